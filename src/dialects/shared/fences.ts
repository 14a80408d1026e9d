// Fences whose braces mean something (```{r}, ```{figure}): Source -> Source in which other text stands for them.
import {type FenceLine, findFenceLines, pairFences} from '../../parse/source/code/fence.ts';
import {listPlaceholders, type PlaceholderList} from '../../parse/source/placeholder.ts';
import {type Edit, edit, lineReader, type SourceText} from '../../parse/source/source.ts';

/** A fence as it is written. */
export interface WrittenFence {
  /** What stands behind the marks that open it. */
  readonly info: string;
  /** Lines between the marks, without the indentation of the opening one. */
  readonly body: string;
  /** All of it. */
  readonly raw: string;
  readonly line: number;
  readonly placeholders: PlaceholderList;
}

/** Text in the place of a fence, or of its first and last line alone: then what stands between is read as notes. */
export type FenceReading =
  | string
  | {
      readonly open: string;
      readonly close: string /** Lines of the body that `open` stands for. */;
      readonly skip: number;
    };

/** Fences within fences deeper than this are code. */
const maxDepth = 12;

/** `source` with what `read` gives for each fence; undefined leaves it as it is. */
export function mapFences(source: SourceText, read: (fence: WrittenFence) => FenceReading | undefined): SourceText {
  const {text} = source;
  const lines = findFenceLines(text);
  if (lines.length === 0) return source;
  const placeholders = listPlaceholders(source.placeholders);
  const lineAt = lineReader(source);
  const within = (some: readonly FenceLine[], depth: number): Edit[] =>
    pairFences(text, some).flatMap(({open, close, end}): Edit[] => {
      const opening = text.slice(open.start, open.end);
      const lead = /^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*/.exec(opening)?.[0] ?? '';
      const indent = lead.replace(/[-+*.)\d]/g, ' ');
      const rows = text.slice(open.end + 1, close === undefined ? end : close.start - 1).split('\n');
      const body = rows.map(row => (row.startsWith(indent) ? row.slice(indent.length) : row.trimStart())).join('\n');
      const raw = text.slice(open.start, end);
      const reading = read({info: open.info, body, raw, line: lineAt(open.start), placeholders});
      if (reading === undefined) return [];
      const indented = (part: string): string => part.replaceAll('\n', `\n${indent}`);
      if (typeof reading === 'string') return [{start: open.start + lead.length, end, text: indented(reading)}];
      const skipped = rows.slice(0, reading.skip).reduce((sum, row) => sum + row.length + 1, 0);
      const last = close ?? {start: end, end};
      const inner = depth >= maxDepth ? [] : some.filter(({start}) => start > open.end + skipped && start < last.start);
      return [
        {start: open.start + lead.length, end: Math.min(open.end + skipped, last.start), text: indented(reading.open)},
        ...within(inner, depth + 1),
        {start: last.start, end: last.end, text: `${indent}${indented(reading.close)}`},
      ];
    });
  return edit(source, within(lines, 0), placeholders.all);
}

/** A fence of `lang` around `code`, longer than any in it. */
export function fenced(lang: string, code: string): string {
  const longest = [...code.matchAll(/`{3,}/g)].reduce((most, [marks]) => Math.max(most, marks.length + 1), 3);
  const marks = '`'.repeat(longest);
  return `${marks}${lang}\n${code}\n${marks}`;
}
