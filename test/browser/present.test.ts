// A lecture on the network, in a real browser: presenter, phone and class, and what is left when the server is gone.
import {mkdtempSync, readFileSync, realpathSync, writeFileSync} from 'node:fs';
import {request} from 'node:http';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import type {Browser, Page} from 'puppeteer-core';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {type Presentation, startPresent} from '../../src/commands/present/present.ts';
import {exportHtml} from '../../src/export/html/html.ts';
import {createMarpCli} from '../../src/export/html/marp-cli.ts';
import {withLive} from '../../src/present/live-deck.ts';
import {createMarpConfig} from '../../src/render/marp/config.ts';
import {timesOf} from '../support/times.ts';
import {openWebBrowser} from '../support/web-browser.ts';
import {themes} from './support.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'present-')));
const titles = ['One', 'Two', 'Three', 'Four'];
const slides = titles.map((title, i) => ({
  ...{number: i + 1, id: `s${i + 1}`, title, range: {line: i + 1, endLine: i + 1}, blocks: []},
}));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const root = "document.querySelector('#lectern-presenter').shadowRoot";
const number = "document.querySelector('.bespoke-marp-active section').dataset.marpitPagination";
const requested: string[] = [];
const errors: string[] = [];
let presentation: Presentation;
let browser: Browser;
let deck: Page;
let phone: Page;
let pupil: Page;

const open = async (url: string): Promise<Page> => {
  const page = await browser.newPage();
  page.on(
    'request',
    asked => void (/^(?:http:\/\/127\.0\.0\.1:|data:|blob:|file:)/.test(asked.url()) || requested.push(asked.url())),
  );
  page.on('pageerror', error => void errors.push(String(error)));
  page.on('console', message => void (message.type() === 'error' && errors.push(message.text())));
  await page.goto(url);
  return page;
};
const holds = async (page: Page, expression: string): Promise<unknown> =>
  page.waitForFunction(expression, {timeout: 20_000, polling: 20});
const at = async (slide: number): Promise<void> => {
  await holds(deck, `${number} === '${slide}'`);
  await holds(pupil, `${number} === '${slide}'`);
  await holds(phone, `document.querySelector('#number').textContent === '${slide}/4'`);
};

beforeAll(async () => {
  const bodies = titles.map(one => `## ${one}\n\nWords.\n\n<!--\nSay ${one}\n-->`);
  const markdown = `---\ntheme: seminar\npaginate: true\nlang: en\n---\n\n${bodies.join('\n\n---\n\n')}`;
  const html = await exportHtml(markdown, {
    marpCli: createMarpCli(async () => createMarpConfig(themes), folder),
    ...{title: 'Bread', lang: 'en', description: '', imageFiles: new Map()},
    source: {file: 'a.md', slides, edit: '', times: timesOf(slides)},
  });
  writeFileSync(join(folder, 'a.md'), '---\ntitle: Bread\n---\n\n## One\n\nWords.\n');
  writeFileSync(join(folder, 'a.html'), html);
  presentation = await startPresent({site: folder, out: folder, lecture: 'a', port: 0, isOpen: false});
  browser = await openWebBrowser();
  deck = await open(presentation.url);
  await deck.waitForSelector('#lectern-presenter');
  phone = await open(presentation.remote);
  await phone.setViewport({width: 390, height: 844, hasTouch: true, isMobile: true});
  pupil = await open(presentation.follow);
  await pupil.waitForSelector('#lectern-presenter');
});
afterAll(async () => {
  await presentation?.[Symbol.asyncDispose]();
  await browser?.close();
});

/** What axe finds in `page`. */
const barriers = async (page: Page): Promise<unknown> => {
  const client = await page.createCDPSession();
  await client.send('Runtime.evaluate', {expression: axe});
  const {result} = await client.send('Runtime.evaluate', {
    expression: `axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa']}).then(({violations}) =>
      violations.map(({id, nodes}) => id + ' ' + nodes.map(node => node.html.slice(0, 100)).join(' ')))`,
    awaitPromise: true,
    returnByValue: true,
  });
  return result.value;
};

/** Does it in `page`, which is in front: browsers slow down what is behind. */
const tap = async (selector: string): Promise<void> => {
  await phone.bringToFront();
  await phone.click(selector);
};

