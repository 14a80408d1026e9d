// An HTML table element -> rows of cells: spans written out, text outside of cells kept.
import {append} from '../../append.ts';
import type {AlignType} from 'mdast';
import type {Attributes} from '../../html/attributes.ts';
import type {Flow, FlowElement} from './nest.ts';
import type {Part} from '../part.ts';
import {spanRanges} from '../part.ts';
import type {Cell} from './table.ts';
import {tableParts} from './table.ts';

/** A row; `alone`: of one cell across several columns. */
interface SpannedRow {
  readonly cells: readonly Cell[];
  readonly alone: boolean;
}

/** More columns or rows than this come from a hostile `colspan`. */
const maxSpan = 50;

/** Parts of the table; its caption comes first, as a paragraph, and notes below it, across all columns, come last. */
export function htmlTable(table: FlowElement, read: (children: readonly Flow[]) => Part[]): Part[] {
  const outside: Part[] = [];
  const rows: SpannedRow[] = [];
  const carried: number[] = [];
  /** Columns in which a cell begins: a browser leaves no room for others. */
  const begun = new Set<number>();
  let align: AlignType[] = [];
  const walk = (children: readonly Flow[]): void => {
    let loose: FlowElement[] = [];
    const flush = (): void => {
      if (loose.length > 0) addRow(loose);
      loose = [];
    };
    for (const child of children) {
      const name = child.type === 'element' ? child.tag.name : '';
      if (child.type === 'element' && (name === 'td' || name === 'th')) loose.push(child);
      else {
        flush();
        if (child.type === 'element' && name === 'tr') addRow(child.children);
        else if (child.type === 'element' && (name === 'tbody' || name === 'thead' || name === 'tfoot'))
          walk(child.children);
        else append(outside, read([child]).map(asProse));
      }
    }
    flush();
  };
  const addRow = (children: readonly Flow[]): void => {
    const row: Cell[] = [];
    let [written, spanned] = [0, 0];
    const line = table.tag.line;
    const skip = (): void => {
      while ((carried[row.length] ?? 0) > 0) {
        carried[row.length] = (carried[row.length] ?? 1) - 1;
        row.push({parts: [], range: {line, endLine: line}, head: false});
      }
    };
    for (const child of children) {
      if (child.type !== 'element' || (child.tag.name !== 'td' && child.tag.name !== 'th')) {
        append(outside, read([child]).map(asProse));
        continue;
      }
      skip();
      const {attributes, line: at, name} = child.tag;
      const parts = read(child.children);
      const range = spanRanges([{line: at, endLine: at}, ...parts.map(part => part.range)]);
      written += 1;
      spanned = span(attributes.colspan);
      begun.add(row.length);
      if (rows.length === 0) align[row.length] = alignOf(attributes);
      for (let column = 0; column < span(attributes.colspan); column++) {
        carried[row.length] = span(attributes.rowspan) - 1;
        row.push({parts: column === 0 ? parts : [], range, head: name === 'th'});
      }
    }
    skip();
    if (row.length > 0) rows.push({cells: row, alone: written === 1 && spanned > 1 && spanned === row.length});
  };
  walk(table.children);
  const last = rows.findLastIndex(row => !row.alone);
  const notes = rows.slice(last + 1).flatMap(row => row.cells.flatMap(cell => cell.parts.map(asProse)));
  const grid = rows.slice(0, last + 1).map(row => row.cells.filter((_, column) => begun.has(column)));
  align = Array.from({length: Math.max(0, ...begun) + 1}, (_, column) => align[column] ?? null);
  const first = grid[0] ?? [];
  const headed =
    first.length > 0 &&
    (first.every(cell => cell.head) ||
      (first.some(cell => cell.head) && first.every(cell => cell.head || cell.parts.length === 0)));
  const range = spanRanges([{line: table.tag.line, endLine: table.tag.line}, ...grid.flat().map(cell => cell.range)]);
  const aligned = align.filter((_, column) => begun.has(column));
  return [...outside, ...(grid.length === 0 ? [] : tableParts(grid, headed ? 1 : 0, aligned, range)), ...notes];
}

function asProse(part: Part): Part {
  return part.kind === 'caption' ? {kind: 'prose', id: 0, range: part.range, children: part.children} : part;
}

function span(written: string | undefined): number {
  const value = Number.parseInt(written ?? '1', 10);
  return Number.isFinite(value) ? Math.min(maxSpan, Math.max(1, value)) : 1;
}

function alignOf({align, style = ''}: Attributes): AlignType {
  const written = align ?? /text-align\s*:\s*(\w+)/i.exec(style)?.[1];
  return written === 'left' || written === 'right' || written === 'center' ? written : null;
}
