// Rendered slides × pictures -> a tagged PDF with bookmarks, and the faults of its pages.
import type {Browser, Page} from 'puppeteer';
import type {Assets} from '../browser/assets.ts';
import {BrowserError} from '../browser/error.ts';
import {evaluateIn} from '../browser/evaluate.ts';
import {type Fault, inspect} from '../browser/inspect.ts';
import {origin, withPage} from '../browser/open-page.ts';
import {type PageSource, toPage} from '../browser/to-page.ts';
import {describeFormulas} from './page/describe-formulas.ts';
import {type DocumentInfo, finishPdf} from './pdf-document.ts';
import {formulaMark} from './pdf-structure.ts';
import {type StandIn, standInName, standInsFor, withStandIns} from './stand-ins.ts';

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
  const standIns = await standInsFor(options.assets);
  const {printed, faults} = await withPage(browser, html, withStandIns(options.assets, standIns), async ({page}) => {
    const faults = await inspect(page);
    await evaluateIn(page, unlinkRelative, origin);
    return {faults, printed: await print(page, standIns)};
  });
  return {pdf: await finishPdf(printed, options, standIns), faults};
}

/**
 * Prints a loaded page as it is set by its CSS: tagged, without the browser's own bookmarks, which lose blanks. Pictures
 * that have a stand-in are printed as it, all or none: where the browser drew one instead of passing its JPEG through
 * (under a filter, say), the pictures themselves are printed.
 */
export async function print(page: Page, standIns: readonly StandIn[] = []): Promise<Uint8Array> {
  await evaluateIn(page, describeFormulas, formulaMark);
  const names = Object.fromEntries(standIns.map(({name}) => [name, standInName(name)]));
  const drawn = new Set(await evaluateIn(page, showInstead, names));
  const printed = Buffer.from(await toPdf(page));
  if (standIns.every(({name, jpeg}) => !drawn.has(name) || printed.includes(Buffer.from(jpeg)))) return printed;
  await evaluateIn(page, showInstead, Object.fromEntries(standIns.map(({name}) => [standInName(name), name])));
  return toPdf(page);
}

async function toPdf(page: Page): Promise<Uint8Array> {
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

/** In the page: shows the pictures of `names` under another name; gives those that are set at all. */
async function showInstead(names: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const shown = new Set<string>();
  for (const image of document.images) {
    const from = image.src.slice(0, image.src.lastIndexOf('/') + 1);
    const name = image.src.slice(from.length);
    const other = image.src.startsWith('data:') || !Object.hasOwn(names, name) ? undefined : names[name];
    if (other === undefined) continue;
    image.src = from + other;
    await image.decode().catch(() => undefined);
    if (image.getClientRects().length > 0) shown.add(name);
  }
  return [...shown];
}

/** In the page: links to files beside the deck lead nowhere from a PDF; only addresses and slides stay linked. */
function unlinkRelative(origin: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const own = link.getAttribute('href') ?? '';
    if (!own.startsWith('#') && link.href.startsWith(origin)) link.removeAttribute('href');
  }
}