describe('the phone', () => {
  it('is a page of less than 30 kB', async () => {
    const {text} = await (await fetch(presentation.remote)).text().then(text => ({text}));
    expect(text.length).toBeLessThan(30_000);
  });

  it('turns pages of deck and class, and shows what is said', async () => {
    await tap('#forward');
    await at(2);
    await holds(phone, "document.querySelector('#notes').textContent.includes('Say Two')");
    await holds(phone, "document.querySelector('#following').textContent === 'Three'");
    await tap('#back');
    await at(1);
    expect(
      await phone.frames()[1]?.evaluate("getComputedStyle(document.querySelector('.bespoke-marp-osc')).display"),
    ).toBe('none');
    await tap('#all');
    await holds(phone, "document.querySelectorAll('#list button').length === 4");
    await tap('#list button:nth-child(3)');
    await at(3);
  });

  it('makes the screen black, and pauses', async () => {
    await tap('#black');
    for (const page of [deck, pupil]) await holds(page, `!${root}.querySelector('.cover').hidden`);
    await holds(phone, "document.querySelector('#black').getAttribute('aria-pressed') === 'true'");
    await tap('#black');
    await holds(deck, `${root}.querySelector('.cover').hidden`);
    await tap('#pause');
    await holds(phone, "document.querySelector('#pace').textContent.startsWith('Paused for questions')");
    await tap('#pause');
  });

  it('points with the finger on the slide', async () => {
    await phone.bringToFront();
    const box = await (await phone.$('#pad'))?.boundingBox();
    const {x = 0, y = 0, width = 0, height = 0} = box ?? {};
    await phone.mouse.move(x + width / 2, y + height / 2);
    await phone.mouse.down();
    for (const page of [deck, pupil]) await holds(page, `!${root}.querySelector('.dot').hidden`);
    await phone.mouse.up();
    for (const page of [deck, pupil]) await holds(page, `${root}.querySelector('.dot').hidden`);
  });

  it('has no barriers that a program finds', async () => {
    expect(await barriers(phone)).toEqual([]);
    await tap('#all');
    await holds(phone, "document.querySelector('#pages').open");
    expect(await barriers(phone)).toEqual([]);
    await tap('#close');
  });
});

it('knows the key of the lecture, for the times of a rehearsal', async () => {
  expect(await deck.evaluate('document.documentElement.dataset.key')).toBe('a');
});

it('the codes for phone and class are in the console, and have no barriers that a program finds', async () => {
  const addresses = [presentation.remote, presentation.follow].map(url => ({name: 'Your phone', url, code: 'data:,'}));
  const live = withLive(readFileSync(join(folder, 'a.html'), 'utf8'), {key: 'a', role: 'lead', addresses});
  writeFileSync(join(folder, 'live.html'), live);
  const desk = await open(`${pathToFileURL(join(folder, 'live.html')).href}?view=next&console=a`);
  await desk.waitForSelector('#lectern-presenter');
  await desk.evaluate(`[...${root}.querySelectorAll('.bar button')].find(one => one.textContent === 'Phone').click()`);
  await holds(desk, `${root}.querySelector('dialog.phone').open`);
  expect(await desk.evaluate(`${root}.querySelectorAll('dialog.phone img').length`)).toBe(2);
  expect(await barriers(desk)).toEqual([]);
  await desk.close();
});

describe('the class', () => {
  it('follows the presenter, and has no notes', async () => {
    await deck.bringToFront();
    await deck.keyboard.press('Home');
    await at(1);
    expect(await pupil.evaluate("document.querySelectorAll('.bespoke-marp-note').length")).toBe(0);
  });

  it('all hear of a page turn, thirty at once', async () => {
    const heard = Array.from({length: 30}, async () => {
      let tell = (): void => undefined;
      const done = new Promise<void>(resolve => {
        tell = resolve;
      });
      await new Promise<void>((ready, fail) => {
        const asked = request(`${presentation.follow}events`, response => {
          response.on('data', chunk => {
            ready();
            if (!String(chunk).includes('"page":2')) return;
            tell();
            asked.destroy();
          });
        });
        asked.on('error', fail);
        asked.end();
      });
      return done;
    });
    await deck.keyboard.press('ArrowRight');
    await deck.keyboard.press('ArrowRight');
    await Promise.all(heard);
    await at(3);
  });
});

it('asks nobody else, and fails nowhere', () => {
  expect(requested).toEqual([]);
  expect(errors).toEqual([]);
});

it('goes on alone when the server is gone', async () => {
  await presentation[Symbol.asyncDispose]();
  await deck.bringToFront();
  await deck.keyboard.press('ArrowRight');
  await holds(deck, `${number} === '4'`);
  await holds(phone, "document.querySelector('#gone').textContent.startsWith('No connection')");
});
