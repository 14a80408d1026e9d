// Arrangement of one figure alone on its page.
import {fitFigure} from './figure-size.ts';
import {caption, figureCost, figureOf} from './page-cost.ts';
import type {PageArrangement, PageCandidate} from './page-candidate.ts';
import {isDisplayed} from './text-height.ts';

/** One figure that is all the page shows. */
export function arrangeFull(candidate: PageCandidate): PageArrangement | null {
  const [at, more] = candidate.atoms.flatMap((atom, i) => (isDisplayed(atom) ? [i] : []));
  if (candidate.role !== 'content' || at === undefined || more !== undefined || candidate.atoms[at]?.kind !== 'figure')
    return null;
  const size = fitFigure(
    figureOf(candidate, at),
    candidate.area.width,
    candidate.area.height - caption(candidate, at).full,
  );
  const sizes = new Map([[at, size]]);
  return {
    layout: 'full',
    cost: figureCost(candidate, sizes),
    used: size.height + caption(candidate, at).full,
    over: 0,
    sizes,
  };
}
