// Page -> the phrases that it says again and again.
import type {ContentBlock} from '../../../blocks/types.ts';
import {english} from '../../../text/languages/en.ts';
import {readText, textsOf} from './texts.ts';

/** How often a single long word is said, and characters of a phrase, at least. */
const repeated = {wordTimes: 3, characters: 6};

/** Two or three words that the page says twice together, and long ones that it says three times. */
export function findRepeatedPhrases(blocks: readonly ContentBlock[]): readonly string[] {
  const text = textsOf(blocks)
    .map(children => readText(children))
    .join(' . ');
  const words = [...text.matchAll(/[\p{L}\d][\p{L}\d-]*|[^\s\p{L}\d]/gu)].map(([word]) => word);
  const counts = new Map<string, {readonly first: string; count: number}>();
  for (const length of [3, 2, 1])
    for (let i = 0; i + length <= words.length; i++) {
      const phrase = words.slice(i, i + length);
      if (!phrase.every(word => /^\p{L}[\p{L}\d-]{2,}$/u.test(word) && !english.pageTitle.common.test(word))) continue;
      const key = phrase.join(' ').toLowerCase();
      const known = counts.get(key);
      if (known) known.count++;
      else counts.set(key, {first: phrase.join(' '), count: 1});
    }
  return [...counts.values()]
    .filter(({first, count}) => count >= (first.includes(' ') ? 2 : repeated.wordTimes))
    .map(({first}) => first)
    .filter(phrase => phrase.length >= repeated.characters);
}
