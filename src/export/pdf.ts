// Rendered slides × pictures -> a tagged PDF with bookmarks, and the faults of its pages.
import type {Page} from 'puppeteer-core';
import {BrowserError} from '../browser/error.ts';
import {evaluateIn} from '../browser/evaluate.ts';
import {type Fault, inspect} from '../browser/inspect.ts';
import type {LaunchedBrowser} from '../browser/launch.ts';
import {origin, withPage} from '../browser/open-page.ts';
import {type PageSource, toPage} from '../browser/to-page.ts';
import {usedFaces} from '../browser/used-faces.ts';
import type {FaceName} from '../engine/font-face.ts';
import {describeFormulas} from './page/describe-formulas.ts';
import {showOwn} from './own-pictures.ts';
import {type DocumentInfo, finishPdf} from './pdf-document.ts';
import {formulaMark} from './pdf-structure.ts';
import {type Printable, type StandIn, withStandIns} from './stand-ins.ts';
import {thumbnail} from './thumbnail.ts';

/** What is found of rendered slides in the browser. */
export interface Proof {
  readonly faults: readonly Fault[];
  /** Font faces that the slides are set in. */
  readonly faces: ReadonlySet<FaceName>;
  /** A picture of the slide `pictured`, WebP; empty where none was asked for. */
  readonly thumbnail: Uint8Array;
}

export interface ProofOptions {
  readonly pictures: Printable;
  /** Number of the slide that stands for the deck in lists. */
  readonly pictured?: number;
}

export interface PdfOptions extends DocumentInfo, ProofOptions {
  /** Told when the browser has all that it needs, and this process is free until the pages are printed. */
  readonly printing?: () => void;
  /** What has to happen before the printed pages are finished: work that the browser waits for comes first. */
  readonly first?: Promise<void>;
}

export interface PdfResult extends Proof {
  /** One page a slide, 960 x 540 pt for 1280 x 720 px. */
  readonly pdf: Uint8Array;
}

/** How long the printing of one deck may take, ms. Large PNG figures take 50 ms each. */
const patience = 120_000;

/**
 * Prints the slides; what is inspected is the very page that is printed. The same input gives the same bytes in the
 * same browser. Throws a BrowserError where the browser does not print in time.
 */
export async function exportPdf(browser: LaunchedBrowser, deck: PageSource, options: PdfOptions): Promise<PdfResult> {
  const {standIns, assets} = options.pictures;
  const html = withStandIns(toPage(deck, options.lang, options.title), standIns);
  return withPage(browser, {html, assets}, async ({page}) => {
    const faults = await inspect(page);
    const faces = await usedFaces(page);
    await evaluateIn(page, unlinkRelative, origin);
    const printing = print(page, standIns);
    options.printing?.();
    const printed = await printing;
    const finished = async (): Promise<Uint8Array> => {
      await options.first;
      return finishPdf(printed, options, standIns);
    };
    // The one is the browser's work, the other this process's.
    const [picture, pdf] = await Promise.all([thumbnail(page, options.pictured), finished()]);
    return {faults, faces, pdf, thumbnail: picture};
  });
}

/** Inspects slides that are not to be printed. */
export async function proveSlides(
  browser: LaunchedBrowser,
  deck: PageSource,
  {pictures: {standIns, assets}, pictured}: ProofOptions,
): Promise<Proof> {
  return withPage(browser, {html: withStandIns(toPage(deck), standIns), assets}, async ({page}) => {
    const faults = await inspect(page);
    return {faults, faces: await usedFaces(page), thumbnail: await thumbnail(page, pictured)};
  });
}

/**
 * Prints a loaded page as it is set by its CSS: tagged, without the browser's own bookmarks, which lose blanks. Where the
 * browser drew a stand-in instead of passing its JPEG through (under a filter, say), the figures themselves are printed.
 */
export async function print(page: Page, standIns: readonly StandIn[]): Promise<Uint8Array> {
  await evaluateIn(page, describeFormulas, formulaMark);
  const printed = Buffer.from(await toPdf(page));
  const drawn = new Set(await evaluateIn(page, shownStandIns, null));
  if (standIns.every(({name, jpeg}) => !drawn.has(name) || printed.includes(Buffer.from(jpeg)))) return printed;
  await showOwn(page);
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

/** In the page: names of the pictures whose stand-ins are set at all. */
function shownStandIns(): readonly string[] {
  const shown = [...document.querySelectorAll<HTMLElement>('img[data-picture]')].filter(
    image => image.getClientRects().length > 0,
  );
  return shown.map(({dataset: {picture = ''}}) => decodeURIComponent(picture.slice(picture.lastIndexOf('/') + 1)));
}

/** In the page: links to files beside the deck lead nowhere from a PDF; only addresses and slides stay linked. */
function unlinkRelative(origin: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const own = link.getAttribute('href') ?? '';
    if (!own.startsWith('#') && link.href.startsWith(origin)) link.removeAttribute('href');
  }
}
