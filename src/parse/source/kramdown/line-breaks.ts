// kramdown's line break, `\\` at the end of a line: Source -> Source in which it is CommonMark's, two blanks.
import {type SourceLine, type SourceText, fromRows, rowsOf} from '../source.ts';

const mark = /(^|[^\\])\\\\[ \t]*$/;

/** Breaks lines within paragraphs; at the end of one the mark says nothing. */
export function lineBreaks(source: SourceText): SourceText {
  if (!source.text.includes('\\\\')) return source;
  const rows = rowsOf(source);
  return fromRows(
    rows.map((row, i): SourceLine => {
      if (!mark.test(row.text)) return row;
      const isLast = /^[\s>]*$/.test(rows[i + 1]?.text ?? '') || /^[\s>]*#/.test(row.text);
      return {text: row.text.replace(mark, isLast ? '$1' : '$1  '), line: row.line};
    }),
    source.placeholders,
  );
}
