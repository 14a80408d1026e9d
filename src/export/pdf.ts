// Rendered slides × pictures -> a tagged PDF with bookmarks, and the faults of its pages.
import type {Browser, Page} from 'puppeteer';
import type {Assets} from '../browser/assets.ts';
import {BrowserError} from '../browser/error.ts';
import {evaluateIn} from '../browser/evaluate.ts';
import {type Fault, inspect} from '../browser/inspect.ts';
import {origin, withPage} from '../browser/open-page.ts';
import {type PageSource, toPage} from '../browser/to-page.ts';
import {type DocumentInfo, finishPdf} from './pdf-document.ts';

export interface PdfOptions extends DocumentInfo {
  readonly assets: Assets;
}

export interface PdfResult {
  /** One page a slide, 960 x 540 pt for 1280 x 720 px. */
  readonly pdf: Uint8Array;
  readonly faults: readonly Fault[];
}

/** How long the printing of one deck may take, ms. Large PNG figures take 50 ms each. */
const patience = 120_000;

/**
 * Prints the slides; what is inspected is the very page that is printed. The same input gives the same bytes in the
 * same browser. Throws a BrowserError where the browser does not print in time.
 */
export async function exportPdf(browser: Browser, deck: PageSource, options: PdfOptions): Promise<PdfResult> {
  const html = toPage(deck, options.lang, options.title);
  const {printed, faults} = await withPage(browser, html, options.assets, async ({page}) => {
    const faults = await inspect(page);
    await evaluateIn(page, unlinkRelative, origin);
    return {faults, printed: await print(page)};
  });
  return {pdf: await finishPdf(printed, options), faults};
}

/** Prints a loaded page as it is set by its CSS: tagged, without the browser's own bookmarks, which lose blanks. */
export async function print(page: Page): Promise<Uint8Array> {
  try {
    return await page.pdf({
      tagged: true,
      outline: false,
      preferCSSPageSize: true,
      printBackground: true,
      timeout: patience,
    });
  } catch (error) {
    throw new BrowserError('The browser did not print the slides.', 'Try again, or with another --browser.', error);
  }
}

/** In the page: links to files beside the deck lead nowhere from a PDF; only addresses and slides stay linked. */
function unlinkRelative(origin: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const own = link.getAttribute('href') ?? '';
    if (!own.startsWith('#') && link.href.startsWith(origin)) link.removeAttribute('href');
  }
}
