// Pandoc's tables drawn with lines (grid, simple, multiline) -> tables of Markdown, before code is taken out of cells.
import type {FrontEndPass} from '../../parse/context.ts';
import {findFenceLines, pairFences} from '../../parse/source/code/fence.ts';
import {pipeTable} from '../shared/pipe-table.ts';
import {fromRows, lineReader, rowsOf, type SourceLine} from '../../parse/source/source.ts';

const gridLine = /^[ \t]*\+(?:[-=:]+\+)+[ \t]*$/;
const dashes = /^[ \t]*-+(?:[ \t]+-+)+[ \t]*$/;
const rule = /^[ \t]*-{3,}[ \t]*$/;
/** Lines and columns of a table at most. */
const [maxLines, maxColumns] = [400, 200];

/** Each table that stands outside of code. */
export const pandocTables: FrontEndPass = source => {
  if (!/^[ \t]*(?:\+[-=:]+\+|-+[ \t]+-)/m.test(source.text)) return source;
  const rows = rowsOf(source);
  const isCode = codeLines(source.text, rows.length);
  const out: SourceLine[] = [];
  for (let at = 0; at < rows.length; ) {
    const table = isCode[at] === true ? undefined : (gridAt(rows, at) ?? columnsAt(rows, at));
    const row = rows[at];
    if (table === undefined) {
      if (row !== undefined) out.push(row);
      at += 1;
    } else {
      out.push({text: '', line: row?.line ?? 1}, ...table.rows, {text: '', line: row?.line ?? 1});
      at = table.end;
    }
  }
  return fromRows(out, source.placeholders);
};

interface FoundTable {
  readonly rows: readonly SourceLine[];
  /** Index of the line behind it. */
  readonly end: number;
}

/** A row of cells, each with its lines. */
interface DrawnRow {
  readonly cells: readonly (readonly string[])[];
  readonly line: number;
}

function codeLines(text: string, count: number): readonly boolean[] {
  const lineAt = lineReader({text, lines: Array.from({length: count}, (_, i) => i), placeholders: []});
  const isCode: boolean[] = [];
  for (const {open, end} of pairFences(text, findFenceLines(text)))
    for (let at = lineAt(open.start); at <= lineAt(Math.max(open.start, end - 1)); at++) isCode[at] = true;
  return isCode;
}

/** `+---+` above, below and between rows; `+===+` below the header. */
function gridAt(rows: readonly SourceLine[], from: number): FoundTable | undefined {
  const first = rows[from]?.text ?? '';
  if (!gridLine.test(first)) return undefined;
  const bars = [...first.matchAll(/\+/g)].map(({index}) => index);
  if (bars.length > maxColumns) return undefined;
  const found: DrawnRow[] = [];
  let head = -1;
  let end = from + 1;
  let open: string[][] | undefined;
  for (; end < rows.length && end - from < maxLines; end++) {
    const {text, line} = rows[end] ?? {text: '', line: 1};
    if (gridLine.test(text)) {
      if (open !== undefined) found.push({cells: open, line});
      if (text.includes('=') && head < 0) head = found.length;
      open = undefined;
    } else if (/^[ \t]*\|/.test(text)) {
      open ??= bars.slice(1).map(() => []);
      for (const [i, cell] of cutAt(text, bars).entries()) open[i]?.push(cell);
    } else break;
  }
  return found.length === 0 ? undefined : {rows: printed(found, head > 0 ? head : 0), end};
}

/** The texts between the bars that stand in the columns `bars`. */
function cutAt(text: string, bars: readonly number[]): readonly string[] {
  return bars.slice(1).map((to, i) =>
    text
      .slice((bars[i] ?? 0) + 1, to)
      .replace(/^\|/, '')
      .trim(),
  );
}

