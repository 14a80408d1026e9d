// Long prose -> portions that a page can hold, cut at sentences, or between words where one sentence is longer.
import type {Inline} from '../model/document.ts';
import {countWords, divideInline, plain, words} from './inline.ts';
import {sentences} from './sentences.ts';

/** Words of a portion; a paragraph of up to `whole` is not cut, nor is a sentence of up to `sentence`. */
const portion = 45;
const whole = 63;
const sentence = 75;

/** `children` in portions; together they are `children`. */
export function portions(children: readonly Inline[]): readonly (readonly Inline[])[] {
  if (size(children) <= whole) return [children];
  const groups: (readonly Inline[])[] = [];
  let group: readonly Inline[] = [];
  for (const part of sentences(children).flatMap(shortened)) {
    if (group.length > 0 && size(group) + size(part) > portion) {
      groups.push(group);
      group = [];
    }
    group = [...group, ...part];
  }
  return group.length > 0 ? [...groups, group] : groups;
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

/** Words, or what the letters would make in words where these are long. */
function size(children: readonly Inline[]): number {
  return Math.max(countWords(children), plain(children).length / letters / 1.6);
}
