// The post with every directive: built without a warning, its pages as its author asks, its steps one by one.
import {mkdtempSync, readFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import sharp from 'sharp';
import {beforeAll, expect, it} from 'vitest';
import type {CoverageRow} from '../../src/checks/coverage.ts';
import {directiveNames} from '../../src/model/directives/table.ts';
import type {DeckReport} from '../../src/report/report.ts';
import {sharedBrowser} from '../support/browser.ts';
import {lectern} from '../support/lectern.ts';

const site = fileURLToPath(new URL('../fixtures/directives', import.meta.url));
const post = readFileSync(join(site, '_posts/2026-02-02-bread.md'), 'utf8');
const out = mkdtempSync(join(tmpdir(), 'directives-'));
const read = (name: string) => readFileSync(join(out, name), 'utf8');

beforeAll(async () => {
  const args = ['D1', '--site', site, '--out', out, '--formats', 'html,pdf,md', '--strict'];
  const {code, out: printed, error} = await lectern(args, site);
  expect(code, printed + error).toBe(0);
});

it('the post uses every directive, but for a class, which is of a theme', () => {
  for (const name of directiveNames.filter(one => one !== 'class'))
    expect(post, name).toMatch(new RegExp(`slide: [^>]*\\b${name}\\b`));
});

it('each page is what its author asks for', () => {
  const pages = read('D1.md').split('\n---\n').slice(1);
  const titles = pages.map(page => /^#{1,2} (.*)$/m.exec(page)?.[1]?.replace(/ <small>.*/, '') ?? '');
  expect(titles).toEqual([
    ...['Every directive', 'Agenda', 'Words', 'What keeps a loaf moist', 'Items', 'How it is baked', 'How it is baked'],
    'As a program',
    ...['Pages', 'Pages', 'The author’s own name for it', 'Figures', 'A figure on the whole width of its page'],
    ...['A strip of loaves', 'The heat in the oven'],
    ...['Code beside its text', 'Lists', 'Lists'],
    ...['Time', 'What the arrow passes over', 'Appendix', 'For those who ask'],
  ]);
  const classes = pages.map(page => /_class: (.*) -->/.exec(page)?.[1] ?? '');
  expect(classes.slice(-11, -4)).toEqual([
    'content beside on-soft',
    'content figure full on-soft',
    'content figure full on-soft',
    'content pair small on-soft',
    'content code-beside unnumbered',
    'content columns on-accent',
    'content on-deep',
  ]);
});

it('what is left out, and for whom, is in the report', () => {
  const {ledger}: {ledger: readonly CoverageRow[]} = JSON.parse(read('D1.json'));
  const line = (words: string) => post.split('\n').findIndex(text => text.includes(words)) + 1;
  const row = (words: string) => ledger.find(one => one.line === line(words) && one.kind !== 'directive');
  expect(row('stands on the web page alone')).toMatchObject({fate: 'dropped', reason: "author's directive: skip"});
  expect(row('Nothing of it')).toMatchObject({fate: 'dropped', reason: "author's directive: skip"});
  expect(row('A pinch of')).toMatchObject({fate: 'dropped', reason: "author's directive: skip"});
  expect(row('is for the presenter alone')).toMatchObject({fate: 'notes'});
  expect(row('To keep a culture')).toMatchObject({fate: 'both', shown: expect.stringContaining('Feed it once a day')});
  expect(ledger.every(({fate, reason}) => fate !== 'dropped' || reason !== undefined)).toBe(true);
});

it('the time of pages, and where they stand in it, is what their author says', () => {
  const {pages}: DeckReport = JSON.parse(read('D1.json'));
  expect(pages.slice(-4)).toMatchObject([
    {title: 'Time', seconds: 180, basis: 'author', appendix: false},
    {title: 'What the arrow passes over', optional: true, appendix: false},
    {title: 'Appendix', appendix: true},
    {title: 'For those who ask', appendix: true},
  ]);
});

it('a picture below pages is dark, inside the deck, and in no tag of the PDF', async () => {
  const pages = read('D1.md').split('\n---\n').slice(1);
  const below = pages.flatMap(page => /_backgroundImage: "url\('D1\.files\/(.*)'\)"/.exec(page)?.[1] ?? []);
  expect(below.length).toBeGreaterThan(0);
  const {channels} = await sharp(readFileSync(join(out, 'D1.files', below[0] ?? ''))).stats();
  expect(Math.max(...channels.map(({max}) => max))).toBeLessThan(100);
  const html = read('D1.html');
  expect(html.match(/;background-image:url\('data:image\/jpeg;base64,/g)).toHaveLength(below.length);
  expect(html).not.toContain(below[0]);
});

it('steps come one by one in the deck, and stand together in the PDF', async () => {
  const browser = await sharedBrowser();
  const page = await browser.puppeteer.newPage();
  try {
    const address = pathToFileURL(join(out, 'D1.html')).href;
    await page.goto(`${address}#6`);
    await page.waitForSelector('.bespoke-marp-active');
    const seen = (selector: string) =>
      page.$$eval(
        `.bespoke-marp-active ${selector}`,
        all => all.filter(one => getComputedStyle(one).visibility === 'visible').length,
      );
    const before = await seen('li');
    await page.keyboard.press('ArrowRight');
    expect([before, await seen('li')]).toEqual([0, 1]);
    await page.goto(`${address}#8`);
    await page.waitForSelector('.bespoke-marp-active .line');
    expect(await seen('.line')).toBe(0);
    await page.keyboard.press('ArrowRight');
    expect(await seen('.line')).toBe(1);
  } finally {
    await page.close();
  }
});
