// How large a table may be and still be kept whole.
import type {Inline} from '../../model/document.ts';
import {normalizedText} from '../../text/plain.ts';

/**
 * Rows, and characters of all cells, that a page surely holds; rows where each takes one line of at most so many
 * characters.
 */
const wrapping = {rows: 6, characters: 700} as const;
const lines = {rows: 8, characters: 60} as const;

/** Is the table so small that it is not to be broken? */
export function fitsWhole({rows}: {readonly rows: readonly (readonly (readonly Inline[])[])[]}): boolean {
  const characters = rows.map(cells => cells.reduce((sum, cell) => sum + normalizedText(cell).length, 0));
  if (rows.length <= wrapping.rows && characters.reduce((sum, each) => sum + each, 0) <= wrapping.characters)
    return true;
  return rows.length <= lines.rows && characters.every(each => each <= lines.characters);
}
