// Lines that keep their numbers while Liquid moves them about: marks put into the text, and taken out again.
import {lineEnd, lineStart} from '../private-use.ts';
import {fromRows, type SourceLine, rowsOf, type SourceText} from '../source.ts';

const lineMark = new RegExp(`${lineStart}(\\d+)${lineEnd}`);
const lineMarks = new RegExp(lineMark, 'g');

/**
 * Text in which each line begins with its number, but those that begin within a tag. Where a tag takes the blanks
 * beside it away (`{%-`, `-%}`), none stands among them.
 */
export function markLines(source: SourceText): string {
  const inside = tagsIn(source.text);
  let offset = 0;
  let next = 0;
  // What ends before this place is taken away by the tag that begins there.
  const takesBefore = takingStarts(source.text);
  let isTaken = false;
  return rowsOf(source)
    .map(({text, line}) => {
      while ((inside[next]?.[1] ?? Infinity) <= offset) next += 1;
      const within = (inside[next]?.[0] ?? Infinity) < offset;
      const start = offset;
      offset += text.length + 1;
      const blanks = text.length - text.trimStart().length;
      const isBlank = blanks === text.length;
      const skip = within || takesBefore(start + blanks) || (isTaken && isBlank);
      const mark = `${lineStart}${line}${lineEnd}`;
      const marked = skip ? text : isTaken ? text.slice(0, blanks) + mark + text.slice(blanks) : mark + text;
      if (!isBlank) isTaken = /-[%}]\}[ \t]*$/.test(text);
      return marked;
    })
    .join('\n');
}

/** Where values and tags of Liquid begin and end. */
function tagsIn(text: string): readonly (readonly [start: number, end: number])[] {
  const found: (readonly [number, number])[] = [];
  const opening = /\{[{%]/g;
  const unclosed = new Set<string>();
  for (let match = opening.exec(text); match !== null; match = opening.exec(text)) {
    const end = unclosed.has(match[0]) ? -1 : text.indexOf(match[0] === '{{' ? '}}' : '%}', match.index + 2);
    if (end < 0) {
      unclosed.add(match[0]);
      // One more brace may open what this one does not.
      opening.lastIndex = match.index + 1;
    } else {
      found.push([match.index, end + 2]);
      opening.lastIndex = end + 2;
    }
  }
  return found;
}

/** Whether a tag that takes blanks before it is the next thing after an offset; offsets must rise. */
function takingStarts(text: string): (offset: number) => boolean {
  const found = [...text.matchAll(/\{[{%]-/g)].map(match => match.index);
  let next = 0;
  return offset => {
    while ((found[next] ?? Infinity) < offset) next += 1;
    const at = found[next];
    return at !== undefined && (at === offset || (at - offset < 1000 && text.slice(offset, at).trim() === ''));
  };
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

/** Marked text as it was. */
export function withoutMarks(marked: string): string {
  return marked.replace(lineMarks, '');
}
