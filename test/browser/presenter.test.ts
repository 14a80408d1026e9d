// A lecture as it is given: the deck and the console, two windows of one file from disk, and the keys of both.
import {mkdtemp, readFile, writeFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import type {Frame, Page} from 'puppeteer-core';
import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import {exportHtml} from '../../src/export/html/html.ts';
import {createMarpCli} from '../../src/export/html/marp-cli.ts';
import {createMarpConfig} from '../../src/render/marp/config.ts';
import {sharedBrowser} from '../support/browser.ts';
import {themes} from './support.ts';

const count = 167;
const code = '```js\nlet a = 1;\n```';
const bodies = new Map([
  [3, '* first step\n* second step'],
  [4, '$$\\int_0^1 x^2\\,dx = \\frac13, \\qquad \\sum_{k=1}^n k = \\frac{n(n+1)}2$$'],
  [5, code],
  [7, 'Something about a wombat.'],
]);
const titles = Array.from({length: count}, (_, i) => `Topic ${['alder', 'birch', 'cedar', 'dogwood'][i % 4]} ${i + 1}`);
const long = Array.from({length: 40}, (_, i) => `Paragraph ${i} of what is said.`).join('\n\n');
const slide = (title: string, i: number): string =>
  `## ${title}\n\n${bodies.get(i + 1) ?? 'Words.'}\n\n<!--\nNote ${i + 1}${i === 5 ? `\n\n${long}` : ''}\n-->`;
const markdown = `---\ntheme: seminar\npaginate: true\nlang: en\n---\n\n${titles.map(slide).join('\n\n---\n\n')}\n`;
const pageTime = (_: unknown, i: number) => ({
  ...{seconds: 20 + (i % 5) * 10, section: Math.floor(i / 40), lead: i % 40 === 0, continuation: i % 7 === 3, steps: 0},
  ...{priority: '' as const, appendix: false},
});
const times = {
  pages: titles.map(pageTime),
  sections: ['Rise', 'Bake', 'Cool', 'Eat', 'Wash up'],
  questions: 0.1,
  plans: [],
};
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let file: string;
let deck: Page;
let desk: Page;
const requested: string[] = [];
const errors: string[] = [];

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'deck-'));
  const html = await exportHtml(markdown, {
    marpCli: createMarpCli(async () => createMarpConfig(themes), folder),
    ...{title: 'Bread', lang: 'en', description: '', imageFiles: new Map()},
    source: {
      ...{file: 'notes/a.md', edit: '', times},
      slides: titles.map((title, i) => ({
        ...{number: i + 1, id: `s${i + 1}`, title, range: {line: i + 1, endLine: i + 1}, blocks: []},
      })),
    },
  });
  file = join(folder, 'deck.html');
  await writeFile(file, html);
  const {puppeteer} = await sharedBrowser();
  deck = await puppeteer.newPage();
  watch(deck);
  await deck.goto(pathToFileURL(file).href);
  await deck.waitForSelector('#lectern-presenter');
  const opened = new Promise<Page | null>(resolve => deck.once('popup', resolve));
  await deck.keyboard.press('p');
  const popup = await opened;
  if (popup === null) throw new Error('No console was opened.');
  desk = popup;
  watch(desk);
  await desk.setViewport({width: 1280, height: 800});
  await desk.waitForSelector('#lectern-presenter');
});
afterAll(async () => {
  await desk?.close();
  await deck?.close();
});
beforeEach(async () => {
  await press(desk, 'Home');
  await at(1);
});

function watch(page: Page): void {
  page.on(
    'request',
    request => void (/^(?:file|data|blob|about):/.test(request.url()) || requested.push(request.url())),
  );
  page.on('pageerror', error => void errors.push(String(error)));
  page.on('console', message => void (message.type() === 'error' && errors.push(message.text())));
}

/** Presses `key` in `page`, as a person does: the window is in front. */
async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  await page.bringToFront();
  for (const key of keys) await page.keyboard.press(key as 'Enter');
}

const root = "document.querySelector('#lectern-presenter').shadowRoot";
/** Waits until `expression` holds in `page`. */
const holds = async (page: Page, expression: string): Promise<unknown> =>
  page.waitForFunction(expression, {timeout: 20_000, polling: 20});
const number = "document.querySelector('.bespoke-marp-active section').dataset.marpitPagination";
const at = async (slide: number): Promise<void> => {
  for (const page of [deck, desk]) await holds(page, `${number} === '${slide}'`);
};

