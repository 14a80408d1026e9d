// Long prose -> portions that a page can hold, cut where the author breaks the line, at sentences, or between words
// where one sentence is longer.
import type {Inline} from '../../../model/document.ts';
import {countInlineWords, findWords} from '../../../text/words.ts';
import {divideInline} from '../../../text/slices.ts';
import {plainText} from '../../../text/plain.ts';
import {measureWidth} from '../../../text/width.ts';
import {capacity} from '../../capacity.ts';
import {splitSentences} from '../../../text/sentences.ts';

const {words: portion, whole, sentence} = capacity.portion;

/**
 * `children` in portions, where they are more than `most` words; together they are `children`, but for a break where
 * one of them ends.
 */
export function splitProse(children: readonly Inline[], most: number = whole): readonly (readonly Inline[])[] {
  if (size(children) <= most) return [children];
  const groups: (readonly Inline[])[] = [];
  let group: readonly Inline[] = [];
  for (const part of lines(children)
    .flatMap(line => splitSentences(line))
    .flatMap(shortened)) {
    if (group.length > 0 && size(group) + size(part) > portion) {
      groups.push(trimmed(group));
      group = [];
    }
    group = [...group, ...part];
  }
  return group.length > 0 ? [...groups, group] : groups;
}

/** The lines that the author made, each with the break at its end. */
function lines(children: readonly Inline[]): readonly (readonly Inline[])[] {
  const out: Inline[][] = [[]];
  for (const node of children) {
    out.at(-1)?.push(node);
    if (node.type === 'break') out.push([]);
  }
  return out.filter(line => line.length > 0);
}

/** Without the break or the blanks at its end. */
function trimmed(children: readonly Inline[]): readonly Inline[] {
  const last = children.at(-1);
  if (last?.type === 'break') return children.slice(0, -1);
  return last?.type === 'text' ? [...children.slice(0, -1), {...last, value: last.value.trimEnd()}] : children;
}

/**
 * A sentence longer than a page, in like parts, after a comma or its like where one is near; what has no blanks, in
 * stretches of characters.
 */
function shortened(part: readonly Inline[]): readonly (readonly Inline[])[] {
  if (size(part) <= sentence) return [part];
  const text = plainText(part);
  const starts = findWords(text).map(word => word.from);
  if (starts.length <= text.length / longWord)
    return divideInline(
      part,
      Array.from({length: Math.floor(text.length / (portion * characters))}, (_, i) => (i + 1) * portion * characters),
    );
  const count = Math.ceil(size(part) / portion);
  const cuts = Array.from({length: count - 1}, (_, i) =>
    cutNear(text, starts, ((i + 1) * text.length) / count, text.length / count / 3),
  );
  return divideInline(part, [...new Set(cuts)]);
}

/**
 * The start of a word near `wanted`: within `reach` characters one that follows a comma or its like, else the nearest.
 * `starts` ascend.
 */
function cutNear(text: string, starts: readonly number[], wanted: number, reach: number): number {
  const near = (cuts: readonly number[]): number =>
    cuts.reduce((best, cut) => (Math.abs(cut - wanted) < Math.abs(best - wanted) ? cut : best), cuts[0] ?? 0);
  const [from, to] = [indexOf(starts, wanted - reach), indexOf(starts, wanted + reach)];
  // One more on each side, should none be within reach.
  const within = starts.slice(Math.max(0, from - 1), to + 1);
  const clauses = within.filter(
    start =>
      Math.abs(start - wanted) <= reach && /[;:,)，；：、–—]\s*$/.test(text.slice(Math.max(0, start - 3), start)),
  );
  return near(clauses.length > 0 ? clauses : within);
}

/** Index of the first of the ascending `numbers` that is not below `min`. */
function indexOf(numbers: readonly number[], min: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < min) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Latin characters of a word, as lines fill; and of one that is no word. */
const characters = 8;
const longWord = 24;

/**
 * Words, or what the characters would make in words where these are long; one that fills a line leaves the rest of
 * those
 * around it empty.
 */
function size(children: readonly Inline[]): number {
  const text = plainText(children);
  const lost = text
    .split(/\s+/)
    .reduce((sum, word) => sum + (word.length > 2 * longWord ? word.length / characters : 0), 0);
  return Math.max(countInlineWords(children), measureWidth(text) / characters) + lost;
}
