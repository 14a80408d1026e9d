// Hostile shapes that would take a Markdown parser minutes: Source -> Source within bounds no note reaches.
import {listPlaceholders, type PlaceholderList} from './placeholder.ts';
import {privateUse} from './private-use.ts';
import type {SourceLine, SourceText} from './source.ts';
import {fromRows, rowsOf} from './source.ts';

/** Characters of a paragraph: micromark takes time with the square of its length. Real ones stay under 5,000. */
const maxLine = 10000;
/** Characters of each part of a longer one: 100 parts of `*a_ ` take 10 s where 20 of 10,000 took 53 s. */
const partLength = 2000;
/** Levels of block quotes. */
const maxQuotes = 12;
/** Marks without a letter or a blank among them that say nothing: kept as they stand, and not read as Markdown. */
const marks = new RegExp(String.raw`[^\p{L}\p{N}\s${privateUse}]{400,}`, 'gu');

/**
 * Divides paragraphs of more than 10,000 characters, takes out endless runs of marks, and takes off `>` beyond the
 * twelfth. No word is lost.
 */
export function bound(source: SourceText): SourceText {
  const placeholders = listPlaceholders(source.placeholders);
  const rows = divideLong(rowsOf(source).map(row => withoutMarks(row, placeholders)));
  const deep = /^(?:[ \t]*>){13}/;
  return fromRows(
    rows.flatMap((row): SourceLine[] => {
      const text = deep.test(row.text) ? shallow(row.text) : row.text;
      return text.length > maxLine
        ? cutLine(text).flatMap((phrasingPart): SourceLine[] => [
            {text: phrasingPart, line: row.line},
            {text: '', line: row.line},
          ])
        : [{text, line: row.line}];
    }),
    placeholders.all,
  );
}

/** Tables and rules of one character may be long; `>` is taken off below. */
function withoutMarks(row: SourceLine, placeholders: PlaceholderList): SourceLine {
  if (row.text.length < 400 || /^[\s|:=~>+-]*$/.test(row.text)) return row;
  return {...row, text: row.text.replace(marks, raw => placeholders.add({kind: 'literal', raw, line: row.line}))};
}

/** A blank line wherever plain lines in a row, which make one paragraph, come to more than 10,000 characters. */
function divideLong(rows: readonly SourceLine[]): readonly SourceLine[] {
  let length = 0;
  return rows.flatMap((row): SourceLine[] => {
    const begins = row.text.length <= maxLine && /^\s*(?:$|[|#>]|[-+*]\s|\d{1,9}[.)]\s)/.test(row.text);
    length = begins ? 0 : length + row.text.length;
    if (length <= maxLine || length === row.text.length) return [row];
    length = row.text.length;
    return [{text: '', line: row.line}, row];
  });
}

function shallow(text: string): string {
  const marks = /^(?:[ \t]*>)+/.exec(text)?.[0] ?? '';
  return '> '.repeat(maxQuotes) + text.slice(marks.length).trimStart();
}

/** Pieces cut at the last blank, or between any two characters where there is none. */
function cutLine(text: string): string[] {
  const phrasingParts: string[] = [];
  for (let from = 0; from < text.length; ) {
    const blank = text.lastIndexOf(' ', from + partLength);
    const end = from + partLength >= text.length ? text.length : blank > from ? blank : from + partLength;
    phrasingParts.push(text.slice(from, end).trim());
    from = end;
  }
  return phrasingParts.filter(phrasingPart => phrasingPart !== '');
}
