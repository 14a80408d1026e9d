// Arrangement of one figure alone on its page.
import {fit} from './figure-size.ts';
import {caption, figureCost, figureOf, wordCost} from './page-cost.ts';
import type {Setting, Run} from './run.ts';
import {isShown} from './text-height.ts';

/** One figure that is all the page shows: the title steps back and leaves it the room. */
export function arrangeFull(run: Run): Setting | null {
  const [at, more] = run.atoms.flatMap((atom, i) => (isShown(atom) ? [i] : []));
  if (run.role !== 'content' || at === undefined || more !== undefined || run.atoms[at]?.kind !== 'figure') return null;
  const size = fit(figureOf(run, at), run.room.width, run.room.full - caption(run, at).full);
  const sizes = new Map([[at, size]]);
  return {
    layout: 'full',
    cost: wordCost(run) + figureCost(run, sizes),
    used: size.height + caption(run, at).full,
    over: 0,
    sizes,
  };
}
