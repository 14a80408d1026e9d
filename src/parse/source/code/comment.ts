// HTML comments: directives and excerpt markers are kept, all others are dropped on purpose.
import type {ReportDiagnostic} from '../../diagnostic.ts';
import type {PlaceholderList} from '../placeholder.ts';
import type {Find, Opening, Rewrite} from './scan.ts';

/** The comment of the opening, if it is closed; on a line of its own where it parts the reading list from the rest. */
export function takeComment(
  opening: Opening,
  find: Find,
  placeholders: PlaceholderList,
  report: ReportDiagnostic,
): Rewrite | undefined {
  const {text, start, line} = opening;
  const at = find('-->', start + 4);
  if (at < 0) return undefined;
  const end = at + 3;
  const raw = text.slice(start, end);
  const value = raw.slice(4, -3).trim();
  // One that was never closed goes on to the end of the next, and takes along what stands between.
  if (value.lastIndexOf('\n', value.indexOf('<!--')) >= 0 && value.includes('<!--'))
    report(
      'comment-unclosed',
      'A comment holds another one: all between their beginnings is left out',
      {line, text: raw},
      'Close it with --> where it ends.',
    );
  const comment = placeholders.add({kind: 'comment', value, raw, line});
  if (!isExcerpt(value)) return {end, text: comment};
  const lead = /(?:^|\n)([ \t>]*)$/.exec(text.slice(Math.max(0, start - 40), start))?.[1] ?? '';
  return {end, text: `\n\n${lead}${comment}\n\n${lead}`};
}

/** Whether a comment parts the reading list from the lecture. */
export function isExcerpt(value: string): boolean {
  return /^(?:excerpt[.\s_-]?start|more)$/i.test(value);
}
