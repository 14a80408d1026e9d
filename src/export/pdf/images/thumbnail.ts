// Slides in a loaded page × the number of one of them -> a small image of it, for lists of decks.
import type {Page} from 'puppeteer-core';
import {evaluateIn} from '../../../browser/evaluate.ts';
import {withTimeout} from '../../../browser/timeout.ts';
import {showOriginals} from './original-images.ts';

/**
 * px across: a card of the course page shows it at 256, so that it is sharp enough on most screens and weighs 3 to 8
 * KB.
 */
const width = 320;
/** How long one image may take, ms; on a quiet machine it takes 50. */
const timeout = 10_000;

/**
 * WebP of slide `number`, `width` px wide, in the colours of its theme; empty where no number is given. The page is
 * good for nothing else afterwards. Rejects where the browser does not paint it in time.
 */
export async function takeThumbnail(page: Page, number: number | undefined): Promise<Uint8Array> {
  if (number === undefined) return new Uint8Array();
  await page.emulateMediaType('screen');
  const slide = `svg[data-marpit-svg]:has(> foreignObject > section[id="${number}"])`;
  await showOriginals(page, slide);
  const canvas = await evaluateIn(page, alone, slide);
  await page.setViewport({...canvas, deviceScaleFactor: width / canvas.width});
  const shot = page.screenshot({type: 'webp', quality: 75, captureBeyondViewport: false});
  return withTimeout(timeout, 'Picturing a slide', shot);
}

/** In the page: brings one slide to the upper left corner -> its size, px. */
function alone(selector: string): {width: number; height: number} {
  const svg = document.querySelector<SVGSVGElement>(selector);
  if (svg === null) throw new Error(`No slide is ${selector}`);
  svg.style.cssText += ';position:fixed;left:0;top:0;z-index:1';
  return {width: svg.viewBox.baseVal.width, height: svg.viewBox.baseVal.height};
}
