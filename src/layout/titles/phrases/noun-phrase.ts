// Words of a text -> whether they are the name of a thing.
import {tagWords} from '../../../text/language/parts-of-speech.ts';

/** Parts of speech that a name ends with, and that may stand before its end. */
const last = new Set(['NOUN', 'PROPN']);
const within = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM']);

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
