// Words of a post and the lines that they are in -> the point of the file where they stand.
import type {Point} from '../../model/diagnostic.ts';
import type {Post} from '../../model/post.ts';
import type {SourceRange} from '../../model/source-range.ts';

/** Characters of a line that are looked at. */
const maxLine = 30_000;

/**
 * Where `words` first stand in the lines of `range`; the first line of the range, without a
 * column, where they do not stand there as they are.
 */
export function findSpot(post: Pick<Post, 'body' | 'bodyLine' | 'lines'>, range: SourceRange, words: string): Point {
  // Rows of what was converted are no rows of the file.
  const rows = post.lines === undefined ? post.body.split('\n') : [];
  for (let line = range.line; line <= range.endLine; line++) {
    const column = (rows[line - post.bodyLine] ?? '').slice(0, maxLine).indexOf(words);
    if (column >= 0) return {line, column: column + 1};
  }
  return {line: range.line};
}
