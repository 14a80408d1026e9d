// Words of a text -> whether they are the name of a thing.
import {tagWords} from '../../../text/language/parts-of-speech.ts';

/** Parts of speech that a name ends with, and that may stand before its end. */
const last = new Set(['NOUN', 'PROPN']);
const within = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM']);

/** For `words`, tagged in the text they stand in: are those from `from` up to, not including, `to` a whole name? */
export function createNounTest(words: readonly string[]): (from: number, to: number) => boolean {
  const tags = tagWords(words.map(raw => ({raw, isAtom: false})));
  const isName = (i: number) => last.has(tags[i] ?? '') && /^\p{L}/u.test(words[i] ?? '');
  return (from, to) =>
    last.has(tags[to - 1] ?? '') &&
    tags.slice(from, to).every(tag => within.has(tag)) &&
    // "large language" of "large language models" is half a name.
    !isName(to) &&
    !isName(from - 1);
}

/** Is `text` by itself a noun phrase, with or without "of" and an article before it? */
export function isNounPhrase(text: string): boolean {
  const words = text.split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word));
  const tags = tagWords(words.map(raw => ({raw, isAtom: false})));
  const joining = new Set([...within, 'ADP', 'DET', 'CCONJ', 'PART']);
  return (
    last.has(tags.at(-1) ?? '') &&
    tags[0] !== 'ADP' &&
    tags[0] !== 'CCONJ' &&
    tags.every(tag => joining.has(tag) || tag === 'X')
  );
}
