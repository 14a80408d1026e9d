// An HTML table element -> rows of cells: spans written out, text outside of cells kept.
import {append} from '../../source/append.ts';
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

type ReadParts = (children: readonly Flow[]) => Part[];

/** Rows as far as they are read. */
interface TableGrid {
  readonly rows: SpannedRow[];
  /** By column: in how many of the rows to come the cell above goes on. */
  readonly carried: number[];
  /** Columns in which a cell begins: a browser leaves no room for others. */
  readonly begun: Set<number>;
  /** Of the first row, by column. */
  readonly align: (AlignType | undefined)[];
  /** What stands outside of cells. */
  readonly outside: Part[];
}

/** Parts of the table; its caption comes first, as a paragraph, and notes below it, across all columns, come last. */
export function htmlTable(table: FlowElement, read: ReadParts): Part[] {
  const {line} = table.tag;
  const grid: TableGrid = {rows: [], carried: [], begun: new Set(), align: [], outside: []};
  for (const found of listRows(table.children)) {
    if (found.kind === 'row') addRow(grid, found.children, line, read);
    else append(grid.outside, read([found.child]).map(asProse));
  }
  const last = grid.rows.findLastIndex(row => !row.alone);
  const isColumn = (_: unknown, column: number): boolean => grid.begun.has(column);
  const rows = grid.rows.slice(0, last + 1).map(row => row.cells.filter(isColumn));
  const notes = grid.rows.slice(last + 1).flatMap(row => row.cells.flatMap(cell => cell.parts.map(asProse)));
  if (rows.length === 0) return [...grid.outside, ...notes];
  const columns = Array.from({length: Math.max(0, ...grid.begun) + 1}, (_, column) => grid.align[column] ?? null);
  const range = spanRanges([{line, endLine: line}, ...rows.flat().map(cell => cell.range)]);
  const heads = isHeader(rows[0] ?? []) ? 1 : 0;
  return [...grid.outside, ...tableParts(rows, heads, columns.filter(isColumn), range), ...notes];
}

/** A row of the table, or what stands between rows. */
type FoundRow =
  | {readonly kind: 'row'; readonly children: readonly Flow[]}
  | {readonly kind: 'other'; readonly child: Flow};

/** Rows in order, those of the table's parts too; cells that stand in none make one together. */
function listRows(children: readonly Flow[]): readonly FoundRow[] {
  const found: FoundRow[] = [];
  let loose: Flow[] = [];
  const flush = (): void => {
    if (loose.length > 0) found.push({kind: 'row', children: loose});
    loose = [];
  };
  for (const child of children) {
    if (cellOf(child)) {
      loose.push(child);
      continue;
    }
    flush();
    const element = elementOf(child);
    if (element?.tag.name === 'tr') found.push({kind: 'row', children: element.children});
    else if (element && /^t(?:body|head|foot)$/.test(element.tag.name)) append(found, listRows(element.children));
    else found.push({kind: 'other', child});
  }
  flush();
  return found;
}

function elementOf(child: Flow): FlowElement | undefined {
  return child.type === 'element' ? child : undefined;
}

function cellOf(child: Flow): FlowElement | undefined {
  const element = elementOf(child);
  return element && /^t[dh]$/.test(element.tag.name) ? element : undefined;
}

/** Adds a row of `children` to `grid`: its cells, and those that go on from above; `line` is that of the table. */
function addRow(grid: TableGrid, children: readonly Flow[], line: number, read: ReadParts): void {
  const row: Cell[] = [];
  let [written, spanned] = [0, 0];
  for (const child of children) {
    const cell = cellOf(child);
    if (!cell) {
      append(grid.outside, read([child]).map(asProse));
      continue;
    }
    carryOn(grid, row, line);
    written += 1;
    spanned = addCell(grid, row, cell, read);
  }
  carryOn(grid, row, line);
  if (row.length > 0) grid.rows.push({cells: row, alone: written === 1 && spanned > 1 && spanned === row.length});
}

/** Adds to `row` the cells that go on from the rows above. */
function carryOn({carried}: TableGrid, row: Cell[], line: number): void {
  while ((carried[row.length] ?? 0) > 0) {
    carried[row.length] = (carried[row.length] ?? 1) - 1;
    row.push({parts: [], range: {line, endLine: line}, head: false});
  }
}

/** Adds a cell to `row`, an empty one for each further column; gives how many columns it takes. */
function addCell({rows, carried, begun, align}: TableGrid, row: Cell[], cell: FlowElement, read: ReadParts): number {
  const {attributes, line: at, name} = cell.tag;
  const parts = read(cell.children);
  const range = spanRanges([{line: at, endLine: at}, ...parts.map(part => part.range)]);
  const columns = span(attributes.colspan);
  begun.add(row.length);
  if (rows.length === 0) align[row.length] = alignOf(attributes);
  for (let column = 0; column < columns; column++) {
    carried[row.length] = span(attributes.rowspan) - 1;
    row.push({parts: column === 0 ? parts : [], range, head: name === 'th'});
  }
  return columns;
}

/** Is it a row of headings, of which some may be empty? */
function isHeader(row: readonly Cell[]): boolean {
  const some = row.some(cell => cell.head);
  return some && row.every(cell => cell.head || cell.parts.length === 0);
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
