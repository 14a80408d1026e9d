// Page -> the words that it says twice together.
import type {ContentBlock} from '../../../blocks/types.ts';
import {english} from '../../../text/languages/en.ts';
import {createNounTest} from './noun-phrase.ts';
import {readText, textsOf} from './texts.ts';

/** Words of a phrase, longer ones first; how often it, and a single word, is said at least; its letters at least. */
const phrases = {words: [3, 2, 1], times: 2, single: 3, characters: 6} as const;

/**
 * The names of two or three words that the page says twice ("sour dough"), and those of one, written with a capital
 * within a sentence, that it says three times.
 */
export function findRepeatedPhrases(blocks: readonly ContentBlock[]): readonly string[] {
  const text = textsOf(blocks)
    .map(children => readText(children))
    .join(' . ');
  const words = [...text.matchAll(/[\p{L}\d][\p{L}\d-]*|[^\s\p{L}\d]/gu)].map(([word]) => word);
  const isNoun = createNounTest(words);
  const counts = new Map<string, Repeated>();
  for (const length of phrases.words)
    for (let i = 0; i + length <= words.length; i++) {
      const phrase = words.slice(i, i + length);
      if (!phrase.every(word => /^\p{L}[\p{L}\d-]{2,}$/u.test(word) && !english.pageTitle.common.test(word))) continue;
      const key = phrase.join(' ').toLowerCase();
      const known = counts.get(key);
      const one = known ?? {first: phrase.join(' '), count: 0, isNoun: true, isName: false};
      counts.set(key, {
        ...one,
        count: one.count + 1,
        isNoun: one.isNoun && isNoun(i, i + length),
        isName: one.isName || (/^\p{L}/u.test(words[i - 1] ?? '') && /^\p{Lu}/u.test(phrase[0] ?? '')),
      });
    }
  return [...counts.values()]
    .filter(({first, count, ...word}) => {
      const isLong = first.includes(' ');
      const isOften = count >= (isLong ? phrases.times : phrases.single);
      return word.isNoun && (isLong || word.isName) && isOften && first.length >= phrases.characters;
    })
    .map(({first}) => first);
}

interface Repeated {
  readonly first: string;
  readonly count: number;
  /** Each time it is said it is the whole name of a thing. */
  readonly isNoun: boolean;
  /** It is written with a capital within a sentence. */
  readonly isName: boolean;
}
