// A table -> the same where no row is taller than a page: cells go on in the rows below, no word is lost.
import type {TablePiece} from '../../blocks/types.ts';
import type {Inline} from '../../model/document.ts';
import {plainText} from '../../text/plain.ts';
import {divideInline} from '../../text/slices.ts';
import {capacity, countCellLetters} from '../capacity.ts';

/** Rows too tall for a page go on in the rows below them, cell by cell; so does a header. */
export function boundTable(table: TablePiece): TablePiece {
  const isHeader = countLetters(table.header) <= capacity.tableRow.header;
  const rows = isHeader ? table.rows : [table.header, ...table.rows];
  return {...table, header: isHeader ? table.header : table.header.map(() => []), rows: rows.flatMap(divideRow)};
}

function divideRow(row: TablePiece['header']): readonly TablePiece['header'][] {
  const letters = countCellLetters(row.length);
  const most = letters * capacity.cellLines;
  const longest = Math.max(0, ...row.map(cell => plainText(cell).length));
  const highest = Math.max(0, ...row.map(cell => findLines(cell, letters).length));
  const count = Math.max(
    Math.ceil(countLetters(row) / capacity.tableRow.body),
    Math.ceil(longest / most),
    Math.ceil(highest / capacity.cellLines),
  );
  if (count < 2) return [row];
  const cells = row.map(cell => {
    const lines = findLines(cell, letters);
    return divideInline(
      cell,
      cell.some(node => node.type === 'break') && lines.length > count
        ? divideEvenly(lines, count)
        : findCuts(plainText(cell), count, most),
    );
  });
  return Array.from({length: count}, (_, i) => cells.map(parts => parts[i] ?? []));
}

/**
 * Where each line of a cell begins that the author broke, so many letters a line: offset of the line that it belongs
 * to.
 */
function findLines(cell: readonly Inline[], letters: number): readonly number[] {
  const out: number[] = [];
  let [start, end] = [0, 0];
  const close = (): void =>
    void out.push(...Array.from({length: Math.max(1, Math.ceil((end - start) / letters))}, () => start));
  for (const node of cell) {
    end += plainText([node]).length;
    if (node.type !== 'break') continue;
    close();
    start = end;
  }
  close();
  return out;
}

/** Offsets that part `lines` into `count` of like height; a line that is longer than its part is not cut. */
function divideEvenly(lines: readonly number[], count: number): readonly number[] {
  const cuts = Array.from({length: count - 1}, (_, i) => lines[Math.ceil(((i + 1) * lines.length) / count)] ?? 0);
  return [...new Set(cuts)].filter(cut => cut > 0);
}

/** Offsets at blanks that part `text` into at most `count` pieces of like length; a short one stays whole. */
function findCuts(text: string, count: number, most: number): readonly number[] {
  if (text.length < Math.min(most, capacity.tableRow.body / 6)) return [];
  const near = Array.from({length: count - 1}, (_, i) => Math.ceil(((i + 1) * text.length) / count));
  return [...new Set(near.map(at => Math.max(text.lastIndexOf(' ', at) + 1, at - 40)))];
}

function countLetters(row: TablePiece['header']): number {
  return row.reduce((sum, cell) => sum + plainText(cell).length, 0);
}
