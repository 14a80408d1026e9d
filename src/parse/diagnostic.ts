// What is wrong in a post: a rule, a message and a spot of the notes -> a diagnostic, with its column where that is
// sure.
import {diagnose, type Report, type Rule} from '../model/diagnostic.ts';
import type {Post} from '../model/post.ts';

/** A line of the file, and what its author wrote there. */
export interface Spot {
  readonly line: number;
  /** As written, placeholders restored; only its first line counts. */
  readonly text: string;
}

/** Takes a problem in: a breach of `rule` at a line or a spot of the post, and what to do about it. */
export type ReportDiagnostic = (rule: Rule, message: string, at: number | Spot, hint?: string) => void;

/** Characters of a spot that are looked for in its line, and of a line in which any are looked for. */
const longest = {spot: 200, line: 30_000} as const;

/** Writes the problems of `post` to `report`. */
export function createReporter(post: Post, report: Report): ReportDiagnostic {
  // Rows of what was converted are no rows of the file.
  const rows = post.lines === undefined ? post.body.split('\n') : [];
  return (rule, message, at, hint) => {
    if (typeof at === 'number') return report(diagnose(rule, message, {file: post.path, at, hint}));
    const column = columnOf(at.text, rows[at.line - post.bodyLine] ?? '');
    report(
      diagnose(rule, message, {file: post.path, at: {line: at.line, ...(column === undefined ? {} : {column})}, hint}),
    );
  };
}

/**
 * Column (from 1, UTF-16 units) at which `text` begins in `row`; undefined where it does not stand there just once, or
 * `row` is too long to look through.
 */
function columnOf(text: string, row: string): number | undefined {
  const [first = ''] = text.trimStart().split('\n');
  const sought = first.trimEnd().slice(0, longest.spot);
  if (sought === '' || row.length > longest.line) return undefined;
  const at = row.indexOf(sought);
  return at >= 0 && row.indexOf(sought, at + 1) < 0 ? at + 1 : undefined;
}
