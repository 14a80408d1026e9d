// Hostile shapes that would take a Markdown parser minutes: Source -> Source within bounds no note reaches.
import type {Row, Source} from './source.ts';
import {fromRows, rowsOf} from './source.ts';

/** Characters of a line: micromark takes time with the square of a paragraph's length. Real ones stay under 5,000. */
const maxLine = 10000;
/** Levels of block quotes. */
const maxQuotes = 12;

/** Parts lines of more than 10,000 characters at a blank, and takes off `>` beyond the twelfth. No word is lost. */
export function bound(source: Source): Source {
  const rows = rowsOf(source);
  const deep = /^(?:[ \t]*>){13}/;
  if (!rows.some(row => row.text.length > maxLine || deep.test(row.text))) return source;
  return fromRows(
    rows.flatMap((row): Row[] => {
      const text = deep.test(row.text) ? shallow(row.text) : row.text;
      return text.length > maxLine
        ? part(text).flatMap((piece): Row[] => [
            {text: piece, line: row.line},
            {text: '', line: row.line},
          ])
        : [{text, line: row.line}];
    }),
  );
}

function shallow(text: string): string {
  const marks = /^(?:[ \t]*>)+/.exec(text)?.[0] ?? '';
  return '> '.repeat(maxQuotes) + text.slice(marks.length).trimStart();
}

/** Pieces cut at the last blank, or between any two characters where there is none. */
function part(text: string): string[] {
  const pieces: string[] = [];
  for (let from = 0; from < text.length; ) {
    const blank = text.lastIndexOf(' ', from + maxLine);
    const end = from + maxLine >= text.length ? text.length : blank > from ? blank : from + maxLine;
    pieces.push(text.slice(from, end).trim());
    from = end;
  }
  return pieces.filter(piece => piece !== '');
}
