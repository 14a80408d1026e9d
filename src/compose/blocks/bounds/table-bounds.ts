// A table -> tables that pages can hold: a wide one in several, tall rows go on in the rows below; no word is lost.
import type {TableBlock} from '../../../blocks/types.ts';
import type {Inline} from '../../../model/document.ts';
import {plainText} from '../../../text/plain.ts';
import {divideInline} from '../../../text/slices.ts';
import {splitColumns} from './columns.ts';
import {capacity, countCellCharacters} from '../../capacity.ts';

/**
 * Columns that find no room on a page stand in a further table, beside the first column again. Rows too tall for a page
 * go on in the rows below them, cell by cell; so does a header.
 */
export function boundTable(table: TableBlock): readonly TableBlock[] {
  return splitColumns(table).map(boundRows);
}

function boundRows(table: TableBlock): TableBlock {
  const isHeader = countCharacters(table.header) <= capacity.tableRow.header;
  const rows = isHeader ? table.rows : [table.header, ...table.rows];
  return {...table, header: isHeader ? table.header : table.header.map(() => []), rows: rows.flatMap(divideRow)};
}

function divideRow(row: TableBlock['header']): readonly TableBlock['header'][] {
  const characters = countCellCharacters(row.length);
  const max = characters * capacity.cellLines;
  const longest = Math.max(0, ...row.map(cell => plainText(cell).length));
  const highest = Math.max(0, ...row.map(cell => findLines(cell, characters).length));
  const count = Math.max(
    Math.ceil(countCharacters(row) / capacity.tableRow.body),
    Math.ceil(longest / max),
    Math.ceil(highest / capacity.cellLines),
  );
  if (count < 2) return [row];
  const cells = row.map(cell => {
    const lines = findLines(cell, characters);
    return divideInline(
      cell,
      cell.some(node => node.type === 'break') && lines.length > count
        ? divideEvenly(lines, count)
        : findCuts(plainText(cell), count, max),
    );
  });
  return Array.from({length: count}, (_, i) => cells.map(parts => parts[i] ?? []));
}

/**
 * Where each line of a cell begins that the author broke, so many characters a line: offset of the line that it belongs
 * to.
 */
function findLines(cell: readonly Inline[], characters: number): readonly number[] {
  const out: number[] = [];
  let [start, end] = [0, 0];
  const close = (): void =>
    void out.push(...Array.from({length: Math.max(1, Math.ceil((end - start) / characters))}, () => start));
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

/** Offsets at blanks that part `text` into at most `count` parts of like length; a short one stays whole. */
function findCuts(text: string, count: number, max: number): readonly number[] {
  if (text.length < Math.min(max, capacity.tableRow.body / 6)) return [];
  const near = Array.from({length: count - 1}, (_, i) => Math.ceil(((i + 1) * text.length) / count));
  return [...new Set(near.map(at => Math.max(text.lastIndexOf(' ', at) + 1, at - 40)))];
}

function countCharacters(row: TableBlock['header']): number {
  return row.reduce((sum, cell) => sum + plainText(cell).length, 0);
}
