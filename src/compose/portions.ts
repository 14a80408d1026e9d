// Long prose -> portions that a page can hold, cut where the author breaks the line, at sentences, or between words where one sentence is longer.
import type {Inline} from '../model/document.ts';
import {countWords, divideInline, plain, words} from './inline.ts';
import {sentences} from './sentences.ts';

/** Words of a portion; a paragraph of up to `whole` is not cut, nor is a sentence of up to `sentence`. */
const portion = 45;
const whole = 63;
const sentence = 75;

/** `children` in portions; together they are `children`, but for a break where one of them ends. */
export function portions(children: readonly Inline[]): readonly (readonly Inline[])[] {
  if (size(children) <= whole) return [children];
  const groups: (readonly Inline[])[] = [];
  let group: readonly Inline[] = [];
  for (const part of lines(children).flatMap(line => sentences(line)).flatMap(shortened)) {
    if (group.length > 0 && size(group) + size(part) > portion) {
      groups.push(withoutBreak(group));
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

function withoutBreak(children: readonly Inline[]): readonly Inline[] {
  return children.at(-1)?.type === 'break' ? children.slice(0, -1) : children;
}

/** A sentence longer than a page, in stretches of words; what has no blanks, in stretches of letters. */
function shortened(part: readonly Inline[]): readonly (readonly Inline[])[] {
  if (size(part) <= sentence) return [part];
  const text = plain(part);
  const starts = words(text).map(word => word.from);
  const cuts = starts.length > text.length / longWord ? starts.filter((_, i) => i > 0 && i % portion === 0) : Array.from({length: Math.floor(text.length / (portion * letters))}, (_, i) => (i + 1) * portion * letters);
  return divideInline(part, cuts);
}

/** Letters of a word, as lines fill; and of one that is no word. */
const letters = 8;
const longWord = 24;

/** Words, or what the letters would make in words where these are long; one that fills a line leaves the rest of those around it empty. */
function size(children: readonly Inline[]): number {
  const text = plain(children);
  const lost = text.split(/\s+/).reduce((sum, word) => sum + (word.length > 2 * longWord ? (1.35 * word.length) / letters : 0), 0);
  return Math.max(countWords(children), text.length / letters / 1.6) + lost;
}
