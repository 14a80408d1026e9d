// Arrangement of a flat list of short items in two columns.
import {arrangements} from '../costs.ts';
import {columnList} from '../theme-metrics.ts';
import {textCost} from './page-cost.ts';
import type {PageArrangement, PageCandidate} from './page-candidate.ts';
import {findFigures, measureText} from './text-height.ts';

/** A flat list of short items in two columns, with what leads in to it above. */
export function arrangeColumns(candidate: PageCandidate): PageArrangement | null {
  if ((candidate.role !== 'content' && candidate.role !== 'closing') || findFigures(candidate).length > 0) return null;
  const items = candidate.atoms.filter(atom => atom.kind === 'text' && atom.flat);
  const others = candidate.atoms.filter(atom => atom.kind === 'text' && !atom.flat);
  const list = items[0]?.block;
  const isRequested = candidate.requestedLayout === 'columns';
  if (items.length < (isRequested ? 2 : columnList.items) || items.some(atom => atom.block !== list)) return null;
  if (others.some(atom => atom.block > (list ?? 0))) return null;
  const heights = items.map(atom => (atom.set.column ? atom.set.column.height + columnList.gap : null));
  if (heights.some(height => height === null || height > columnList.itemHeight)) return null;
  const tall = heights as number[];
  const total = tall.reduce((sum, height) => sum + height, 0);
  let column = total;
  for (let i = 1, sum = 0; i < tall.length; i++) {
    sum += tall[i - 1] ?? 0;
    column = Math.min(column, Math.max(sum, total - sum));
  }
  const above = measureText(candidate, 'small', atom => atom.flat);
  if (above === null) return null;
  const single = measureText(candidate, 'full') ?? 0;
  if (!isRequested && single < columnList.minShare * candidate.area.height) return null;
  // The browser balances columns step by step and may miss the best parting by a line.
  const used = above + (above > 0 ? candidate.area.between : 0) + column + columnList.slack;
  return {
    layout: 'columns',
    cost: textCost(candidate, used) + arrangements.columns,
    used,
    over: Math.max(0, used - candidate.area.height),
    sizes: new Map(),
  };
}
