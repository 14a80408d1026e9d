// A table and its extents -> atoms: one a row.
import type {Extent} from '../../model/metrics.ts';
import {breaks} from '../costs.ts';
import {cutBorder} from '../theme-metrics.ts';
import type {Atom, MeasuredBlock} from './atom.ts';
import {mapWidths} from './widths.ts';
import {wholeHeight} from './whole.ts';

/** One atom a row; the header row goes with the first and is repeated at the top of each further page. */
export function splitRows(set: MeasuredBlock, base: Atom, isWhole: boolean): readonly Atom[] {
  const rows = set.extent.full?.parts.slice(1) ?? [];
  const wide = mapWidths(width => (width === 'full' || width === 'small' ? set.extent[width] : null));
  if (rows.length === 0) return [{...base, set: {...base.set, full: wholeHeight(set).full}}];
  const head = mapWidths(width => headOf(wide[width]));
  return rows.map((_, i) => ({
    ...base,
    path: [i],
    before: i === 0 ? breaks.block : i === 1 || isWhole ? breaks.edge : breaks.row,
    lead: mapWidths(width => (i === 0 ? 0 : head[width] + cutBorder)),
    set: mapWidths(width => {
      const row = wide[width]?.parts[i + 1];
      return row && !(width === 'small' && wide.small?.wide)
        ? {height: row.bottom - row.top + (i === 0 ? head[width] : 0), gap: i === 0 ? set.gap[width] : 0}
        : null;
    }),
  }));
}

/** Height of a table's header row, px. */
function headOf(extent: Extent | null): number {
  const header = extent?.parts[0];
  return extent && header ? header.bottom - extent.top : 0;
}
