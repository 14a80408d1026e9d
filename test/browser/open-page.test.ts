import type {Page} from 'puppeteer-core';
import type {LaunchedBrowser} from '../../src/browser/launch.ts';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {evaluateIn} from '../../src/browser/evaluate.ts';
import {closeBrowser} from '../../src/browser/launch.ts';
import {withPage} from '../../src/browser/open-page.ts';
import {buildPageHtml} from '../../src/browser/page-html.ts';
import {findUsedFaces} from '../../src/browser/used-faces.ts';
import {launch, render} from './support.ts';

let browser: LaunchedBrowser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => closeBrowser(browser));

const textOf = async (word: string): Promise<string | null> =>
  withPage(browser, {html: `<p>${word}</p>`, imageFiles: new Map()}, async ({page}) =>
    evaluateIn(page, () => document.body.textContent, null),
  );

it('takes pages that stand ready, uses them again, and opens others for those that crashed or closed', async () => {
  const opening: Promise<Page>[] = [];
  const real = browser.puppeteer.newPage.bind(browser.puppeteer);
  browser.puppeteer.newPage = async () => {
    const page = real();
    opening.push(page);
    return page;
  };
  browser.openAhead(3);
  const opened = await Promise.all(opening);
  for (const word of ['ready', 'once more']) expect(await textOf(word)).toBe(word);
  expect(opening).toHaveLength(3);
  opened[0]?.emit('error', new Error('Page crashed!'));
  opened[1]?.emit('error', new Error('Page crashed!'));
  await opened[2]?.close();
  const words = ['one', 'two', 'three'];
  expect(await Promise.all(words.map(textOf))).toEqual(words);
  expect(opening).toHaveLength(6);
  await expect(
    withPage(browser, {html: '', imageFiles: new Map()}, async () => Promise.reject(new Error('no'))),
  ).rejects.toThrow('no');
  expect(await Promise.all(words.map(textOf))).toEqual(words);
  expect(opening).toHaveLength(7); // what failed is not used again
});

it('is the same page to each, whatever another has made of it', async () => {
  const lookOf = async () =>
    withPage(
      browser,
      {html: '<style>p { width: 50vw }</style><p>x</p>', imageFiles: new Map()},
      async ({page, refused}) => {
        const look = await evaluateIn(
          page,
          () => [
            matchMedia('print').matches,
            devicePixelRatio,
            document.querySelector('p')?.getBoundingClientRect().width,
            document.images.length,
            'left' in window,
          ],
          null,
        );
        return [...look, refused.length];
      },
    );
  expect(await lookOf()).toEqual([false, 1, 640, 0, false, 0]);
  await withPage(browser, {html: '<img src="none.png">', imageFiles: new Map()}, async ({page, refused}) => {
    await page.emulateMediaType('print');
    await page.setViewport({width: 300, height: 200, deviceScaleFactor: 2});
    await evaluateIn(page, () => void Object.assign(window, {left: true}), null);
    expect(refused).toHaveLength(1);
  });
  expect(await lookOf()).toEqual([false, 1, 640, 0, false, 0]);
});

it('counts no font as used that another deck has loaded in the same page', async () => {
  const facesOf = async (markdown: string): Promise<ReadonlySet<string>> =>
    withPage(browser, {html: buildPageHtml(render(markdown)), imageFiles: new Map()}, async ({page}) =>
      findUsedFaces(page),
    );
  const formula = 'It is $\\gamma$.'; // the theme's font has the letter, and KaTeX's sets it
  const before = await facesOf(formula);
  const greek = [...(await facesOf('It is γ.'))].filter(face => !before.has(face));
  expect(greek).toEqual(['Plex normal 400 370']);
  expect(await facesOf(formula)).toEqual(before);
});

it('tells when the browser has got the page', async () => {
  let sent = 0;
  await withPage(browser, {html: '<p>sent</p>', imageFiles: new Map(), sent: () => void sent++}, async () =>
    expect(sent).toBeGreaterThan(0),
  );
});
