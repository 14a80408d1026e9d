// kramdown's definition lists: Source -> Source in which they are `<dl>`, with what is nested in them.
import {onlyPlaceholder} from '../placeholder.ts';
import type {SourceLine, SourceText} from '../source.ts';
import {fromRows, rowsOf} from '../source.ts';

const definition = /^ {0,3}:[ \t]+(?=\S)/;
/** Lists within lists deeper than this are text. */
const maxDepth = 6;
/** Characters of the longest term. */
const longestTerm = 160;

/** Term lines followed by `: text`; what is indented below the text belongs to it. */
export function definitionLists(source: SourceText): SourceText {
  if (!/^[ \t]*:[ \t]/m.test(source.text)) return source;
  return fromRows(readRows(rowsOf(source), 0), source.placeholders);
}

function readRows(rows: readonly SourceLine[], depth: number): SourceLine[] {
  const out: SourceLine[] = [];
  let open = false;
  for (let at = 0; at < rows.length; ) {
    const row = rows[at];
    if (row === undefined) break;
    const terms = countTerms(rows, at);
    if (terms === 0 && !(open && definition.test(row.text))) {
      if (row.text.trim() !== '' && open) {
        out.push(tag('</dl>', row.line));
        open = false;
      }
      out.push(row);
      at += 1;
      continue;
    }
    if (!open) out.push(tag('<dl>', row.line));
    open = true;
    for (const term of rows.slice(at, at + terms)) out.push({...term, text: `<dt>${term.text.trim()}</dt>`});
    at = skipBlank(rows, at + terms);
    const end = contentEnd(rows, at);
    const content = rows.slice(at, end).map((line, i) => ({...line, text: unindent(line.text, rows[at]?.text, i)}));
    const {line} = rows[at] ?? row;
    out.push(tag('<dd>', line), ...(depth < maxDepth ? readRows(content, depth + 1) : content), tag('</dd>', line));
    at = end;
  }
  const last = out.at(-1);
  return open && last !== undefined ? [...out, tag('</dl>', last.line)] : out;
}

function tag(text: string, line: number): SourceLine {
  return {text, line};
}

/** Lines from `at` on that are terms of the definition that follows them, with at most a blank line between; or 0. */
function countTerms(rows: readonly SourceLine[], at: number): number {
  if (at > 0 && isTerm(rows[at - 1]?.text ?? '') && countLines(rows, at - 1) > maxTerms) return 0;
  const count = countLines(rows, at);
  if (count === 0 || count > maxTerms) return 0;
  const next = skipBlank(rows, at + count);
  return next - at - count <= 1 && definition.test(rows[next]?.text ?? '') ? count : 0;
}

/** Terms of one definition; more lines are a paragraph. */
const maxTerms = 4;

function countLines(rows: readonly SourceLine[], at: number): number {
  let end = at;
  while (end < rows.length && end - at <= maxTerms && isTerm(rows[end]?.text ?? '')) end += 1;
  return end - at;
}

function isTerm(text: string): boolean {
  if (text.trim() === '' || text.length > longestTerm) return false;
  return !/^(?:\s|[-+*>#|:{]|\d+[.)]\s|<\/?[a-z])/i.test(text) && onlyPlaceholder(text) === undefined;
}

function skipBlank(rows: readonly SourceLine[], from: number): number {
  let at = from;
  while (at < rows.length && (rows[at]?.text ?? '').trim() === '') at += 1;
  return at;
}

/** Index after the last line of the definition that begins at `start`: indented ones, and those that go on lazily. */
function contentEnd(rows: readonly SourceLine[], start: number): number {
  let end = start + 1;
  let blank = false;
  for (let at = start + 1; at < rows.length; at++) {
    const text = rows[at]?.text ?? '';
    if (text.trim() === '') {
      blank = true;
      continue;
    }
    if (!/^(?: {2}|\t)/.test(text)) {
      if (blank || !isTerm(text) || definition.test(text) || definition.test(rows[at + 1]?.text ?? '')) break;
    }
    blank = false;
    end = at + 1;
  }
  return end;
}

/** A line without what the marker of its definition takes. */
function unindent(text: string, first = '', index: number): string {
  const width = definition.exec(first)?.[0].length ?? 0;
  if (index === 0) return text.slice(width);
  return text.slice(Math.min(text.length - text.trimStart().length, width));
}
