// Indented code: Source -> Source in which tokens stand for it; what is only deep in a list or in HTML stays text.
import {afterPlaceholder, listPlaceholders, restore} from '../placeholder.ts';
import type {SourceLine, SourceText} from '../source.ts';
import {fromRows, rowsOf} from '../source.ts';

const item = /^(\s*)([-+*]|\d{1,9}[.)])(\s+|$)/;

/** Takes out blocks that are indented by four or more beyond their container after a blank line. */
export function indentedCode(source: SourceText): SourceText {
  const placeholders = listPlaceholders(source.placeholders);
  const rows = rowsOf(source);
  const out: SourceLine[] = [];
  const levels: number[] = [];
  let blank = true;
  let depth = 0;
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index];
    if (row === undefined) break;
    const indent = row.text.length - row.text.trimStart().length;
    if (row.text.trim() === '') {
      blank = true;
      out.push(row);
      continue;
    }
    const base = levels.findLast(level => level <= indent) ?? 0;
    const end = blank && depth === 0 && indent >= base + 4 && isCode(row.text) ? codeEnd(rows, index, base + 4) : index;
    if (end === index + 1 && isLabel(row.text)) {
      out.push({text: ' '.repeat(base) + row.text.trim(), line: row.line});
      blank = false;
      continue;
    }
    if (end > index) {
      const body = rows.slice(index, end);
      const value = restore(body.map(line => line.text.slice(base + 4)).join('\n'), placeholders.all);
      const endLine = body.at(-1)?.line ?? row.line;
      const raw = body.map(line => line.text).join('\n');
      const code = placeholders.add({kind: 'code', lang: '', marks: '', value, raw, line: row.line, endLine});
      out.push({text: ' '.repeat(base) + code, line: row.line}, {text: '', line: endLine});
      index = end - 1;
      continue;
    }
    depth = Math.max(0, depth + htmlDepth(row.text));
    const marker = item.exec(row.text);
    while (levels.length > 0 && (levels.at(-1) ?? 0) > indent) levels.pop();
    // The text of a footnote goes on at four columns.
    if (/^\s{0,3}\[\^[^\]]+\]:/.test(row.text)) levels.push(indent + 4);
    else if (marker !== null)
      levels.push(indent + (marker[2] ?? '').length + Math.min(4, Math.max(1, (marker[3] ?? '').length)));
    else if (blank && indent === 0) levels.length = 0;
    blank = false;
    out.push(row);
  }
  return fromRows(out, placeholders.all);
}

/** Not code: list items indented too far, HTML, kramdown marks, text that is only a token (a fence, a formula). */
function isCode(text: string): boolean {
  if (/^\s*(?:[-+*–—•]\s|\d{1,9}[.)]\s|<\/?[a-zA-Z!]|\||>|!\[|\{[:%{])/.test(text)) return false;
  const after = afterPlaceholder(text.trimStart());
  return after === undefined || !/^[.,]?\s*$/.test(after);
}

/** A line that leads in to what follows, indented by chance: words and a colon. */
function isLabel(text: string): boolean {
  return /^\s*\p{Lu}[\p{L}\p{N} ,'-]{2,60}:\s*$/u.test(text);
}

function codeEnd(rows: readonly SourceLine[], from: number, indent: number): number {
  let end = from + 1;
  for (let at = from + 1; at < rows.length; at++) {
    const text = rows[at]?.text ?? '';
    if (text.trim() === '') continue;
    if (text.length - text.trimStart().length < indent) break;
    end = at + 1;
  }
  return end;
}

function htmlDepth(text: string): number {
  const opened =
    text.match(/<(?:div|figure|table|ul|ol|section|article|details|center|dl|blockquote)\b[^<>]*>/gi)?.length ?? 0;
  const closed =
    text.match(/<\/(?:div|figure|table|ul|ol|section|article|details|center|dl|blockquote)\s*>/gi)?.length ?? 0;
  return opened - closed;
}
