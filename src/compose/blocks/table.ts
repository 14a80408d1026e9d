// Table of the notes -> alignment of its columns: numbers stand below each other where the author said nothing.
import type {AlignType} from 'mdast';
import type {Table} from '../../model/document.ts';
import {normalizedText} from '../../text/plain.ts';

/**
 * A number with sign, separators, a power or range, and at most a short unit: `-1,204.5 ms`, `3e-4`, `92.1 %`, `≈ 12x`.
 */
const number =
  /^[<>≈~±]?\s*[-−+$€£]?\d[\d.,\u202f\u00a0 ]*(?:e[-+]?\d+)?(?:\s*[±–-]\s*\d[\d.,]*)?\s*(?:%|[\p{L}µ/]{1,4})?$/iu;

/**
 * Alignment of each column: the author's, else right where every cell that says anything is a number; never the first.
 */
export function alignColumns({align, header, rows}: Pick<Table, 'align' | 'header' | 'rows'>): readonly AlignType[] {
  const width = rows.reduce((widest, row) => Math.max(widest, row.cells.length), header.length);
  return Array.from(
    {length: width},
    (_, column) =>
      align[column] ??
      (column > 0 && isNumeric(rows.map(row => normalizedText(row.cells[column] ?? []).trim())) ? 'right' : null),
  );
}

function isNumeric(cells: readonly string[]): boolean {
  const filled = cells.filter(cell => cell !== '' && !/^[-–—]$/.test(cell));
  return filled.length >= 2 && filled.every(cell => number.test(cell));
}
