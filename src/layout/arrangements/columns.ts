// Arrangement of a flat list of short items in two columns.
import {arrangements} from '../costs.ts';
import {columnList} from '../theme-metrics.ts';
import {textCost} from './page-cost.ts';
import type {Setting, Run} from './run.ts';
import {findFigures, measureText} from './text-height.ts';

/** A flat list of short items in two columns, with what leads in to it above. */
export function arrangeColumns(run: Run): Setting | null {
  if ((run.role !== 'content' && run.role !== 'closing') || run.type === 'large' || findFigures(run).length > 0)
    return null;
  const items = run.atoms.filter(atom => atom.kind === 'text' && atom.flat);
  const others = run.atoms.filter(atom => atom.kind === 'text' && !atom.flat);
  const list = items[0]?.piece;
  if (items.length < columnList.items || items.some(atom => atom.piece !== list)) return null;
  if (others.some(atom => atom.piece > (list ?? 0))) return null;
  const heights = items.map(atom => (atom.set.column ? atom.set.column.height + columnList.gap : null));
  if (heights.some(height => height === null || height > columnList.itemHeight)) return null;
  const tall = heights as number[];
  const total = tall.reduce((sum, height) => sum + height, 0);
  let column = total;
  for (let i = 1, sum = 0; i < tall.length; i++) {
    sum += tall[i - 1] ?? 0;
    column = Math.min(column, Math.max(sum, total - sum));
  }
  const above = measureText(run, 'full', atom => atom.flat);
  if (above === null) return null;
  const single = measureText(run, 'full') ?? 0;
  if (single < columnList.minShare * run.room.height) return null;
  // The browser balances columns step by step and may miss the best parting by a line.
  const used = above + (above > 0 ? run.room.between : 0) + column + columnList.slack;
  return {
    layout: 'columns',
    cost: textCost(run, used) + arrangements.columns,
    used,
    over: Math.max(0, used - run.room.height),
    sizes: new Map(),
  };
}
