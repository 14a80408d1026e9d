import type {Browser, Page} from 'puppeteer-core';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {evaluateIn} from '../../src/browser/evaluate.ts';
import {closeBrowser} from '../../src/browser/launch.ts';
import {openAhead, withPage} from '../../src/browser/open-page.ts';
import {launch} from './support.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => closeBrowser(browser));

it('takes pages that stand ready, and opens others in place of those that crashed, were closed, or are used up', async () => {
  const opening: Promise<Page>[] = [];
  const real = browser.newPage.bind(browser);
  browser.newPage = async () => {
    const page = real();
    opening.push(page);
    return page;
  };
  openAhead(browser, 3);
  const opened = await Promise.all(opening);
  const textOf = async (word: string): Promise<string | null> =>
    withPage(browser, `<p>${word}</p>`, new Map(), async ({page}) =>
      evaluateIn(page, () => document.body.textContent, null),
    );
  expect(await textOf('ready')).toBe('ready');
  expect(opening).toHaveLength(3);
  opened[1]?.emit('error', new Error('Page crashed!'));
  await opened[2]?.close();
  for (const word of ['crashed', 'closed', 'none left']) expect(await textOf(word)).toBe(word);
  expect(opening).toHaveLength(6);
});

it('tells when the browser has got the page', async () => {
  let sent = 0;
  await withPage(
    browser,
    '<p>sent</p>',
    new Map(),
    async () => expect(sent).toBeGreaterThan(0),
    () => void sent++,
  );
});
