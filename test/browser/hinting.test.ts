// Decks are opened in browsers that hint their letters, which sets each on whole pixels: lines must break there as
// they were measured.
import puppeteer from 'puppeteer-core';
import {expect, it} from 'vitest';
import {evaluateIn} from '../../src/browser/evaluate.ts';
import {closeBrowser} from '../../src/browser/launch.ts';
import {withPage} from '../../src/browser/open-page.ts';
import {buildPageHtml} from '../../src/browser/page-html.ts';
import {createPageSupply, type PageSupply} from '../../src/browser/page-supply.ts';
import type {Browser} from 'puppeteer-core';
import {render} from './support.ts';
import {sharedBrowser} from '../support/browser.ts';

const sentence = 'A miller opens the gate at dawn and closes it when the bell rings';
const slide = [
  `## *${sentence}*`,
  `*${sentence}*`,
  `**${sentence}**`,
  `\`${sentence}\``,
  'It is $a^2 + b^2 = c^2 - d$.',
].join('\n\n');
/** px; of lines of 1120. */
const tolerance = 0.5;

async function widthsIn(browser: PageSupply & {readonly puppeteer: Browser}): Promise<readonly number[]> {
  const html = buildPageHtml(render(slide));
  return withPage(browser, {html, imageFiles: new Map()}, async ({page}) =>
    evaluateIn(
      page,
      () =>
        [...document.querySelectorAll('section em, section strong, section code, section .katex-html')].map(
          one => one.getBoundingClientRect().width,
        ),
      null,
    ),
  );
}

it('text is as wide in a browser that hints it', async () => {
  const browser = await sharedBrowser();
  const {executable, flags, isSandboxed, libraries} = browser.start;
  const hinting = await puppeteer.launch({
    executablePath: executable,
    headless: 'shell',
    pipe: true,
    args: [...flags.filter(flag => !flag.includes('hinting')), ...(isSandboxed ? [] : ['--no-sandbox'])],
    env: {...process.env, ...(libraries === undefined ? {} : {LD_LIBRARY_PATH: libraries})},
  });
  try {
    const measured = await widthsIn(browser);
    const hinted = await widthsIn({puppeteer: hinting, ...createPageSupply(hinting)});
    expect(measured).toHaveLength(5);
    expect(measured.filter((width, i) => Math.abs(width - (hinted[i] ?? 0)) > tolerance)).toEqual([]);
  } finally {
    await closeBrowser({puppeteer: hinting});
  }
});
