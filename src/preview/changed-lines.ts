// A text before and after an edit -> the lines of the new text that the edit has touched.
import type {SourceRange} from '../model/source-range.ts';

/** From the first line that differs to the last; where lines were taken out, the line that now stands there. */
export function findChangedLines(before: string, after: string): SourceRange | undefined {
  if (before === after) return undefined;
  const [old, now] = [before.split('\n'), after.split('\n')];
  let first = 0;
  while (first < old.length && first < now.length && old[first] === now[first]) first += 1;
  let same = 0;
  while (
    same < old.length - first &&
    same < now.length - first &&
    old[old.length - 1 - same] === now[now.length - 1 - same]
  )
    same += 1;
  const line = Math.min(first + 1, now.length);
  return {line, endLine: Math.max(line, now.length - same)};
}
