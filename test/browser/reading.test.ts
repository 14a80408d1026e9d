// A deck as a page to read, on two phones and on a computer: its words, sizes and widths, and the way there and back.
import {mkdtemp, readFile, writeFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import type {Page} from 'puppeteer-core';
import {afterEach, beforeAll, describe, expect, it} from 'vitest';
import {exportHtml} from '../../src/export/html/html.ts';
import {createMarpCli} from '../../src/export/html/marp-cli.ts';
import {createMarpConfig} from '../../src/render/marp/config.ts';
import {sharedBrowser} from '../support/browser.ts';
import {image, themes} from './support.ts';

const wide =
  '\\underbrace{a_1 + a_2 + a_3 + a_4 + a_5 + a_6 + a_7 + a_8 + a_9 + a_{10} + a_{11} + a_{12}}_{\\text{sum}}';
const bodies = [
  '# Bread\n\nBy a baker\n\n* **Week** 3',
  '## Agenda\n\n1. [Rise](#4)\n2. [Bake](#6)',
  `## Dough\n\nIt rises by $${wide}$ where $x^2$ is small:\n\n$$${wide}$$\n\n> Slowly, they say.`,
  `## Oven\n\n${'| Long heading of a column '.repeat(7)}|\n${'|---'.repeat(7)}|\n${'| cell with words '.repeat(7)}|`,
  `## Recipe\n\n\`\`\`js\nconst loaf = bake(dough.rise(90).fold(3).rest(30), {steam: true, degrees: 250});\n\`\`\``,
  '## Crust\n\n![w:900 h:500 A crust](figures/crust.svg)\n<small>A crust, seen from above</small>',
  `## Address\n\n* first step with [a link](https://example.org/)\n* second: https://example.org/${'long'.repeat(30)}`,
  '## Close\n\nThank you.',
];
const said = ['', '', '≈ 2 min\n\nOf the yeast nothing is seen.\n\nSlowly, they say.'];
const slide = (body: string, i: number): string =>
  `<!-- _header: Part ${i} -->\n\n${body}${said[i] ? `\n\n<!--\n${said[i]}\n-->` : ''}`;
const opening = '---\ntheme: seminar\npaginate: true\nlang: en\nfooter: Course\n---';
const markdown = `${opening}\n\n${bodies.map(slide).join('\n\n---\n\n')}\n`;
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let address: string;
let page: Page;
const errors: string[] = [];

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'reading-'));
  const html = await exportHtml(markdown, {
    marpCli: createMarpCli(async () => createMarpConfig(themes), folder),
    ...{title: 'Bread', lang: 'en', description: '', script: 'bread-read.html'},
    imageFiles: new Map([['crust.svg', image(900, 500)]]),
    source: {
      ...{file: 'notes/a.md', edit: '', times: {pages: [], sections: [], questions: 0.1, plans: []}},
      slides: bodies.map((_, i) => ({
        ...{number: i + 1, id: `s${i + 1}`, title: `Slide ${i + 1}`, range: {line: 1, endLine: 1}, blocks: []},
      })),
    },
  });
  address = join(folder, 'deck.html');
  await writeFile(address, html);
  address = pathToFileURL(address).href;
});
afterEach(async () => page.close());

/** The deck in a window of this width, px. */
async function open(width: number, height: number, rest = ''): Promise<void> {
  const {puppeteer} = await sharedBrowser();
  page = await puppeteer.newPage();
  page.on('pageerror', error => void errors.push(String(error)));
  page.on('console', message => void (message.type() === 'error' && errors.push(message.text())));
  await page.setViewport({width, height});
  await page.goto(address + rest);
  await page.waitForSelector('#lectern-reading', {hidden: false});
  await page.waitForFunction(() => document.fonts.status === 'loaded');
}

const view = "document.querySelector('#lectern-reading')";
const text = `${view}.shadowRoot`;
const isReading = async (): Promise<unknown> =>
  page.evaluate(`getComputedStyle(${view}).display !== 'none' && ${text}.querySelectorAll('article').length > 0`);
const holds = async (expression: string): Promise<unknown> =>
  page.waitForFunction(expression, {timeout: 20_000, polling: 20});
/** Number of the article that is at the top of the window, and that of the slide of the deck. */
const here = async (): Promise<unknown> =>
  page.evaluate(`[parseInt(${text}.querySelector('#where').textContent),
    Number(document.querySelector('.bespoke-marp-active section').dataset.marpitPagination)]`);
const click = async (label: string, root: string): Promise<unknown> =>
  page.evaluate(`[...${root}.querySelectorAll('button')].find(one => one.textContent === '${label}').click()`);

