// A loaded page with placeholder images -> the same with the images themselves.
import type {Page} from 'puppeteer-core';
import {evaluateIn} from '../../../browser/evaluate.ts';
import {origin} from '../../../browser/open-page.ts';
import {withTimeout} from '../../../browser/timeout.ts';

/** How long the figures of a deck may take to be decoded, ms; 40 large ones take 2 s. */
const timeout = 30_000;

/**
 * Shows the figures themselves instead of their placeholder images: in all of the page, or in what `selector` finds.
 * Rejects where
 * the browser does not decode them in time.
 */
export async function showOriginals(page: Page, selector = 'body'): Promise<void> {
  await withTimeout(timeout, 'Decoding the figures', evaluateIn(page, replaceWithOriginals, {origin, selector}));
}

/** In the page: resolves when the images are decoded, or have failed. */
async function replaceWithOriginals({
  origin,
  selector,
}: {
  readonly origin: string;
  readonly selector: string;
}): Promise<void> {
  const images = document.querySelectorAll<HTMLImageElement>(`${selector} img[data-picture]`);
  await Promise.all(
    [...images].map(async image => {
      image.src = origin + (image.dataset.picture ?? '');
      await image.decode().catch(() => undefined);
    }),
  );
}
