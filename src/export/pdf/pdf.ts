// Rendered slides × images -> a tagged PDF with bookmarks, and the defects of its pages.
import type {Page} from 'puppeteer-core';
import {BrowserError} from '../../browser/browser-error.ts';
import {evaluateIn} from '../../browser/evaluate.ts';
import {type PageDiagnostic, inspectPage} from '../../browser/inspect.ts';
import type {LaunchedBrowser} from '../../browser/launch.ts';
import {origin, withPage} from '../../browser/open-page.ts';
import {type RenderedPage, buildPageHtml} from '../../browser/page-html.ts';
import {findUsedFaces} from '../../browser/used-faces.ts';
import type {FaceName} from '../../render/fonts/font-face.ts';
import {describeFormulas} from './in-page/describe-formulas.ts';
import {gatherSteps, spreadSteps, stepCopyMark as mark} from './in-page/spread-steps.ts';
import {showOriginals} from './images/original-images.ts';
import {finishPdf} from './document.ts';
import type {DocumentInfo} from './document-info.ts';
import {formulaMark} from './structure.ts';
import {type PrintableImages, type PlaceholderImage, withPlaceholderImages} from './images/placeholder-images.ts';
import {takeThumbnail} from './images/thumbnail.ts';

/** What is found of rendered slides in the browser. */
export interface Inspection {
  readonly diagnostics: readonly PageDiagnostic[];
  /** Font faces that the slides are set in. */
  readonly faces: ReadonlySet<FaceName>;
  /** An image of the slide `depicted`, WebP; empty where none was requested. */
  readonly thumbnail: Uint8Array;
}

/** What the inspection of pages takes beside them. */
export interface InspectionOptions {
  readonly images: PrintableImages;
  /** Number of the slide that stands for the deck in lists. */
  readonly depicted?: number;
  /** Reads more of the page, in print media, before it is printed. */
  readonly read?: (page: Page) => Promise<void>;
}

/** What a PDF of slides takes beside them. */
export interface PdfOptions extends DocumentInfo, InspectionOptions {
  /** Told when the browser has all that it needs, and this process is free until the pages are printed. */
  readonly printing?: () => void;
  /** Of each slide how many of its steps its pages show before the last; left out, each slide is one page. */
  readonly partial?: readonly (readonly number[])[];
  /** What has to happen before the printed pages are finished: work that the browser waits for comes first. */
  readonly first?: Promise<void>;
}

/** The PDF, and what was found on its pages. */
export interface PdfResult extends Inspection {
  /** One page a slide, or one a step, 960 x 540 pt for 1280 x 720 px. */
  readonly pdf: Uint8Array;
}

/** How long the printing of one deck may take, ms. Large PNG figures take 50 ms each. */
const timeout = 120_000;

/**
 * Prints the slides; what is inspected is the very page that is printed. The same input gives the same bytes in the
 * same browser. Throws a BrowserError where the browser does not print in time.
 */
export async function exportPdf(browser: LaunchedBrowser, deck: RenderedPage, options: PdfOptions): Promise<PdfResult> {
  const {placeholderImages, imageFiles} = options.images;
  const html = withPlaceholderImages(buildPageHtml(deck, options.lang, options.title), placeholderImages);
  return withPage(browser, {html, imageFiles}, async ({page}) => {
    const diagnostics = await inspectPage(page);
    const faces = await findUsedFaces(page);
    await options.read?.(page);
    await evaluateIn(page, unlinkRelative, origin);
    const {partial} = options;
    if (partial) await evaluateIn(page, spreadSteps, {partial, mark});
    const printing = printPage(page, placeholderImages);
    options.printing?.();
    const printed = await printing;
    if (partial) await evaluateIn(page, gatherSteps, mark);
    const finished = async (): Promise<Uint8Array> => {
      await options.first;
      return finishPdf(printed, options, placeholderImages);
    };
    // The one is the browser's work, the other this process's.
    const [image, pdf] = await Promise.all([takeThumbnail(page, options.depicted), finished()]);
    return {diagnostics, faces, pdf, thumbnail: image};
  });
}

/** Inspects slides that are not to be printed. */
export async function inspectSlides(
  browser: LaunchedBrowser,
  deck: RenderedPage,
  {images: {placeholderImages, imageFiles}, depicted, read}: InspectionOptions,
): Promise<Inspection> {
  return withPage(
    browser,
    {html: withPlaceholderImages(buildPageHtml(deck), placeholderImages), imageFiles},
    async ({page}) => {
      const diagnostics = await inspectPage(page);
      await read?.(page);
      return {diagnostics, faces: await findUsedFaces(page), thumbnail: await takeThumbnail(page, depicted)};
    },
  );
}

/**
 * Prints a loaded page as it is set by its CSS: tagged, without the browser's own bookmarks, which lose blanks. Where
 * the
 * browser drew a placeholder image instead of passing its JPEG through (under a filter, say), the figures themselves
 * are printed.
 */
export async function printPage(page: Page, placeholderImages: readonly PlaceholderImage[]): Promise<Uint8Array> {
  await evaluateIn(page, describeFormulas, formulaMark);
  const printed = Buffer.from(await toPdf(page));
  const drawn = new Set(await evaluateIn(page, findPlaceholderImages, null));
  if (placeholderImages.every(({name, jpeg}) => !drawn.has(name) || printed.includes(Buffer.from(jpeg))))
    return printed;
  await showOriginals(page);
  return toPdf(page);
}

async function toPdf(page: Page): Promise<Uint8Array> {
  try {
    return await page.pdf({
      tagged: true,
      outline: false,
      preferCSSPageSize: true,
      printBackground: true,
      timeout: timeout,
    });
  } catch (error) {
    throw new BrowserError('The browser did not print the slides.', 'Try again, or with another --browser.', error);
  }
}

/** In the page: names of the images whose placeholder images are set at all. */
function findPlaceholderImages(): readonly string[] {
  const displayed = [...document.querySelectorAll<HTMLElement>('img[data-picture]')].filter(
    image => image.getClientRects().length > 0,
  );
  return displayed.map(({dataset: {picture: image = ''}}) =>
    decodeURIComponent(image.slice(image.lastIndexOf('/') + 1)),
  );
}

/** In the page: links to files beside the deck lead nowhere from a PDF; only addresses and slides stay linked. */
function unlinkRelative(origin: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const own = link.getAttribute('href') ?? '';
    if (!own.startsWith('#') && link.href.startsWith(origin)) link.removeAttribute('href');
  }
}
