// Arrangement of two, three or four figures side by side, with text above or below that takes the width.
import type {FigureBlock} from '../../blocks/types.ts';
import {minFigureHeight} from '../theme-metrics.ts';
import {fitFigure, isStrip} from './figure-size.ts';
import {caption, figureCost, figureOf, unless} from './page-cost.ts';
import type {PageArrangement, PageCandidate} from './page-candidate.ts';
import {findFigures, isDisplayed, measureText} from './text-height.ts';

/** Two, three or four figures side by side, with text above or below that takes the width. */
export function arrangeRow(candidate: PageCandidate): PageArrangement | null {
  const at = findFigures(candidate);
  const [first, last] = [at[0] ?? 0, at.at(-1) ?? 0];
  if (at.length < 2 || at.length > 4 || at.some(i => isStrip(figureOf(candidate, i)))) return null;
  if (candidate.atoms.slice(first, last + 1).some(atom => atom.kind === 'text')) return null;
  const text = measureText(candidate, 'small');
  if (text === null) return null;
  const gaps =
    (candidate.atoms.slice(0, first).some(atom => atom.kind === 'text') ? candidate.area.between : 0) +
    (candidate.atoms.slice(last).some(atom => atom.kind === 'text') ? candidate.area.between : 0);
  const left = candidate.area.height - text - gaps;
  const shapes =
    at.length === 2 ? (['pair'] as const) : at.length === 3 ? (['three', 'grid'] as const) : (['grid'] as const);
  const made = shapes.map(layout => inCells(candidate, at, layout, left));
  return made.reduce((best, arrangement) => (arrangement.cost < best.cost ? arrangement : best));
}

function inCells(
  candidate: PageCandidate,
  at: readonly number[],
  layout: 'pair' | 'three' | 'grid',
  left: number,
): PageArrangement {
  const width = layout === 'three' ? candidate.area.third : candidate.area.half;
  const rows = layout === 'grid' ? 2 : 1;
  const isOne = sharesCaption(candidate, at);
  const below = isOne ? caption(candidate, at.at(-1) ?? 0).full : 0;
  const noteOf = (i: number): number => (isOne ? 0 : caption(candidate, i)[layout === 'three' ? 'third' : 'half']);
  const note = Math.max(...at.map(noteOf));
  const cell = (left - below - (rows - 1) * candidate.area.between) / rows;
  const sizes = new Map(
    at.map(i => [i, fitFigure(figureOf(candidate, i), width, Math.max(minFigureHeight, cell - note))] as const),
  );
  const over = Math.max(0, minFigureHeight - (cell - note));
  const used =
    candidate.area.height -
    left +
    below +
    (rows - 1) * candidate.area.between +
    rows * Math.max(...[...sizes].map(([i, size]) => size.height + noteOf(i)));
  return {
    layout,
    small: true,
    cost: figureCost(candidate, sizes) + unless(over === 0, over),
    used,
    over,
    sizes,
  };
}

/** One caption below all of them: the figures of a row belong together and nothing follows them. */
function sharesCaption(candidate: PageCandidate, at: readonly number[]): boolean {
  const last = candidate.atoms.findLastIndex(isDisplayed);
  return last === at.at(-1) && isJoint(at.flatMap(i => candidate.atoms[i]?.figure ?? []));
}

/** Images of one figure of the notes, to be compared: the caption, which the last of them holds, speaks of all. */
export function isJoint(figures: readonly FigureBlock[]): boolean {
  const [first, last] = [figures[0], figures.at(-1)];
  return (
    figures.length > 1 &&
    figures.every(figure => figure.id === first?.id && (figure === last) === figure.caption.length > 0)
  );
}
