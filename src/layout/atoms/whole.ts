// A piece as set -> its height where no break parts it.
import type {Atom, SetPiece} from './atom.ts';
import {by} from './widths.ts';

/** Height of the whole piece at each width; null where it is too wide for it, or cannot be set so. */
export function wholeHeight(set: SetPiece): Atom['set'] {
  return by(width => {
    const extent = set.extent[width];
    return extent && !(width !== 'full' && extent.wide)
      ? {height: extent.bottom - extent.top, gap: set.gap[width]}
      : null;
  });
}
