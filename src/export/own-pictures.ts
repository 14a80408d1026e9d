// A loaded page with stand-ins -> the same with the pictures themselves.
import type {Page} from 'puppeteer-core';
import {evaluateIn} from '../browser/evaluate.ts';
import {origin} from '../browser/open-page.ts';

/** Shows the figures themselves instead of their stand-ins: in all of the page, or in what `selector` finds. */
export async function showOwn(page: Page, selector = 'body'): Promise<void> {
  await evaluateIn(page, own, {origin, selector});
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
