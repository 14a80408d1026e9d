// Rows of formulas that come one by one: which are seen at which step, and that nothing moves.
import {mkdtemp, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {afterAll, beforeAll, expect, it} from 'vitest';
import type {Page} from 'puppeteer-core';
import {exportHtml} from '../../src/export/html/html.ts';
import {createMarpCli} from '../../src/export/html/marp-cli.ts';
import {createMarpConfig} from '../../src/render/marp/config.ts';
import {sharedBrowser} from '../support/browser.ts';
import {themes} from './support.ts';

const formula = [
  '\\begin{align} a &= b + c & d&=e \\\\ &= \\begin{aligned} x \\\\ y \\end{aligned} & \\tag{9} \\\\',
  '&= \\frac{z}{2} & \\end{align}',
].join(' ');
const slide = (steps: string): string => `## Rows\n\n$$\n${steps}${formula}\n$$\n\nAnd so on.`;
const markdown = `---\ntheme: seminar\nlang: en\n---\n\n${slide('')}\n\n---\n\n${slide('%steps 3\n')}\n`;
let page: Page;

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'deck-'));
  const html = await exportHtml(markdown, {
    marpCli: createMarpCli(async () => createMarpConfig(themes), folder),
    ...{title: 'Rows', lang: 'en', description: '', imageFiles: new Map()},
  });
  await writeFile(join(folder, 'deck.html'), html);
  page = await (await sharedBrowser()).puppeteer.newPage();
  await page.setViewport({width: 1280, height: 720});
  await page.goto(`${pathToFileURL(join(folder, 'deck.html')).href}#2`);
  await page.waitForSelector('.bespoke-marp-active');
});
afterAll(async () => page?.close());

/** The signs that are seen, in the order of the columns. */
const seen = async (): Promise<string> =>
  String(
    await page.evaluate(`(() => {
      const signs = ['.mathnormal', '.eqn-num', '.katex-tag .text'].map(one => '.katex-html ' + one).join();
      return [...document.querySelector('.bespoke-marp-active').querySelectorAll(signs)]
        .filter(one => getComputedStyle(one).visibility === 'visible')
        .map(one => one.textContent)
        .join('');
    })()`),
  );

it('each row comes at a key, with its number and what is nested in it', async () => {
  expect(await seen()).toBe('');
  await page.keyboard.press('ArrowRight');
  await expect.poll(seen).toBe('abcde');
  await page.keyboard.press('ArrowRight');
  await expect.poll(seen).toBe('abcxyde(9)');
  await page.keyboard.press('ArrowRight');
  await expect.poll(seen).toBe('abcxyzde(9)');
});

it('the page is laid out as without steps', async () => {
  const heights = await page.evaluate(`[...document.querySelectorAll('section')].slice(0, 2).map(section => {
    const top = section.getBoundingClientRect().top;
    return [...section.querySelectorAll('.katex-base, p:last-of-type')].map(one => one.offsetTop - section.offsetTop);
  })`);
  const [plain, stepped] = heights as readonly (readonly number[])[];
  expect(stepped).toEqual(plain);
});
