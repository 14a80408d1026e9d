// Parts of speech of English words, and of what is no word.
import {expect, it} from 'vitest';
import {tagWords} from '../../../src/text/language/parts-of-speech.ts';

const tagsOf = (...words: readonly string[]) => tagWords(words.map(raw => ({raw, isAtom: raw === 'x_i'})));

it('each word has the tag of its first token with a letter or digit', () => {
  expect(tagsOf('The', 'baker', 'kneads', 'it', 'well.')).toEqual(['DET', 'NOUN', 'VERB', 'PRON', 'ADV']);
  expect(tagsOf('(The', 'baker’s', 'bread)')).toEqual(['DET', 'NOUN', 'NOUN']);
});

it('a formula is a name, and a mark alone none', () => {
  expect(tagsOf('Let', 'x_i', '—', 'be').slice(1, 3)).toEqual(['PROPN', 'X']);
});