/** What axe, which is there, finds in a part of `frame`, without the frames in it. */
const barriers = async (frame: Frame, part = 'document'): Promise<unknown> =>
  frame.evaluate(`axe.run(${part}, {iframes: false, runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']})
    .then(({violations}) => violations.map(({id, nodes}) => id + ' ' + nodes[0].html.slice(0, 100)))`);

describe('each key acts in both windows', () => {
  it.each([
    ['deck', 'desk'],
    ['desk', 'deck'],
  ])('turning, pressed in the %s', async name => {
    const page = name === 'deck' ? deck : desk;
    for (const [keys, slide] of [
      [['ArrowRight'], 2],
      [['PageDown', 'Space'], 3],
      [['Space'], 3],
      [['ArrowRight'], 4],
      [['PageUp'], 3],
      [['ArrowLeft', 'ArrowLeft', 'ArrowLeft'], 2],
      [['1', '2', 'Enter'], 12],
      [['ArrowDown'], 13],
      [['ArrowUp'], 12],
      [['End'], count],
      [['ArrowRight'], count],
      [['Home'], 1],
      [['>'], 2],
      [['n'], 3],
      [['Backspace'], 2],
      [['9', '9', '9', 'Enter'], 2],
    ] as const) {
      await press(page, ...keys);
      await at(slide);
    }
  });

  it.each(['deck', 'desk'])('black, white, dark, steps and laser, pressed in the %s', async name => {
    const page = name === 'deck' ? deck : desk;
    const cover = `${root}.querySelector('.cover')`;
    await press(page, 'b');
    await holds(deck, `!${cover}.hidden && getComputedStyle(${cover}).backgroundColor === 'rgb(0, 0, 0)'`);
    await holds(desk, `${cover}.hidden && /class sees black/.test(${root}.querySelector('.veil').textContent)`);
    expect(await desk.evaluate(`getComputedStyle(${root}.querySelector('.console')).display`)).toBe('grid');
    await press(page, '.');
    await holds(deck, `${cover}.hidden`);
    await press(page, 'w');
    await holds(deck, `getComputedStyle(${cover}).backgroundColor === 'rgb(255, 255, 255)'`);
    await press(page, 'w');
    await holds(deck, `${cover}.hidden`);
    const ground = "getComputedStyle(document.querySelector('.bespoke-marp-active section')).backgroundColor";
    const before = await deck.evaluate(ground);
    await press(page, 'd');
    await holds(deck, `${ground} !== ${JSON.stringify(before)}`);
    await press(page, 'd');
    await holds(deck, `${ground} === ${JSON.stringify(before)}`);
    await press(page, 's', '3', 'Enter', 'ArrowRight');
    await at(4);
    await press(page, 's');
  });

  it.each(['deck', 'desk'])('zoom, minutes left, pause, help and search, pressed in the %s', async name => {
    const page = name === 'deck' ? deck : desk;
    await press(page, '4', 'Enter', 'z');
    const box = "document.querySelector('.bespoke-marp-active').getAttribute('viewBox')";
    for (const window of [deck, desk]) await holds(window, `${box} !== '0 0 1280 720'`);
    await press(page, 'Escape');
    for (const window of [deck, desk]) await holds(window, `${box} === '0 0 1280 720'`);
    await press(page, 'q');
    await holds(desk, `${root}.querySelector('.pace p').textContent === 'Paused for questions'`);
    await press(page, 'q');
    await holds(desk, `${root}.querySelector('.pace p').textContent !== 'Paused for questions'`);
    await press(page, '?');
    await holds(page, `${root}.querySelector('.help').open`);
    await press(page, 'Escape');
    await holds(page, `!${root}.querySelector('.help').open`);
    await press(page, '/');
    await page.keyboard.type('wombat');
    await press(page, 'Enter');
    await at(7);
    await press(page, 'g');
    await page.keyboard.type('cedar 15');
    await press(page, 'Enter');
    await at(15);
    await press(page, 'g');
    await page.keyboard.type('120');
    await press(page, 'Enter');
    await at(120);
    await press(page, 'e');
    await holds(page, "document.querySelector('aside')?.textContent.includes('notes/a.md:120')");
    await press(page, 'e');
    // In one go: what was in the dialog has the focus still.
    await press(page, 'g');
    await page.keyboard.type('12');
    await page.evaluate(`for (const key of ['Enter', 'e'])
      ${root}.activeElement.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, composed: true}))`);
    await holds(page, "document.querySelector('aside')?.textContent.includes('notes/a.md:12')");
    await press(page, 'e');
  });

  it.each(['deck', 'desk'])('laser, notes, colours, shorter way, clock and full screen, in the %s', async name => {
    const page = name === 'deck' ? deck : desk;
    await press(page, 'l');
    const shown =
      name === 'deck' ? "document.querySelector('.bespoke-marp-active')" : `${root}.querySelector('.stage')`;
    const box = `(box => [box.left + box.width / 4, box.top + box.height / 2])(${shown}.getBoundingClientRect())`;
    const [x = 0, y = 0] = (await page.evaluate(box)) as number[];
    await page.mouse.move(x, y);
    await holds(desk, `${root}.querySelector('.dot:not(.over)').style.left.startsWith('25')`);
    const dot = `${root}.querySelector('.dot.over')`;
    await holds(deck, `!${dot}.hidden && Math.abs(parseFloat(${dot}.style.left) / innerWidth - 0.25) < 0.01`);
    await press(page, 'l');
    await holds(deck, `${dot}.hidden`);
    const text = `${root}.querySelector('.text')`;
    await press(page, '6', 'Enter', '+', 'j');
    await holds(desk, `${text}.style.fontSize === '24px' && ${text}.scrollTop > 40`);
    await press(page, 'k', '-', 'D');
    await holds(desk, `${text}.style.fontSize === '22px' && ${text}.scrollTop === 0`);
    await holds(desk, "document.querySelector('#lectern-presenter').classList.contains('light')");
    await press(page, 'D');
    await holds(desk, "!document.querySelector('#lectern-presenter').classList.contains('light')");
    await press(page, 'Home', 'ArrowRight', 'x');
    const passed = 'lecternLecture.store.get().passed.length';
    await holds(page, `/nothing to skip/.test(${root}.querySelector('.toast').textContent)`);
    await page.evaluate('lecternLecture.store.change({length: 3000, reserve: 300})');
    await holds(desk, `/min behind: skip \\d+ pages/.test(${root}.querySelector('.pace p').textContent)`);
    await press(page, 'x');
    for (const window of [deck, desk]) await holds(window, `${passed} > 20`);
    await at(2);
    await press(page, 'u');
    for (const window of [deck, desk]) await holds(window, `${passed} === 0`);
    await press(page, 'R');
    await holds(desk, `/not started/.test(${root}.querySelector('.left').textContent)`);
    await press(page, 'f');
    await holds(page, 'document.fullscreenElement !== null');
    await press(page, 'f');
    await holds(page, 'document.fullscreenElement === null');
  });

  it('all slides, from the deck', async () => {
    await press(deck, 'o');
    const frame = await deck.waitForFrame(one => one.url().includes('view=overview'));
    await frame.waitForSelector('.bespoke-marp-active');
    expect(await deck.evaluate("document.querySelector('.bespoke-marp-overview iframe').title")).toBe('All slides');
    const slides = 'document.querySelectorAll(".bespoke-marp-slide")';
    await frame.waitForFunction(`${slides}[40].ariaLabel === 'Slide 41: Topic alder 41. Enter goes there'`);
    await frame.evaluate(axe);
    expect(await barriers(frame)).toEqual([]);
    await frame.evaluate("document.querySelectorAll('.bespoke-marp-slide')[40].dispatchEvent(new Event('click'))");
    await at(41);
  });

  it('all slides, from the console', async () => {
    await press(desk, 'o');
    await holds(desk, `${root}.querySelector('.overview iframe')`);
    const frame = await desk.waitForFrame(one => one.url().includes('view=overview'));
    await frame.waitForSelector('.bespoke-marp-active');
    await frame.evaluate("document.querySelectorAll('.bespoke-marp-slide')[30].dispatchEvent(new Event('click'))");
    await holds(desk, `${root}.querySelector('.overview') === null`);
    await at(31);
  });
});