/** Columns under runs of dashes: simple tables, and those whose rows take several lines between rules. */
function columnsAt(rows: readonly SourceLine[], from: number): FoundTable | undefined {
  const text = (at: number): string => rows[at]?.text ?? '';
  const isMulti = rule.test(text(from)) && text(from - 1).trim() === '';
  let mark = from;
  if (isMulti) while (mark - from < 12 && mark < rows.length && !dashes.test(text(mark))) mark += 1;
  else if (!dashes.test(text(from))) {
    if (!dashes.test(text(from + 1)) || text(from).trim() === '' || text(from - 1).trim() !== '') return undefined;
    mark = from + 1;
  }
  if (!dashes.test(text(mark))) return undefined;
  if (isMulti && rows.slice(from + 1, mark).some((row, i, all) => row.text.trim() === '' && i < all.length))
    return undefined;
  const spans = [...text(mark).matchAll(/-+/g)].map(({index, 0: run}) => [index, index + run.length] as const);
  if (spans.length > maxColumns) return undefined;
  const cut = (one: string): readonly string[] =>
    spans.map(([start], i) => one.slice(i === 0 ? 0 : start, spans[i + 1]?.[0] ?? one.length).trim());
  const isBare = mark === from;
  let end = mark + 1;
  const body: SourceLine[] = [];
  for (; end < rows.length && end - mark < maxLines; end++) {
    const one = text(end);
    if (rule.test(one) || dashes.test(one)) {
      end += 1;
      break;
    }
    if (one.trim() === '' && (!isMulti || !hasEnd(rows, end))) {
      if (isBare) return undefined;
      break;
    }
    body.push(rows[end] ?? {text: '', line: 1});
  }
  if (body.length === 0 || spans.length < 2) return undefined;
  const groups = isMulti ? grouped(body) : body.map(row => [row]);
  const toCells = (group: readonly SourceLine[]): DrawnRow => {
    const parts = group.map(row => cut(row.text));
    return {cells: spans.map((_, i) => parts.map(row => row[i] ?? '')), line: group[0]?.line ?? 1};
  };
  const head = rows.slice(isMulti ? from + 1 : from, mark);
  const all = [...(head.length > 0 ? [toCells(head)] : []), ...groups.map(toCells)];
  return {rows: printed(all, head.length > 0 ? 1 : 0), end};
}

/** Does a rule end the table of several lines a row that goes on at `from`? */
function hasEnd(rows: readonly SourceLine[], from: number): boolean {
  for (let at = from + 1; at < rows.length && at - from < maxLines; at++) {
    const text = rows[at]?.text ?? '';
    if (rule.test(text) || dashes.test(text)) return true;
    if (/^#{1,6}[ \t]/.test(text) || (text.trim() === '' && (rows[at - 1]?.text ?? '').trim() === '')) return false;
  }
  return false;
}

function grouped(rows: readonly SourceLine[]): readonly (readonly SourceLine[])[] {
  const groups: SourceLine[][] = [[]];
  for (const row of rows) {
    if (row.text.trim() === '') groups.push([]);
    else groups.at(-1)?.push(row);
  }
  return groups.filter(group => group.length > 0);
}

/** The rows as a table of Markdown, of which the first `head` are its header. */
function printed(all: readonly DrawnRow[], head: number): readonly SourceLine[] {
  const width = all.reduce((most, {cells}) => Math.max(most, cells.length), 0);
  const header = Array.from({length: width}, (_, i) =>
    all
      .slice(0, head)
      .map(({cells}) => cellOf(cells[i] ?? []))
      .filter(Boolean)
      .join(' '),
  );
  const below = all.slice(head);
  const line = all[0]?.line ?? 1;
  return pipeTable(
    header,
    below.map(({cells}) => cells.map(cellOf)),
  ).map((text, i) => ({text, line: below[i - 2]?.line ?? line}));
}

/** The lines of a cell as one; items and paragraphs stand on lines of their own. */
function cellOf(lines: readonly string[]): string {
  let text = '';
  let isParted = false;
  for (const row of lines) {
    const words = row
      .replace(/^[-+*][ \t]+/, '')
      .replace(/`[^`]*`|\$[^$]*\$|(?<!\\)\|/g, one => (one === '|' ? '\\|' : one));
    if (words === '') isParted = text !== '';
    else {
      text += text === '' ? words : `${isParted || words.length < row.length ? '<br>' : ' '}${words}`;
      isParted = false;
    }
  }
  return text;
}
