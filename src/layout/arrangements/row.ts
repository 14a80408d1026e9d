// Arrangement of two, three or four figures side by side, with text above or below that takes the width.
import {minFigureHeight} from '../theme-metrics.ts';
import {fit, isStrip} from './figure-size.ts';
import {isJoint} from './joint.ts';
import {caption, figureCost, figureOf, unless, wordCost} from './page-cost.ts';
import type {Setting, Run} from './run.ts';
import {findFigures, isShown, measureText} from './text-height.ts';

/** Two, three or four figures side by side, with text above or below that takes the width. */
export function arrangeRow(run: Run): Setting | null {
  const at = findFigures(run);
  const [first, last] = [at[0] ?? 0, at.at(-1) ?? 0];
  if (at.length < 2 || at.length > 4 || at.some(i => isStrip(figureOf(run, i)))) return null;
  if (run.atoms.slice(first, last + 1).some(atom => atom.kind === 'text')) return null;
  const text = measureText(run, 'full');
  if (text === null) return null;
  const gaps =
    (run.atoms.slice(0, first).some(atom => atom.kind === 'text') ? run.room.between : 0) +
    (run.atoms.slice(last).some(atom => atom.kind === 'text') ? run.room.between : 0);
  const left = run.room.height - text - gaps;
  const shapes =
    at.length === 2 ? (['pair'] as const) : at.length === 3 ? (['three', 'grid'] as const) : (['grid'] as const);
  const made = shapes.map(layout => inCells(run, at, layout, left));
  return made.reduce((best, setting) => (setting.cost < best.cost ? setting : best));
}

function inCells(run: Run, at: readonly number[], layout: 'pair' | 'three' | 'grid', left: number): Setting {
  const width = layout === 'three' ? run.room.third : run.room.half;
  const rows = layout === 'grid' ? 2 : 1;
  const isOne = sharesCaption(run, at);
  const below = isOne ? caption(run, at.at(-1) ?? 0).full : 0;
  const note = isOne ? 0 : Math.max(...at.map(i => caption(run, i)[layout === 'three' ? 'third' : 'half']));
  const cell = (left - below - (rows - 1) * run.room.between) / rows;
  const sizes = new Map(
    at.map(i => [i, fit(figureOf(run, i), width, Math.max(minFigureHeight, cell - note))] as const),
  );
  const over = Math.max(0, minFigureHeight - (cell - note));
  const used =
    run.room.height -
    left +
    below +
    (rows - 1) * run.room.between +
    rows * (Math.max(...[...sizes.values()].map(size => size.height)) + note);
  return {layout, cost: wordCost(run) + figureCost(run, sizes) + unless(over === 0, over), used, over, sizes};
}

/** One caption below all of them: the figures of a row belong together and nothing follows them. */
function sharesCaption(run: Run, at: readonly number[]): boolean {
  const last = run.atoms.findLastIndex(isShown);
  return last === at.at(-1) && isJoint(at.flatMap(i => run.atoms[i]?.figure ?? []));
}