describe('the console', () => {
  it('shows slide, next, notes and plan, and notes in a size that a reload keeps', async () => {
    await press(desk, 'ArrowRight', '+');
    await holds(desk, `${root}.querySelector('.text').textContent.includes('Note 2')`);
    const size = (slide: string) => `getComputedStyle(${slide}.querySelector('section p')).fontSize`;
    const shown = await deck.evaluate(size("document.querySelector('.bespoke-marp-active')"));
    await holds(desk, `${size(`${root}.querySelector('.stage').shadowRoot`)} === '${shown}'`);
    const next = await desk.evaluate(`${root}.querySelector('.next p').textContent`);
    expect(next).toBe('Next: 3 Topic cedar 3');
    const parts = await desk.evaluate(`[...${root}.querySelectorAll('.names .part')].map(part => part.textContent)`);
    expect(parts).toEqual(['Rise', 'Bake', 'Cool', 'Eat', 'Wash up', 'Questions']);
    await desk.reload();
    await desk.waitForSelector('#lectern-presenter');
    await holds(desk, `${root}.querySelector('.text').style.fontSize === '24px'`);
    await press(desk, '-');
  });

  it('keeps slide and clock when either window is loaded again', async () => {
    await press(desk, '2', '0', 'Enter');
    await at(20);
    await desk.evaluate('new Promise(resolve => setTimeout(resolve, 1200))');
    await deck.reload();
    await deck.waitForSelector('#lectern-presenter');
    await desk.reload();
    await desk.waitForSelector('#lectern-presenter');
    await at(20);
    await holds(desk, `!/^0:00/.test(${root}.querySelector('.hours dd:last-child').textContent)`);
    await press(deck, 'ArrowRight');
    await at(21);
    await press(desk, 'ArrowRight');
    await at(22);
  });

  it('finds what to skip for 12 minutes, and arrows go that way', async () => {
    await press(desk, 'm');
    await desk.keyboard.type('12');
    const sum = String(await desk.evaluate(`${root}.querySelector('.sum').textContent`));
    expect(sum).toMatch(/^\d+ pages to skip: 1\d:\d\d of 12:00, 1:12 kept for questions$/);
    const skipped = await desk.evaluate(
      `[...${root}.querySelectorAll('.replan li input')].filter(box => !box.checked).map(box => +box.dataset.page)`,
    );
    await press(desk, 'Enter');
    const [first = 0] = skipped as number[];
    await press(desk, ...String(first), 'Enter', 'ArrowRight');
    const shown = Number(await desk.evaluate(number));
    expect(shown).toBeGreaterThan(first + 1);
    expect(skipped).not.toContain(shown - 1);
    await at(shown);
    await press(deck, 'ArrowLeft');
    await at(first);
    await press(deck, 'ArrowDown');
    await at(first + 1);
    await press(desk, 'u');
  });

  it('saves the times of a rehearsal for lectern pace', async () => {
    await desk.evaluate(`window.saved = ''; const make = URL.createObjectURL;
      URL.createObjectURL = blob => { blob.text().then(text => { window.saved = text; }); return make(blob); };`);
    await press(desk, '9', 'Enter');
    await at(9);
    await desk.evaluate('new Promise(resolve => setTimeout(resolve, 1100))');
    await press(desk, 'T');
    await holds(desk, "window.saved !== ''");
    const saved = JSON.parse(String(await desk.evaluate('window.saved')));
    expect(saved).toMatchObject({version: 1, key: 'deck'});
    expect(saved.seconds.s9).toBeGreaterThanOrEqual(1);
  });
});

