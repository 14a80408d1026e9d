// A deck's loaded page -> a PowerPoint file that people can edit: texts, tables, formulas and figures as such.
import type {Page} from 'puppeteer-core';
import type {ImageFiles} from '../../browser/image-files.ts';
import {packageRoot, type PptxDeck, printDeck} from './deck.ts';
import {drawSvgs, type DrawnImages} from './images/draw-svg.ts';
import {collectMedia} from './images/media.ts';
import {listPackageFiles} from './package/package.ts';
import {zipFiles} from '../archive/zip.ts';
import {readSlides, type SetDeck} from './read-slides.ts';

/** What was read of a deck in the browser. */
export interface ReadDeck extends SetDeck {
  readonly drawn: DrawnImages;
}

/** What a PowerPoint file says beside what its slides show. */
export type PptxOptions = Pick<PptxDeck, 'facts' | 'notes' | 'sections' | 'blocks' | 'themeName'>;

/** Reads the slides of `page`, in print media; the page stays as it is. */
export async function readDeck(page: Page, imageFiles: ImageFiles): Promise<ReadDeck> {
  const deck = await readSlides(page);
  return {...deck, drawn: await drawSvgs(page, deck.slides, imageFiles)};
}

/** The file. The same input gives the same bytes. */
export async function exportPptx(
  {slides, theme, drawn}: ReadDeck,
  imageFiles: ImageFiles,
  options: PptxOptions,
): Promise<Uint8Array> {
  const {parts, imageOf, backdropOf} = await collectMedia(slides, imageFiles, drawn);
  const all = [...printDeck({...options, slides, theme, imageOf, backdropOf}), ...parts];
  return zipFiles(listPackageFiles(all, packageRoot), options.facts.date);
}
