// A text before and after an edit -> the lines that an author is shown: those that go, those that come, and their like.

/** A line of the notes as the edit leaves it. */
export interface DiffLine {
  readonly kind: 'same' | 'old' | 'new';
  /** 1-based: of the text after the edit, of one that goes in the text before it. */
  readonly line: number;
  readonly text: string;
}

/** Lines around a change that are shown. */
const around = 2;

/** From two lines before the first that differs to two behind the last. */
export function diffLines(before: string, after: string): readonly DiffLine[] {
  if (before === after) return [];
  const [old, now] = [before.split('\n'), after.split('\n')];
  const shorter = Math.min(old.length, now.length);
  let first = 0;
  while (first < shorter && old[first] === now[first]) first += 1;
  let same = 0;
  while (same < shorter - first && old.at(-1 - same) === now.at(-1 - same)) same += 1;
  const list = (lines: readonly string[], kind: DiffLine['kind'], from: number, to: number): readonly DiffLine[] =>
    lines.slice(from, to).map((text, i) => ({kind, line: from + i + 1, text: text.replace(/\r$/, '')}));
  return [
    ...list(now, 'same', Math.max(0, first - around), first),
    ...list(old, 'old', first, old.length - same),
    ...list(now, 'new', first, now.length - same),
    ...list(now, 'same', now.length - same, Math.min(now.length, now.length - same + around)),
  ];
}