describe.each([
  [360, 780],
  [390, 844],
])('on a phone of %i x %i', (width, height) => {
  it('has all words of the slides in order, none of them small, and nothing wider than the window', async () => {
    await open(width, height);
    expect(await isReading()).toBe(true);
    const [shown, wanted] = (await page.evaluate(`(() => {
      const words = nodes => nodes.map(node => {
        const copy = node.cloneNode(true);
        for (const one of copy.querySelectorAll('.said, .foot, .kick, header, footer, style')) one.remove();
        return copy.textContent.replace(/\\s+/g, ' ').trim();
      });
      const articles = ${text}.querySelectorAll('article');
      return [words([...articles]), words([...document.querySelectorAll('foreignObject > section')])];
    })()`)) as [string[], string[]];
    expect(shown).toEqual(wanted);
    expect(shown).toHaveLength(bodies.length);
    const found = await page.evaluate(`(() => {
      const all = [...${text}.querySelectorAll('*')].filter(one => one.getClientRects().length > 0);
      const name = one => one.nodeName + ' ' + one.textContent.slice(0, 40);
      return {
        small: all
          .filter(one => one.closest('.katex, style') === null && parseFloat(getComputedStyle(one).fontSize) < 16)
          .map(name),
        wider: all
          .filter(one => !one.parentElement?.closest('.wide') && one.getBoundingClientRect().right > innerWidth + 0.5)
          .map(name),
        page: document.documentElement.scrollWidth - innerWidth,
        scrolling: [...${text}.querySelectorAll('.wide[tabindex]')].map(one => one.getAttribute('aria-label')),
        figure: Math.round(${text}.querySelector('img').getBoundingClientRect().width),
        said: [...${text}.querySelectorAll('.said p')].map(one => one.textContent),
      };
    })()`);
    const scrolls = ['Formula', 'Formula', 'Table', 'Code'].map(one => `${one}, scrolls sideways`);
    expect(found).toEqual({
      ...{small: [], wider: [], page: 0, scrolling: scrolls, figure: width - 40},
      // Neither the minutes nor what stands on the slide.
      said: ['Of the yeast nothing is seen.'],
    });
    expect(errors).toEqual([]);
  });

  it('breaks no rule of axe', async () => {
    await open(width, height);
    const run = async (): Promise<unknown> =>
      page.evaluate(
        `axe.run(document).then(({violations}) =>
          violations.map(({id, nodes}) => id + ' ' + nodes.map(({html}) => html.slice(0, 120)).join(' ')))`,
      );
    await page.evaluate(axe);
    expect(await run()).toEqual([]);
    await click('Contents', text);
    expect(await run()).toEqual([]);
  });

  it('goes to the slides and back by buttons, at the same slide', async () => {
    await open(width, height, '#3');
    expect(await here()).toEqual([3, 3]);
    await page.evaluate(`${text}.querySelectorAll('article')[4].scrollIntoView()`);
    await holds(`${text}.querySelector('#where').textContent.startsWith('5 ')`);
    await click('Slides', text);
    expect(await isReading()).toBe(false);
    await holds("document.querySelector('.bespoke-marp-active section').dataset.marpitPagination === '5'");
    await page.keyboard.press('ArrowRight');
    await holds("document.querySelector('.bespoke-marp-active section').dataset.marpitPagination === '6'");
    await click('Read from here', "document.querySelector('#lectern-presenter').shadowRoot");
    expect(await isReading()).toBe(true);
    expect(await here()).toEqual([6, 6]);
    expect(page.url()).toMatch(/\?view=read#6$/);
    // The last one too can be at the top.
    await page.evaluate(`${text}.querySelectorAll('article')[7].scrollIntoView()`);
    await holds(`${text}.querySelector('#where').textContent.startsWith('8 ')`);
  });
});

describe('on a computer', () => {
  it('shows the slides until r is pressed, and again when it is pressed once more', async () => {
    await open(1280, 720, '#2');
    expect(await isReading()).toBe(false);
    const boxes = async (): Promise<unknown> =>
      page.evaluate(
        `[...document.querySelectorAll('.bespoke-marp-active *')]
          .map(one => JSON.stringify(one.getBoundingClientRect())).join()`,
      );
    const before = await boxes();
    await page.keyboard.press('r');
    expect(await isReading()).toBe(true);
    expect(await here()).toEqual([2, 2]);
    // Keys scroll, and turn nothing behind the text.
    await page.evaluate("onscrollend = () => void (document.body.dataset.stands = '')");
    await page.keyboard.press('PageDown');
    await holds("scrollY > 200 && 'stands' in document.body.dataset");
    expect(((await here()) as number[])[1]).toBe(2);
    await page.evaluate(`${text}.querySelectorAll('article')[1].scrollIntoView()`);
    await holds(`${text}.querySelector('#where').textContent.startsWith('2 ')`);
    await page.keyboard.press('r');
    expect(await isReading()).toBe(false);
    expect(page.url()).toMatch(/deck\.html#2$/);
    expect(await boxes()).toBe(before);
  });

  it('opens as text where the address says so; links and the numbers of slides lead on', async () => {
    await open(1280, 720, '?view=read#2');
    expect(await isReading()).toBe(true);
    expect(
      await page.evaluate(`${text}.querySelectorAll('article')[1].querySelector('a[href*=read]').getAttribute('href')`),
    ).toBe('bread-read.html#2');
    await page.evaluate(`${text}.querySelector('article a[href="#4"]').click()`);
    expect(await here()).toEqual([4, 2]);
    await page.evaluate(`${text}.querySelector('a[data-slide="4"]').click()`);
    expect(await isReading()).toBe(false);
    await holds("document.querySelector('.bespoke-marp-active section').dataset.marpitPagination === '4'");
  });

  it('prints the slides', async () => {
    await open(1280, 720, '?view=read');
    await page.emulateMediaType('print');
    expect(await isReading()).toBe(false);
    expect(await page.evaluate("getComputedStyle(document.getElementById(':$p')).display")).not.toBe('none');
  });
});
