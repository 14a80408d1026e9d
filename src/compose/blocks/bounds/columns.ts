// A table whose columns need more than the width of a page -> several, each of which begins with the first column.
import type {TableBlock} from '../../../blocks/types.ts';
import type {Inline} from '../../../model/document.ts';
import {plainText} from '../../../text/plain.ts';
import {countTypesetCharacters} from '../../../text/math/tex.ts';
import {measureWidth} from '../../../text/width.ts';
import {capacity} from '../../capacity.ts';

const {characters, padding, longestWord} = capacity.columns;

/** `table`, or tables of like numbers of its columns that fit side by side; what is said is said with the first. */
export function splitColumns(table: TableBlock): readonly TableBlock[] {
  const count = table.rows.reduce((widest, row) => Math.max(widest, row.length), table.header.length);
  const widths = Array.from({length: count}, (_, column) => columnWidth(table, column));
  const [first = 0, ...others] = widths;
  const available = characters - first;
  if (count <= 2 || others.reduce((sum, width) => sum + width, 0) <= available) return [table];
  const tables = countGroups(others, available);
  const groups = Array.from({length: tables}, (_, i): readonly number[] => {
    const [from, to] = [i, i + 1].map(n => 1 + Math.round((n * others.length) / tables));
    return Array.from({length: (to ?? 0) - (from ?? 0)}, (__, n) => (from ?? 0) + n);
  }).filter(group => group.length > 0);
  return groups.map((group, i) => {
    const cells = <T>(row: readonly T[], empty: T): readonly T[] => [0, ...group].map(column => row[column] ?? empty);
    return {
      ...table,
      align: cells(table.align, null),
      header: cells(table.header, []),
      rows: table.rows.map(row => cells(row, [])),
      speakerNotes: i === 0 ? table.speakerNotes : [],
    };
  });
}

/** The least number of groups of like size in which no group is wider than `available`. */
function countGroups(widths: readonly number[], available: number): number {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const widest = Math.max(...widths);
  for (let groups = Math.max(2, Math.ceil(total / Math.max(available, widest))); groups < widths.length; groups++) {
    const size = Math.ceil(widths.length / groups);
    const fits = widths.every((_, from) => {
      const group = widths.slice(from, from + size);
      return group.reduce((sum, width) => sum + width, 0) <= available || group.length === 1;
    });
    if (fits) return groups;
  }
  return widths.length;
}

/** Characters that a column takes at least: its longest word, and the space beside it. */
function columnWidth({header, rows}: TableBlock, column: number): number {
  const cells = [header, ...rows].flatMap(row => row[column] ?? []);
  return padding + Math.max(1, ...wordWidths(cells));
}

/** Widths of what no line may part; a long word that is no number may be broken. */
function wordWidths(nodes: readonly Inline[]): readonly number[] {
  return nodes.flatMap((node): readonly number[] => {
    if (node.type === 'inlineMath') return [Math.min(countTypesetCharacters(node.value), characters / 2)];
    if ('children' in node) return wordWidths(node.children as readonly Inline[]);
    return plainText([node])
      .split(/[\s\u2010\u2013\u2014-]+/)
      .map(word => (/^\p{N}[\p{N}.,]*$/u.test(word) ? word.length : Math.min(measureWidth(word), longestWord)));
  });
}
