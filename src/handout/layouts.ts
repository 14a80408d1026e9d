// The handout's layouts, and where the slides of each stand on a sheet of paper.
import type {Ratio} from '../model/course.ts';
import type {Paper} from './paper.ts';
import {margins, measurePaper} from './paper.ts';

/** Layouts of the handout, as they are called on the command line. */
export const handoutLayouts = ['script', 'notes', 'lines', '2up', '3up', '4up', '6up'] as const;
/** One of `handoutLayouts`. */
export type HandoutLayout = (typeof handoutLayouts)[number];
/** A layout that repeats one cell. */
export type GridLayout = Exclude<HandoutLayout, 'script' | 'notes'>;

/**
 * Slides on a sheet: columns and rows of cells; where lines for writing stand; the share of a cell's width that the
 * slide may take.
 */
interface SheetShape {
  readonly columns: number;
  readonly rows: number;
  readonly isLandscape: boolean;
  readonly lines: 'none' | 'beside' | 'below';
  readonly share: number;
  /** mm at the foot of the sheet, for a summary. */
  readonly foot: number;
}

const shapes: Readonly<Record<GridLayout, SheetShape>> = {
  lines: {columns: 1, rows: 2, isLandscape: false, lines: 'beside', share: 0.5, foot: 40},
  '2up': {columns: 1, rows: 2, isLandscape: false, lines: 'none', share: 1, foot: 0},
  '3up': {columns: 1, rows: 3, isLandscape: false, lines: 'beside', share: 0.54, foot: 0},
  '4up': {columns: 2, rows: 2, isLandscape: true, lines: 'none', share: 1, foot: 0},
  '6up': {columns: 2, rows: 3, isLandscape: false, lines: 'below', share: 1, foot: 0},
};

/** Gaps between cells, and the number under a slide, mm. */
const gap = {columns: 8, rows: 7} as const;
const numberHeight = 5;

/** All mm. */
export interface Grid extends SheetShape {
  readonly width: number;
  readonly height: number;
  readonly cell: {readonly width: number; readonly height: number};
  /** Of a slide. */
  readonly slide: {readonly width: number; readonly height: number};
}

/** The sheet of `layout` on `paper`: every slide as large as its cell lets it be. */
export function computeGrid(layout: GridLayout, paper: Paper, ratio: Ratio): Grid {
  const shape = shapes[layout];
  const [short, long] = measurePaper(paper);
  const [paperWidth, paperHeight] = shape.isLandscape ? [long, short] : [short, long];
  const width = paperWidth - 2 * margins.side;
  // Half a millimetre less than the page holds: rounding must not make a page more.
  const height = paperHeight - margins.top - margins.bottom - 0.5;
  const cell = {
    width: (width - (shape.columns - 1) * gap.columns) / shape.columns,
    height: (height - shape.foot - (shape.rows - 1) * gap.rows) / shape.rows,
  };
  const [w, h] = ratio === '4:3' ? [4, 3] : [16, 9];
  const slideWidth = Math.min(cell.width * shape.share, ((cell.height - numberHeight) * w) / h);
  return {...shape, width, height, cell, slide: {width: slideWidth, height: (slideWidth * h) / w}};
}

export {gap as gridGap};
