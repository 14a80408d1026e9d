// Callouts in quotation marks (`> [!NOTE]`, as GitHub and Obsidian have them): Source -> Source with labels.
import {append} from '../append.ts';
import {type SourceLine, type SourceText, fromRows, rowsOf} from '../source.ts';
import {calloutKind, labelled, type WriteCallout} from './label.ts';

const opening = /^([ \t]*(?:>[ \t]?)*?(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)?)>[ \t]?\[!([\w-]+)\]([+-]?)[ \t]*(.*)$/;

/** The quotation of each callout, without its marks; `write` gives its lines. */
export function quotedCallouts(source: SourceText, write: WriteCallout = labelled): SourceText {
  if (!source.text.includes('[!')) return source;
  const rows = rowsOf(source);
  const out: SourceLine[] = [];
  for (let at = 0; at < rows.length; ) {
    const row = rows[at];
    if (row === undefined) break;
    const match = opening.exec(row.text);
    if (match === null) {
      out.push(row);
      at += 1;
      continue;
    }
    const [, before = '', word = '', sign, title = ''] = match;
    const indent = before.replace(/[-+*\d.)]/g, ' ');
    const prefix = indent.trimEnd().endsWith('>') ? indent.trimEnd() : indent;
    let end = at + 1;
    while (end < rows.length && quoteOf(rows[end]?.text ?? '', prefix) !== undefined) end += 1;
    const content = rows
      .slice(at + 1, end)
      .map((line): SourceLine => ({text: indent + (quoteOf(line.text, prefix) ?? ''), line: line.line}));
    const isClosed = sign === '-';
    const callout = {kind: calloutKind(word) ?? word.toLowerCase(), title, line: row.line, isClosed};
    const lines = (before === indent ? write : labelled)(callout, content, indent);
    if (before === indent) append(out, lines);
    else {
      const [, first, ...rest] = lines;
      append(out, [{text: before + (first?.text ?? '').trimStart(), line: row.line}], rest);
    }
    at = end;
  }
  return fromRows(out, source.placeholders);
}

/** What stands behind `prefix` and one more `>`; undefined where the quotation is over or another callout begins. */
function quoteOf(text: string, prefix: string): string | undefined {
  if (!text.startsWith(prefix) && text.trimStart() === text) return undefined;
  const rest = text.startsWith(prefix) ? text.slice(prefix.length) : text.trimStart();
  const quote = /^[ \t]*>[ \t]?/.exec(rest)?.[0];
  if (quote === undefined || /^\[![\w-]+\]/.test(rest.slice(quote.length))) return undefined;
  return rest.slice(quote.length);
}
