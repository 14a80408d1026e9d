// Page -> the words that it says twice together.
import type {ContentBlock} from '../../../blocks/types.ts';
import {english} from '../../../text/languages/en.ts';
import {readText, textsOf} from './texts.ts';

/** Words of a phrase, longer ones first; how often it, and a single word, is said at least; its letters at least. */
const phrases = {words: [3, 2, 1], times: 2, single: 3, characters: 6} as const;

/** Two or three words that the page says twice together ("sour dough"), and long ones that it says three times. */
export function findRepeatedPhrases(blocks: readonly ContentBlock[]): readonly string[] {
  const text = textsOf(blocks)
    .map(children => readText(children))
    .join(' . ');
  const words = [...text.matchAll(/[\p{L}\d][\p{L}\d-]*|[^\s\p{L}\d]/gu)].map(([word]) => word);
  const counts = new Map<string, {readonly first: string; count: number}>();
  for (const length of phrases.words)
    for (let i = 0; i + length <= words.length; i++) {
      const phrase = words.slice(i, i + length);
      if (!phrase.every(word => /^\p{L}[\p{L}\d-]{2,}$/u.test(word) && !english.pageTitle.common.test(word))) continue;
      const key = phrase.join(' ').toLowerCase();
      const known = counts.get(key);
      if (known) known.count++;
      else counts.set(key, {first: phrase.join(' '), count: 1});
    }
  return [...counts.values()]
    .filter(
      ({first, count}) =>
        count >= (first.includes(' ') ? phrases.times : phrases.single) && first.length >= phrases.characters,
    )
    .map(({first}) => first);
}
