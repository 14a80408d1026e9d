// Arrangement of one figure in a column of its own, the text in the other.
import {arrangements} from '../costs.ts';
import {shape} from '../theme-metrics.ts';
import {isCode} from './code-beside.ts';
import {type FigureSize, fitFigure, isStrip} from './figure-size.ts';
import {caption, figureCost, figureOf, unless} from './page-cost.ts';
import type {PageArrangement, PageCandidate} from './page-candidate.ts';
import {findFigures, measureText} from './text-height.ts';

/** One figure in a column of its own, the text in the other. */
export function arrangeBeside(candidate: PageCandidate): PageArrangement | null {
  const at = findFigures(candidate);
  const i = at[0];
  const text = candidate.atoms.some(isCode) ? null : measureText(candidate, 'side');
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
    cost: figureCost(candidate, sizes) + unless(over === 0, over) + shapeCost(candidate, figureOf(candidate, i), text),
    used: text,
    over,
    sizes,
  };
}

/** Text stands beside an upright figure, below a wide one; a line of it is no column. */
function shapeCost({area}: PageCandidate, {width, height}: FigureSize, text: number): number {
  const empty = Math.max(0, 1 - text / area.height);
  return width >= shape.wide * height ? arrangements.aspect : arrangements.column * empty ** 2 - arrangements.upright;
}
