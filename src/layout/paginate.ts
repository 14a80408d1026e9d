// Slides and their metrics -> pages: as full as the words of a deck allow, numbered, with their style.
import type {ContentBlock} from '../blocks/types.ts';
import {listItems} from '../blocks/visit.ts';
import type {Diagnostic, Report} from '../model/diagnostic.ts';
import type {Galley} from '../model/galley.ts';
import type {Metrics} from '../model/metrics.ts';
import type {Page} from '../model/page.ts';
import type {Slide} from '../model/slide.ts';
import type {Budget} from './arrangements/page-candidate.ts';
import {type BrokenPage, wholePage} from './page.ts';
import {stylePage} from './page-style.ts';
import {type SlideAsSet, setSlide} from './arrange-slide.ts';
import {breakSlide} from './slide-pages.ts';
import {readThemeMetrics} from './theme-metrics.ts';
import {findBudget} from './words/budget.ts';
import {fillDeck} from './words/fuller.ts';

/** Pages under one budget, and what did not fit. */
interface Pagination {
  readonly pages: readonly BrokenPage[];
  readonly found: readonly Diagnostic[];
}

/** The pages of a deck, numbered from 1; pages that cannot be made to fit are reported against the post's `file`. */
export function paginate(
  slides: readonly Slide[],
  galley: Galley,
  metrics: Metrics,
  {file, report}: {readonly file: string; readonly report: Report},
): readonly Page[] {
  const all = slides.map((slide, i) => setSlide(slide, galley.index[i], metrics));
  const blocks = all.reduce((sum, {slide}) => sum + slide.content.reduce((n, block) => n + countParts(block), 0), 0);
  const {pages, found} = findBudget(budget => breakAll(all, budget, file), blocks > manyParts);
  found.forEach(report);
  const theme = readThemeMetrics(metrics.tokens);
  return fillDeck(pages).map((page, i) => ({...page, number: i + 1, ...stylePage(page, theme)}));
}

/** Parts of a deck beyond which one budget has to do; four times the longest lecture seen. */
const manyParts = 6000;

/** What breaks may part in a block, roughly. */
function countParts(block: ContentBlock): number {
  if (block.kind === 'list') return listItems(block).length;
  if (block.kind === 'table') return block.rows.length;
  return block.kind === 'code' ? block.value.length / 40 : 1;
}

function breakAll(all: readonly SlideAsSet[], budget: Budget, file: string): Pagination {
  const found: Diagnostic[] = [];
  const to = {file, report: (diagnostic: Diagnostic) => void found.push(diagnostic)};
  const pages = all.flatMap(one =>
    one.slide.role === 'title' ? [{page: wholePage(one.slide), fuller: null}] : breakSlide(one, budget, to),
  );
  return {pages, found};
}
