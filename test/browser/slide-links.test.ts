import {mkdtemp, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import type {Page} from 'puppeteer-core';
import {beforeAll, describe, expect, it} from 'vitest';
import {exportHtml} from '../../src/export/html/html.ts';
import {createMarpCli} from '../../src/export/html/marp-cli.ts';
import {createMarpConfig} from '../../src/render/marp/config.ts';
import {sharedBrowser} from '../support/browser.ts';
import {themes} from './support.ts';

import {timesOf} from '../support/times.ts';

const markdown =
  '---\ntheme: seminar\npaginate: true\n---\n\n## One\n\n[to two](#2)\n\n---\n\n## Two\n\nSome words here.\n\n' +
  '---\n\n## 크기\n\nLast.';
const at = (line: number) => ({line, endLine: line + 2});
const slides = ['one', 'part/two~some-words-here', 'part/크기'].map((id, i) => ({
  number: i + 1,
  id,
  title: id,
  range: at(10 * i + 1),
  blocks: [{range: at(10 * i + 3), items: []}],
}));
let file: string;

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'deck-'));
  const html = await exportHtml(markdown, {
    marpCli: createMarpCli(async () => createMarpConfig(themes), folder),
    title: 'T',
    lang: 'en',
    description: '',
    imageFiles: new Map(),
    script: 'a-read.html',
    source: {file: 'notes/a.md', slides, edit: 'https://github.com/a/b/edit/main/', times: timesOf(slides)},
  });
  file = join(folder, 'deck.html');
  await writeFile(file, html);
});

/** Opens the deck at `hash`, does `work`; gives what it gives. */
async function inDeck<T>(hash: string, work: (page: Page) => Promise<T>): Promise<T> {
  const browser = await sharedBrowser();
  const page = await browser.puppeteer.newPage();
  try {
    await page.goto(`${pathToFileURL(file).href}${hash}`);
    await page.waitForSelector('.bespoke-marp-active');
    await page.evaluate('new Promise(resolve => setTimeout(resolve, 50))');
    return await work(page);
  } finally {
    await page.close();
  }
}

const active = async (page: Page): Promise<unknown> =>
  page.evaluate("document.querySelector('.bespoke-marp-active h2').textContent");

describe('a link', () => {
  it.each([
    ['#2', 'Two'],
    ['', 'One'],
    ['#part/two~some-words-here', 'Two'],
    ['#other/two~some-words-here', 'Two'],
    ['#part/two~some-other-here', 'Two'],
    [`#${encodeURI('part/크기')}`, '크기'],
    ['#nothing-of-the-kind', 'One'],
    ['#%E0%A4%A', 'One'],
  ])('%s opens %s', async (hash, title) => {
    expect(await inDeck(hash, active)).toBe(title);
  });

  it('within the deck leads by number and by name', async () => {
    const titles = await inDeck('', async page => {
      const followed: unknown[] = [];
      for (const hash of ['#2', '#part/%ED%81%AC%EA%B8%B0', '#one']) {
        await page.evaluate(`location.hash = ${JSON.stringify(hash)}; new Promise(resolve => setTimeout(resolve, 50))`);
        followed.push(await active(page));
      }
      return followed;
    });
    expect(titles).toEqual(['Two', '크기', 'One']);
  });
});

describe('the key e', () => {
  const panel = async (page: Page): Promise<unknown> =>
    page.evaluate("document.querySelector('aside')?.textContent ?? ''");

  it('shows the lines of the slide, follows it, and goes again', async () => {
    const texts = await inDeck('#2', async page => {
      await page.keyboard.press('e');
      const first = await panel(page);
      const href = await page.evaluate("document.querySelector('aside a').href");
      const beside = await page.evaluate("document.querySelector('aside a:last-child').getAttribute('href')");
      await page.keyboard.press('ArrowRight');
      await page.evaluate('new Promise(resolve => setTimeout(resolve, 100))');
      const second = await panel(page);
      await page.keyboard.press('Escape');
      const overview = await page.evaluate("document.querySelector('.bespoke-marp-overview') === null");
      return [first, href, beside, second, await panel(page), overview];
    });
    expect(texts).toEqual([
      'Slide 2: notes/a.md:11–13EditLink to this slideIn the notes',
      'https://github.com/a/b/edit/main/notes/a.md#L11',
      'a-read.html#2',
      'Slide 3: notes/a.md:21–23EditLink to this slideIn the notes',
      '',
      true,
    ]);
  });
});
