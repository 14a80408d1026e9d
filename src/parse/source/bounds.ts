// Hostile shapes that would take a Markdown parser minutes: Source -> Source within bounds no note reaches.
import {listPlaceholders, type PlaceholderList} from './placeholder.ts';
import {privateUse} from './private-use.ts';
import type {SourceLine, SourceText} from './source.ts';
import {fromRows, rowsOf} from './source.ts';

/** Characters of a paragraph: micromark takes time with the square of its length. Real ones stay under 5,000. */
const maxLine = 10000;
/** Characters of each part of a longer one: 100 parts of `*a_ ` take 10 s where 20 of 10,000 took 53 s. */
const partLength = 2000;
/** Levels of block quotes; where more than `lines` lines are deeper than `few`, so many: each level is read anew. */
const maxQuotes = {levels: 12, lines: 200, few: 4} as const;
/** Marks without a letter or a blank among them that say nothing: kept as they stand, and not read as Markdown. */
const marks = new RegExp(String.raw`[^\p{L}\p{N}\s${privateUse}]{400,}`, 'gu');

/**
 * Divides paragraphs of more than 10,000 characters, takes out endless runs of marks, takes off `>` beyond the twelfth,
 * or the fourth where there are many, and opens 30 lists on a line at most. No word is lost.
 */
export function bound(source: SourceText): SourceText {
  const placeholders = listPlaceholders(source.placeholders);
  const rows = divideLong(rowsOf(source).map(row => withoutMarks(row, placeholders)));
  const isMuch = rows.filter(({text}) => countQuotes(text) > maxQuotes.few).length > maxQuotes.lines;
  const levels = isMuch ? maxQuotes.few : maxQuotes.levels;
  return fromRows(
    rows.flatMap((row): SourceLine[] => {
      const text = countQuotes(row.text) > levels ? shallow(row.text, levels) : row.text;
      return text.length > maxLine
        ? cutLine(text).flatMap((phrasingPart): SourceLine[] => [
            {text: withoutDepth(phrasingPart), line: row.line},
            {text: '', line: row.line},
          ])
        : [{text: withoutDepth(text), line: row.line}];
    }),
    placeholders.all,
  );
}

/** A line that begins more than 30 lists within each other: the signs of the others are text. */
function withoutDepth(text: string): string {
  const outer = /^(?:[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]){30}[ \t]*/.exec(text)?.[0];
  if (outer === undefined || /^[\s*_-]*$/.test(text)) return text;
  return outer + text.slice(outer.length).replace(/^(\d{0,9})([-+*.)])(?=[ \t])/, '$1\\$2');
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

/** Levels of block quotes that a line begins with. */
function countQuotes(text: string): number {
  return /^[ \t]*>/.test(text) ? (/^(?:[ \t]*>)+/.exec(text)?.[0].replace(/[ \t]/g, '').length ?? 0) : 0;
}

function shallow(text: string, levels: number): string {
  const marks = /^(?:[ \t]*>)+/.exec(text)?.[0] ?? '';
  return '> '.repeat(levels) + text.slice(marks.length).trimStart();
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
