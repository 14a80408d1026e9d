// Text that knows the file line of each of its lines, and what its placeholders stand for: a text pass maps
// Source -> Source.
import type {Placeholder} from './placeholder.ts';

/** A text on its way from the notes to Markdown. */
export interface SourceText {
  readonly text: string;
  /** File line of each line of `text`; as many as `text` has lines. */
  readonly lines: readonly number[];
  /** What was taken out so far; a placeholder in `text` holds the index of its own. */
  readonly placeholders: readonly Placeholder[];
}

/** Replace `text[start, end)` by `text`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** One line of a Source. */
export interface SourceLine {
  readonly text: string;
  readonly line: number;
}

/** A Source of `text` whose first line is `firstLine` of the file. */
export function sourceOf(text: string, firstLine: number): SourceText {
  return {text, lines: text.split('\n').map((_, index) => firstLine + index), placeholders: []};
}

/** Lines of a Source with their origins. */
export function rowsOf(source: SourceText): SourceLine[] {
  return source.text.split('\n').map((text, index) => ({text, line: source.lines[index] ?? 1}));
}

/** A Source made of rows. */
export function fromRows(rows: readonly SourceLine[], placeholders: readonly Placeholder[]): SourceText {
  return {text: rows.map(row => row.text).join('\n'), lines: rows.map(row => row.line), placeholders};
}

/** A Source with other text in as many lines. */
export function withText(source: SourceText, text: string): SourceText {
  return {...source, text};
}

/** File line at each offset; offsets must be requested in rising order, so that a whole pass stays linear. */
export function lineReader(source: SourceText): (offset: number) => number {
  let index = 0;
  let next = source.text.indexOf('\n');
  return offset => {
    while (next >= 0 && next < offset) {
      index += 1;
      next = source.text.indexOf('\n', next + 1);
    }
    return source.lines[index] ?? 1;
  };
}

/**
 * Applies edits (sorted, not overlapping); `placeholders` are those of the new text. Lines of a replacement carry the
 * file line of its start.
 */
export function edit(
  source: SourceText,
  edits: readonly Edit[],
  placeholders: readonly Placeholder[] = source.placeholders,
): SourceText {
  if (edits.length === 0) return source;
  const parts: string[] = [];
  const lines: number[] = [];
  let fresh = true;
  const put = (text: string, lineOf: (nth: number) => number): void => {
    if (text === '') return;
    parts.push(text);
    let nth = 0;
    let from = 0;
    while (from < text.length) {
      if (fresh) lines.push(lineOf(nth));
      const at = text.indexOf('\n', from);
      fresh = at >= 0;
      if (at < 0) return;
      from = at + 1;
      nth += 1;
    }
  };
  const starts = lineStarts(source.text);
  let row = 0;
  const rowAt = (offset: number): number => {
    while (row + 1 < starts.length && (starts[row + 1] ?? 0) <= offset) row += 1;
    return row;
  };
  let from = 0;
  for (const {start, end, text} of edits) {
    const first = rowAt(from);
    put(source.text.slice(from, start), nth => source.lines[first + nth] ?? 1);
    const line = source.lines[rowAt(start)] ?? 1;
    put(text, () => line);
    from = end;
  }
  const first = rowAt(from);
  put(source.text.slice(from), nth => source.lines[first + nth] ?? 1);
  if (fresh) lines.push(source.lines.at(-1) ?? 1);
  return {text: parts.join(''), lines, placeholders};
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
