// Deck and its rendered slides -> the handout of slides alone, so many a sheet, with lines for writing.
import type {Page} from '../model/page.ts';
import {type Grid, type GridLayout, gridGap, computeGrid} from './layouts.ts';
import type {Paper} from './paper.ts';
import {findHeadings, type PageHeading, printSlide, type SheetInput} from './sheet.ts';

/** Body of the handout: every slide in order. */
export function buildGridSheet(input: SheetInput, layout: GridLayout, paper: Paper): string {
  const {pages, ratio} = input.deck;
  const grid = computeGrid(layout, paper, ratio);
  const headings = findHeadings(pages);
  const perSheet = grid.columns * grid.rows;
  const sheets = Array.from({length: Math.ceil(pages.length / perSheet)}, (_, n) =>
    pages.slice(n * perSheet, (n + 1) * perSheet),
  );
  const headingOf = (page: Page): PageHeading => headings.get(page.number) ?? {level: 2, isNew: true};
  const foot = grid.foot > 0 ? '<div class="summary"><p>Summary</p></div>' : '';
  return sheets
    .map(slides => {
      const cells = slides.map(page => cell(page, headingOf(page), grid, input));
      return `<section class="sheet" style="${sheetStyle(grid)}">${cells.join('')}${foot}</section>`;
    })
    .join('\n');
}

function sheetStyle({width, height, columns, rows, cell, foot}: Grid): string {
  return [
    `width:${mm(width)}`,
    `height:${mm(height)}`,
    `grid-template-columns:repeat(${columns},${mm(cell.width)})`,
    `grid-template-rows:repeat(${rows},${mm(cell.height)})${foot > 0 ? ` ${mm(foot - gridGap.rows)}` : ''}`,
    `gap:${mm(gridGap.rows)} ${mm(gridGap.columns)}`,
  ].join(';');
}

function cell(page: Page, {level, isNew}: PageHeading, {slide, lines}: Grid, input: SheetInput): string {
  const title = isNew ? 'heading' : 'paragraph';
  const displayed =
    `<div class="shown" style="width:${mm(slide.width)}">${printSlide(page, level, title, input)}` +
    `<p class="number">${page.number}</p></div>`;
  return `<article class="lines-${lines}">${displayed}${lines === 'none' ? '' : '<div class="lines"></div>'}</article>`;
}

/** Hundredths of a millimetre are finer than any printer. */
function mm(length: number): string {
  return `${Math.floor(length * 100) / 100}mm`;
}
