// Browser × rendered galley -> where everything in it stands.
//
// Problem: whether a block fits a page is known only when it has been set in type. Solution: every block of a deck is
// set once, in one page, and all rectangles are read in one call; page breaking is arithmetic from then on.
// Limits: heights hold for the width and the layout that the galley gave to a block, and for this browser.
import type {Metrics} from '../model/metrics.ts';
import {evaluateIn} from './evaluate.ts';
import type {LaunchedBrowser} from './launch.ts';
import {withPage} from './open-page.ts';
import {measureExtents, type PageExtents} from './in-page/extents.ts';
import {measureHeaderFooter} from './in-page/header-footer.ts';
import {withTimeout} from './timeout.ts';
import {type RenderedPage, buildPageHtml} from './page-html.ts';

/** How long the layout of one galley may take, ms; 70 sections take 0.1 s. */
const timeout = 60_000;

/**
 * Sections stand over each other and are not painted: each is where it would be alone, and no sum of heights is
 * rounded.
 */
const atOnePlace = 'svg[data-marpit-svg] { position: absolute; top: 0; left: 0; visibility: hidden }';

/**
 * Extents of every section of the galley, px of the canvas. Images are not loaded: a galley holds none.
 * `sent` is told when the browser has the galley, and this process is free for a while.
 * Throws where the slides' CSS does not apply or the body font is missing, since all numbers would be wrong.
 */
export async function measureGalley(
  browser: LaunchedBrowser,
  galley: RenderedPage,
  sent?: () => void,
): Promise<Metrics> {
  const names = findCustomProperties(galley.css);
  const [measured, lines] = await withPage(
    browser,
    {html: buildPageHtml({slides: galley.slides, css: `${galley.css}\n${atOnePlace}`}), imageFiles: new Map(), sent},
    async ({page}) =>
      [
        await withTimeout(timeout, 'Measuring the slides', evaluateIn(page, measureExtents, names)),
        await withTimeout(timeout, 'Measuring headers and footers', evaluateIn(page, measureHeaderFooter, null)),
      ] as const,
  );
  checkMeasured(measured, galley.slides.length);
  return {tokens: measured.tokens, sections: measured.sections, headerFooter: lines};
}

/** Names of the custom properties that `css` declares, without `--`. */
export function findCustomProperties(css: string): readonly string[] {
  return [...new Set([...css.matchAll(/[{;\s]--([\w-]+)\s*:/g)].map(([, name = '']) => name))];
}

function checkMeasured({sections, unstyled, font}: PageExtents, slides: number): void {
  if (sections.length !== slides)
    throw new Error(`Internal: ${slides} slides were set as ${sections.length} sections.`);
  if (unstyled >= 0) throw new Error(`Internal: the theme does not apply to section ${unstyled + 1} of the galley.`);
  if (font.loaded === false && slides > 0) throw new Error(`Internal: the font ${font.family} did not load.`);
}
