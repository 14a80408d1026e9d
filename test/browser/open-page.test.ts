import type {Page} from 'puppeteer-core';
import type {LaunchedBrowser} from '../../src/browser/launch.ts';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {evaluateIn} from '../../src/browser/evaluate.ts';
import {closeBrowser} from '../../src/browser/launch.ts';
import {withPage} from '../../src/browser/open-page.ts';
import {launch} from './support.ts';

let browser: LaunchedBrowser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => closeBrowser(browser));

it('takes pages that stand ready, and opens others for those that crashed, were closed, or are used up', async () => {
  const opening: Promise<Page>[] = [];
  const real = browser.puppeteer.newPage.bind(browser.puppeteer);
  browser.puppeteer.newPage = async () => {
    const page = real();
    opening.push(page);
    return page;
  };
  browser.openAhead(3);
  const opened = await Promise.all(opening);
  const textOf = async (word: string): Promise<string | null> =>
    withPage(browser, {html: `<p>${word}</p>`, imageFiles: new Map()}, async ({page}) =>
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
  await withPage(browser, {html: '<p>sent</p>', imageFiles: new Map(), sent: () => void sent++}, async () =>
    expect(sent).toBeGreaterThan(0),
  );
});
