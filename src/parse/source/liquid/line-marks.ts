// Lines that keep their numbers while Liquid moves them about: marks put into the text, and taken out again.
import {lineEnd, lineStart} from '../private-use.ts';
import {fromRows, type SourceLine, rowsOf, type SourceText} from '../source.ts';

const lineMark = new RegExp(`${lineStart}(\\d+)${lineEnd}`);
const lineMarks = new RegExp(lineMark, 'g');

/** Text in which each line that does not begin within a tag begins with its number. */
export function markLines(source: SourceText): string {
  const inside = [...source.text.matchAll(/\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/g)].map(
    match => [match.index, match.index + match[0].length] as const,
  );
  let offset = 0;
  let next = 0;
  return rowsOf(source)
    .map(({text, line}) => {
      while ((inside[next]?.[1] ?? Infinity) <= offset) next += 1;
      const within = (inside[next]?.[0] ?? Infinity) < offset;
      offset += text.length + 1;
      return within ? text : `${lineStart}${line}${lineEnd}${text}`;
    })
    .join('\n');
}

/** What Liquid made of the marked text of `source`; each line has the number that it was given, or the last before. */
export function unmarkLines(text: string, source: SourceText): SourceText {
  let line = source.lines[0] ?? 1;
  const rows = text.split('\n').map((row): SourceLine => {
    const first = lineMark.exec(row);
    if (first !== null) line = Number(first[1]);
    return {text: row.replace(lineMarks, ''), line};
  });
  return fromRows(rows, source.placeholders);
}

/** File line at an offset of marked text: that of the last mark before it. */
export function markedLine(marked: string, offset: number): number {
  const at = marked.lastIndexOf(lineStart, offset);
  return at < 0 ? 1 : Number.parseInt(marked.slice(at + 1, at + 12), 10);
}

/** An offset of marked text as one of the text without marks. */
export function offsetWithoutMarks(marked: string, offset: number): number {
  return marked.slice(0, offset).replace(lineMarks, '').length;
}

/** Marked text as it was. */
export function withoutMarks(marked: string): string {
  return marked.replace(lineMarks, '');
}
