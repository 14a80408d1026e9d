// A deck's loaded page -> a PowerPoint file that people can edit: texts, tables, formulas and figures as such.
import type {Page} from 'puppeteer-core';
import type {PageDiagnostic} from '../../browser/in-page/overflow.ts';
import type {ImageFiles} from '../../browser/image-files.ts';
import {packageRoot, type PptxDeck, presentationPath, printDeck} from './deck.ts';
import {drawSvgs, type DrawnImages, listUnpainted} from './images/draw-svg.ts';
import {collectMedia} from './images/media.ts';
import {listPackageFiles} from './package/package.ts';
import {zipFiles} from '../archive/zip.ts';
import {type ContentRecord, printRecord} from './read-back/record.ts';
import {readSlides, type SetDeck} from './read-slides.ts';

/** What was read of a deck in the browser. */
export interface ReadDeck extends SetDeck {
  readonly drawn: DrawnImages;
  /** Drawings that nothing could paint. */
  readonly missing: readonly PageDiagnostic[];
}

/** What a PowerPoint file says beside what its slides show. */
export type PptxOptions = Pick<PptxDeck, 'facts' | 'notes' | 'sections' | 'names' | 'blocks' | 'themeName'> & {
  /** Which notes it is made of. */
  readonly source: Pick<ContentRecord, 'key' | 'digest'>;
};

/** Slides as they are written; of those that are pictures, every pixel is kept. */
export type WrittenDeck = Omit<ReadDeck, 'missing'> & {readonly isExact?: boolean};

/** Reads the slides of `page`, in print media; the page stays as it is. */
export async function readDeck(page: Page, imageFiles: ImageFiles): Promise<ReadDeck> {
  const deck = await readSlides(page);
  const drawn = await drawSvgs(page, deck.slides, imageFiles);
  return {...deck, drawn, missing: listUnpainted(deck.slides, drawn, imageFiles)};
}

/** The file. The same input gives the same bytes. */
export async function exportPptx(
  {slides, theme, drawn, isExact = false}: WrittenDeck,
  imageFiles: ImageFiles,
  options: PptxOptions,
): Promise<Uint8Array> {
  const {parts, imageOf, backdropOf} = await collectMedia(slides, imageFiles, {drawn, isExact});
  const printed = printDeck({...options, slides, theme, imageOf, backdropOf});
  const record = printRecord(printed, options.source);
  const withRecord = printed.map(part => {
    const {path, relationships = []} = part;
    return path === presentationPath ? {...part, relationships: [...relationships, record.relationship]} : part;
  });
  const all = [...withRecord, ...record.parts, ...parts];
  return zipFiles(listPackageFiles(all, packageRoot), options.facts.date);
}
