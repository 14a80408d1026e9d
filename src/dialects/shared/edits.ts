// Matches of a pattern -> edits of a Source, so that each line keeps its line of the notes.
import {edit, lineReader, type SourceText} from '../../parse/source/source.ts';
import {listPlaceholders, type PlaceholderList} from '../../parse/source/placeholder.ts';

/** A match, and what a rewrite may use. */
export interface MatchFound {
  readonly match: RegExpMatchArray;
  /** File line on which it begins. */
  readonly line: number;
  readonly placeholders: PlaceholderList;
}

/** `source` with what `rewrite` gives for each match of the global `pattern`; undefined leaves it. */
export function rewriteAll(
  source: SourceText,
  pattern: RegExp,
  rewrite: (found: MatchFound) => string | undefined,
): SourceText {
  const placeholders = listPlaceholders(source.placeholders);
  const lineAt = lineReader(source);
  const edits = [...source.text.matchAll(pattern)].flatMap(match => {
    const text = rewrite({match, line: lineAt(match.index), placeholders});
    return text === undefined ? [] : [{start: match.index, end: match.index + match[0].length, text}];
  });
  return edit(source, edits, placeholders.all);
}

/** What stands for text that is left out on purpose: the coverage report has it with `reason`. */
export function leaveOut({match, line, placeholders}: MatchFound, reason: string): string {
  return placeholders.add({kind: 'dropped', what: 'tag', reason, raw: match[0], line});
}
