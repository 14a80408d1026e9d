// Arrangement of one figure in a column of its own, the text in the other.
import {fitFigure, isStrip} from './figure-size.ts';
import {caption, figureCost, figureOf, unless, wordCost} from './page-cost.ts';
import type {PageArrangement, PageCandidate} from './page-candidate.ts';
import {findFigures, measureText} from './text-height.ts';

/** One figure in a column of its own, the text in the other. */
export function arrangeBeside(candidate: PageCandidate): PageArrangement | null {
  const at = findFigures(candidate);
  const i = at[0];
  const text = measureText(candidate, 'side');
  if (at.length !== 1 || i === undefined || !text || isStrip(figureOf(candidate, i))) return null;
  const size = fitFigure(
    figureOf(candidate, i),
    candidate.area.figure,
    candidate.area.height - caption(candidate, i).side,
  );
  const sizes = new Map([[i, size]]);
  const over = Math.max(0, text - candidate.area.height);
  return {
    layout: 'beside',
    cost: wordCost(candidate) + figureCost(candidate, sizes) + unless(over === 0, over),
    used: text,
    over,
    sizes,
  };
}
