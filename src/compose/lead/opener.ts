// How much of a sentence's start says nothing yet: a sentence -> characters that a slide can do without.
import {english} from './languages/en.ts';

/** Characters of an opener that a claim follows ("Recall from the last chapter that "); 0 where there is none. */
export function measureOpener(sentence: string): number {
  for (const pattern of english.openers) {
    const length = pattern.exec(sentence)?.[0].length;
    if (length !== undefined) return length;
  }
  return 0;
}

/** Characters of the adverbial clause that opens a sentence ("To see this, "); 0 where it has none. */
export function measureAdverbial(sentence: string): number {
  return english.adverbial.exec(sentence.charAt(0).toUpperCase() + sentence.slice(1))?.[0].length ?? 0;
}

/**
 * Characters of the clause that opens a sentence without being its main one ("Although it rains, "); 0 where it has
 * none.
 */
export function measureOpening(sentence: string): number {
  return english.opening.exec(sentence)?.[0].length ?? 0;
}

/** Characters of a bare address before the first word. */
export function measureAddress(sentence: string): number {
  return /^https?:\/\/\S+\s+/i.exec(sentence)?.[0].length ?? 0;
}
