// How large a table may be and still be kept whole.
import type {Inline} from '../../model/document.ts';
import {normalizedText} from '../../text/plain.ts';

/**
 * Rows, and letters of all cells, that a page surely holds; rows where each takes one line of at most so many letters.
 */
const wrapping = {rows: 6, letters: 700} as const;
const lines = {rows: 8, letters: 60} as const;

/** Is the table so small that it is not to be broken? */
export function isKeptWhole({rows}: {readonly rows: readonly (readonly (readonly Inline[])[])[]}): boolean {
  const letters = rows.map(cells => cells.reduce((sum, cell) => sum + normalizedText(cell).length, 0));
  if (rows.length <= wrapping.rows && letters.reduce((sum, each) => sum + each, 0) <= wrapping.letters) return true;
  return rows.length <= lines.rows && letters.every(each => each <= lines.letters);
}
