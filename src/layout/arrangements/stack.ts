// Arrangement in plain flow: text and figures below each other.
import {pages} from '../costs.ts';
import {minFigureHeight} from '../theme-metrics.ts';
import {fit} from './figure-size.ts';
import {caption, figureCost, figureOf, textCost, unless, wordCost} from './page-cost.ts';
import type {Setting, Run} from './run.ts';
import {findFigures, isShown, measureText} from './text-height.ts';

/** Plain flow: text and figures below each other; the figures share the height that the text leaves. */
export function arrangeStack(run: Run): Setting | null {
  const text = measureText(run, 'full');
  const at = findFigures(run);
  if (text === null) return null;
  const gaps = sumFigureGaps(run);
  const captions = at.reduce((sum, i) => sum + caption(run, i).full, 0);
  const left = run.room.height - text - gaps - captions;
  // Running text could stand larger, in lines of its own measure: so small only where that saves a page.
  const smaller = measureText(run, 'text') === null ? 0 : pages.smaller;
  if (at.length === 0 && run.type !== 'mixed' && measureText(run, run.type === 'large' ? 'large' : 'text') !== null)
    return null;
  if (at.length === 0)
    return {
      layout: 'stack',
      cost: textCost(run, text) + smaller,
      used: text,
      over: Math.max(0, -left),
      sizes: new Map(),
    };
  const natural = at.map(i => fit(figureOf(run, i), run.room.width, run.room.height));
  const whole = natural.reduce((sum, size) => sum + size.height, 0);
  const sizes = new Map(
    at.map(
      (i, n) =>
        [
          i,
          fit(figureOf(run, i), run.room.width, Math.max(minFigureHeight, (left * (natural[n]?.height ?? 1)) / whole)),
        ] as const,
    ),
  );
  const used = text + gaps + captions + [...sizes.values()].reduce((sum, size) => sum + size.height, 0);
  return {
    layout: 'stack',
    cost: wordCost(run) + figureCost(run, sizes) + unless(used <= run.room.height, used - run.room.height),
    used,
    over: Math.max(0, used - run.room.height),
    sizes,
  };
}

/** Space around figures in the flow: one gap on each side that has a neighbour. */
function sumFigureGaps(run: Run): number {
  const visible = run.atoms.filter(isShown);
  let gaps = 0;
  for (let i = 1; i < visible.length; i++) {
    const [above, here] = [visible[i - 1], visible[i]];
    if (
      here?.kind === 'figure' ||
      (above?.kind === 'figure' && visible.slice(0, i).every(atom => atom.kind === 'figure'))
    )
      gaps += run.room.between;
  }
  return gaps;
}
