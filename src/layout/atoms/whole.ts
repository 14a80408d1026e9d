// A content block as set -> its height where no break parts it.
import type {Atom, MeasuredBlock} from './atom.ts';
import {mapWidths} from './widths.ts';

/** Height of the whole content block at each width; null where it is too wide for it, or cannot be set so. */
export function wholeHeight(set: MeasuredBlock): Atom['set'] {
  return mapWidths(width => {
    const extent = set.extent[width];
    return extent && !(width !== 'full' && extent.wide)
      ? {height: extent.bottom - extent.top, gap: set.gap[width]}
      : null;
  });
}
