// Pipe tables in kramdown's freedom -> in GFM's form: a header, a delimiter row, and as many cells in every row.
import {append} from '../append.ts';
import type {ReportDiagnostic} from '../../diagnostic.ts';
import type {SourceLine, SourceText} from '../source.ts';
import {fromRows, rowsOf} from '../source.ts';

/** Cells of a row; more come from a line that is no table. */
const maxCells = 200;
/** Empty cells that are written so that rows are as wide as the widest; where more are missing, none is. */
const maxFilled = 20_000;
const delimiter = /^(?=[\s|:+]*[-=])[\s|:=+-]*$/;

/** Brings every block of piped lines into GFM's form, so that no cell is cut away. */
export function pipeTables(source: SourceText, report: ReportDiagnostic): SourceText {
  if (!source.text.includes('|')) return source;
  const rows = rowsOf(source);
  const out: SourceLine[] = [];
  for (let index = 0; index < rows.length; ) {
    let end = index;
    const prefix = /^[\s>]*/.exec(rows[index]?.text ?? '')?.[0] ?? '';
    while (end < rows.length && isPiped(rows[end]?.text ?? '') && depthOf(rows[end]?.text ?? '') === depthOf(prefix))
      end += 1;
    const block = rows.slice(index, end);
    const table = block.length > 0 && isTable(block) ? gfmTable(block, prefix, report) : undefined;
    if (table !== undefined) {
      const quote = prefix.trimEnd();
      const border = ({line}: SourceLine): SourceLine => ({text: quote, line});
      append(out, block.slice(0, 1).map(border), table, block.slice(-1).map(border));
      index = end;
      continue;
    }
    append(out, rows.slice(index, Math.max(end, index + 1)));
    index = Math.max(end, index + 1);
  }
  return fromRows(out, source.placeholders);
}

/** A line of a table; `+---+` is one of Pandoc's grids. */
function isPiped(text: string): boolean {
  if (/^[\s>]*\+(?:[-=:]+\+)+\s*$/.test(text)) return true;
  return /(?:^|[^\\])\|/.test(text) && !/^\s*(?:>\s*)*(?:[-+*]\s|\d{1,9}[.)]\s|#{1,6}\s|\[\^)/.test(text);
}

function depthOf(text: string): number {
  return (/^[\s>]*/.exec(text)?.[0] ?? '').split('>').length;
}

/** A delimiter row, pipes at the start of every line, or several lines with equally many pipes. */
function isTable(block: readonly SourceLine[]): boolean {
  const lines = block.map(row => row.text.replace(/^[\s>]*/, '').trim());
  if (!lines.some(line => line.includes('|'))) return false;
  if (lines.some(line => delimiter.test(line) && line.includes('-'))) return block.length > 1;
  if (lines.every(line => line.startsWith('|') && line.length > 2 && line.slice(1).includes('|'))) return true;
  const counts = new Set(lines.map(line => cells(line).length));
  return block.length > 1 && counts.size === 1 && !lines.some(line => line.length > 200);
}

function gfmTable(block: readonly SourceLine[], prefix: string, report: ReportDiagnostic): SourceLine[] | undefined {
  const lines = block.map(row => ({line: row.line, text: row.text.replace(/^[\s>]*/, '').trim()}));
  const at = lines.findIndex((row, index) => index > 0 && delimiter.test(row.text));
  const header = at === 1 || (at === 2 && delimiter.test(lines[0]?.text ?? '')) ? lines[at - 1] : undefined;
  const aligned = lines.find(row => delimiter.test(row.text));
  const body = lines
    .filter(row => row !== header && !delimiter.test(row.text))
    .map(row => ({...row, cells: cells(row.text)}));
  const heads = header === undefined ? [] : cells(header.text);
  if (body.length + heads.length === 0) return undefined;
  const width = body.reduce((widest, row) => Math.max(widest, row.cells.length), heads.length);
  if (width < 2 && heads.length === 0 && aligned === undefined) return undefined;
  if (width > maxCells) return undefined;
  const wide = body.find(row => row.cells.length > heads.length);
  if (header !== undefined && wide !== undefined) {
    const message = `A row has ${wide.cells.length} cells, the header ${heads.length}; empty header cells are added`;
    report('table-ragged', message, wide.line);
  }
  const lacking = body.reduce((sum, row) => sum + width - row.cells.length, 0);
  if (lacking > maxFilled) {
    const message = `A table of ${body.length} rows has ${width} columns, of which most rows have few`;
    report('table-ragged', message, block[0]?.line ?? 1, 'What its cells hold stands below each other.');
  }
  const put = (row: readonly string[], length = width): string =>
    `${prefix}| ${Array.from({length}, (_, index) => row[index]?.trim() || ' ').join(' | ')} |`;
  const first = block[0]?.line ?? 1;
  return [
    {text: put(heads), line: header?.line ?? first},
    {text: put(delimiters(aligned?.text, width)), line: aligned?.line ?? header?.line ?? first},
    ...body.map(({cells: own, line}) => ({text: put(own, lacking > maxFilled ? own.length : width), line})),
  ];
}

/** Delimiter cells in GFM's form, of a row in kramdown's. */
function delimiters(written: string | undefined, width: number): string[] {
  const marks =
    written === undefined ? [] : cells(written).map(cell => cell.trim().replaceAll('=', '-').replace(/[^:-]/g, '-'));
  return Array.from({length: width}, (_, index) => {
    const mark = marks[index] ?? '';
    return /^:?-+:?$/.test(mark) ? mark : '---';
  });
}

/** Cells of a line: split at pipes that are not escaped, outer pipes taken off. */
function cells(text: string): string[] {
  const inner = text
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/);
}
