// A loaded page with stand-ins -> the same with the pictures themselves.
import type {Page} from 'puppeteer-core';
import {evaluateIn} from '../browser/evaluate.ts';
import {origin} from '../browser/open-page.ts';
import {within} from '../browser/timeout.ts';

/** How long the figures of a deck may take to be decoded, ms; 40 large ones take 2 s. */
const patience = 30_000;

/**
 * Shows the figures themselves instead of their stand-ins: in all of the page, or in what `selector` finds. Rejects where
 * the browser does not decode them in time.
 */
export async function showOwn(page: Page, selector = 'body'): Promise<void> {
  await within(patience, 'Decoding the figures', evaluateIn(page, own, {origin, selector}));
}

/** In the page: resolves when the pictures are decoded, or have failed. */
async function own({origin, selector}: {readonly origin: string; readonly selector: string}): Promise<void> {
  const images = document.querySelectorAll<HTMLImageElement>(`${selector} img[data-picture]`);
  await Promise.all(
    [...images].map(async image => {
      image.src = origin + (image.dataset.picture ?? '');
      await image.decode().catch(() => undefined);
    }),
  );
}
