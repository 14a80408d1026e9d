// Words of English -> their parts of speech, by wink-nlp.
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

/** A universal part of speech (`NOUN`, `VERB`, `AUX` …); `X` for what is none. */
export type PartOfSpeech = string;

/** A word as it is written; one that is an `isAtom` (a formula, code) is read as a name. */
export interface RawWord {
  readonly raw: string;
  readonly isAtom: boolean;
}

/** Tags the words of a block. */
export type Tagger = (words: readonly RawWord[]) => readonly PartOfSpeech[];

const nlp = winkNLP(model, ['sbd', 'pos']);

/** The part of speech of each of `words`: that of its first token with a letter or digit. */
export const tagWords: Tagger = words => {
  const texts = words.map(({raw, isAtom}) => (isAtom ? 'X' : raw));
  const text = texts.join(' ');
  const tokens = nlp.readDoc(text).tokens();
  const [values, tags] = [tokens.out(), tokens.out(nlp.its.pos)];
  const tagged = new Array<PartOfSpeech | undefined>(words.length).fill(undefined);
  const ends: number[] = [];
  for (const one of texts) ends.push((ends.at(-1) ?? -1) + 1 + one.length);
  let [at, word] = [0, 0];
  for (const [i, value] of values.entries()) {
    const found = text.indexOf(value, at);
    if (found < 0) continue;
    at = found + value.length;
    while (word + 1 < words.length && (ends[word] ?? 0) <= found) word++;
    if (/[\p{L}\p{N}]/u.test(value)) tagged[word] ??= tags[i];
  }
  return tagged.map(tag => tag ?? 'X');
};
