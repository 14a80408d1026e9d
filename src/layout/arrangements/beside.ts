// Arrangement of one figure in a column of its own, the text in the other.
import {fit, isStrip} from './figure-size.ts';
import {caption, figureCost, figureOf, unless, wordCost} from './page-cost.ts';
import type {Setting, Run} from './run.ts';
import {findFigures, measureText} from './text-height.ts';

/** One figure in a column of its own, the text in the other. */
export function arrangeBeside(run: Run): Setting | null {
  const at = findFigures(run);
  const i = at[0];
  const large = run.type === 'large' ? measureText(run, 'largeSide') : null;
  const isLarge = large !== null && large <= run.room.height;
  const text = isLarge ? large : measureText(run, 'side');
  if (at.length !== 1 || i === undefined || !text || isStrip(figureOf(run, i))) return null;
  const size = fit(figureOf(run, i), run.room.figure, run.room.height - caption(run, i).side);
  const sizes = new Map([[i, size]]);
  const over = Math.max(0, text - run.room.height);
  return {
    layout: 'beside',
    large: isLarge,
    cost: wordCost(run) + figureCost(run, sizes) + unless(over === 0, over),
    used: text,
    over,
    sizes,
  };
}