describe('for people', () => {
  it('a slide that comes is named in the accessibility tree, told, and in the title of the window', async () => {
    await press(deck, 'ArrowRight');
    await holds(deck, "document.title === '2 Topic birch 2 · Bread'");
    expect(await deck.evaluate(`${root}.querySelector('[aria-live]').textContent`)).toBe(
      'Slide 2 of 167: Topic birch 2',
    );
    const client = await deck.createCDPSession();
    const {nodes} = await client.send('Accessibility.getFullAXTree');
    const names = nodes.filter(({ignored}) => !ignored).map(({name}) => String(name?.value ?? ''));
    expect(names).toContain('Slide 2 of 167: Topic birch 2');
    expect(names.filter(one => one.includes('Topic cedar 3'))).toEqual([]);
  });

  it.each(['deck', 'desk'])('axe finds nothing in the %s, nor in its dialogs', async name => {
    const page = name === 'deck' ? deck : desk;
    await page.evaluate(axe);
    expect(await barriers(page.mainFrame())).toEqual([]);
    for (const key of ['g', '/', 'm', '?']) {
      await press(page, key);
      await holds(page, `${root}.querySelector('dialog[open]')`);
      expect([key, await barriers(page.mainFrame(), "{include: '#lectern-presenter'}")]).toEqual([key, []]);
      await page.evaluate(`${root}.querySelector('dialog[open]').close()`);
    }
  });

  it('the button copies code', async () => {
    await press(deck, '5', 'Enter');
    await at(5);
    await deck.evaluate('navigator.clipboard.writeText = async text => { window.copied = text; }');
    await press(deck, 'c');
    await holds(deck, "window.copied?.trim() === 'let a = 1;'");
  });
});

it('nothing leaves the machine, and nothing fails', () => {
  expect(requested).toEqual([]);
  expect(errors).toEqual([]);
});
