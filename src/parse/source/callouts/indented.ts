// Callouts and tabs of MkDocs (`!!! note "Title"`, `??? tip`, `=== "Tab"`): Source -> Source with labels.
import {append} from '../append.ts';
import {type SourceLine, type SourceText, fromRows, rowsOf} from '../source.ts';
import {labelled, type WriteCallout} from './label.ts';

const opening = /^([ \t]*)(?:!!!|\?\?\?\+?)[ \t](.*)$/;
const closedMark = /^[ \t]*\?\?\?[ \t]/;
const kinds = /^[\w-]+(?:[ \t]+[\w-]+)*$/;
const tab = /^([ \t]*)===[!+]?[ \t]+"([^"\n]+)"[ \t]*$/;
/** Callouts within callouts deeper than this are text. */
const maxDepth = 6;

/** What is indented by four below the opening line belongs to it; `write` gives the lines of a callout. */
export function indentedCallouts(source: SourceText, write: WriteCallout = labelled): SourceText {
  if (!/^[ \t]*(?:!!!|\?\?\?|===)/m.test(source.text)) return source;
  return fromRows(readRows(rowsOf(source), write, 0), source.placeholders);
}

function readRows(rows: readonly SourceLine[], write: WriteCallout, depth: number): SourceLine[] {
  const out: SourceLine[] = [];
  for (let at = 0; at < rows.length; ) {
    const row = rows[at];
    if (row === undefined) break;
    const callout = readOpening(row);
    const end = callout === undefined ? at + 1 : contentEnd(rows, at + 1, callout.indent.length + 4);
    if (callout === undefined || (end === at + 1 && callout.title === '')) {
      out.push(row);
      at += 1;
      continue;
    }
    const content = rows.slice(at + 1, end).map((line): SourceLine => ({...line, text: shifted(line.text)}));
    const inner = depth < maxDepth ? readRows(content, write, depth + 1) : content;
    const isClosed = closedMark.test(row.text);
    append(out, write({kind: callout.kind, title: callout.title, line: row.line, isClosed}, inner, callout.indent));
    at = end;
  }
  return out;
}

function readOpening({text}: SourceLine): {indent: string; kind: string; title: string} | undefined {
  const [, tabIndent = '', tabTitle] = tab.exec(text) ?? [];
  if (tabTitle !== undefined) return {indent: tabIndent, kind: 'tab', title: tabTitle};
  const [whole, indent = '', rest = ''] = opening.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const [words = '', title = '', ...after] = rest.split('"').map(part => part.trim());
  const isClosed = after.length === 0 ? !rest.includes('"') : after.length === 1 && after[0] === '';
  if (!isClosed || (words === '' ? title === '' : !kinds.test(words))) return undefined;
  return {indent, kind: words.split(/[ \t]+/)[0]?.toLowerCase() ?? '', title};
}

function contentEnd(rows: readonly SourceLine[], from: number, indent: number): number {
  let end = from;
  for (let at = from; at < rows.length; at++) {
    const text = rows[at]?.text ?? '';
    if (text.trim() === '') continue;
    if (text.length - text.trimStart().length < indent) break;
    end = at + 1;
  }
  return end;
}

function shifted(text: string): string {
  return text.replace(/^ {4}/, '');
}
