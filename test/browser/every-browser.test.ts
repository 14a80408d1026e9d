// What must hold in each browser of this machine: the embedded one, the system's, and Puppeteer's own where it was
// fetched.
import {existsSync} from 'node:fs';
import {Launcher} from 'chrome-launcher';
import puppeteer from 'puppeteer';
import sharp from 'sharp';
import {describe, expect, it} from 'vitest';
import {closeBrowser, openBrowser} from '../../src/browser/launch.ts';
import {withPage} from '../../src/browser/open-page.ts';
import {buildPageHtml} from '../../src/browser/page-html.ts';
import {exportPdf, inspectSlides} from '../../src/export/pdf/pdf.ts';
import {createPlaceholderImages} from '../../src/export/pdf/images/placeholder-images.ts';
import {render} from './support.ts';

const system = (): readonly string[] => {
  try {
    return Launcher.getInstallations();
  } catch {
    return []; // it throws where there is none
  }
};
const browsers = [
  ['the embedded browser', undefined],
  ["the system's browser", system()[0] ?? null],
  ["Puppeteer's browser", existsSync(puppeteer.executablePath()) ? puppeteer.executablePath() : null],
] as const;

describe.each(browsers)('%s', (name, path) => {
  if (path === null) {
    it.skip(`is not on this machine, so nothing is tried with ${name}`, () => undefined);
    return;
  }

  // Before each page had a window of its own, a tab behind another one decoded no image, and a build stood still.
  it('decodes and pictures figures in several pages at once, and prints them', async () => {
    const browser = await openBrowser({log: () => undefined, ...(path === undefined ? {} : {browser: path})});
    try {
      browser.openAhead(3);
      const red = await sharp({create: {width: 600, height: 300, channels: 3, background: '#f00'}})
        .png()
        .toBuffer();
      const images = await createPlaceholderImages(new Map([['red.png', {bytes: red, mime: 'image/png'}]]));
      const deck = render('# A figure\n\n![w:600 h:300 red](red.png)\n\n---\n\n# Words\n\nAnd more of them.');
      expect(
        await withPage(browser, {html: buildPageHtml(deck), imageFiles: new Map()}, async ({page}) => page.title()),
      ).toBe('Slides');
      // One page that stands ready is never used, as in a build without a handout.
      const proofs = [await inspectSlides(browser, deck, {images, depicted: 1})];
      proofs.push(...(await Promise.all([1, 2].map(depicted => inspectSlides(browser, deck, {images, depicted})))));
      for (const {thumbnail, diagnostics} of proofs) {
        expect(await sharp(thumbnail).metadata()).toMatchObject({format: 'webp', width: 320, height: 180});
        expect(diagnostics).toEqual([]);
      }
      expect(Buffer.from(proofs[0]?.thumbnail ?? []).equals(Buffer.from(proofs[1]?.thumbnail ?? []))).toBe(true);
      const facts = {title: 'A', author: '', subject: '', lang: 'en', date: '2024-01-01', keywords: [], outline: []};
      const {pdf} = await exportPdf(browser, deck, {...facts, images, depicted: 1});
      expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe('%PDF-');
    } finally {
      await closeBrowser(browser);
    }
  });
});
