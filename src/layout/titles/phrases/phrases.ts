// Words of a sentence -> the noun phrases in it.
import {english} from '../../../text/languages/en.ts';
import {tagWords} from '../../../text/language/parts-of-speech.ts';

/** A sentence in words, as they are written, with their parts of speech. */
export interface Sentence {
  readonly words: readonly string[];
  readonly tags: readonly string[];
}

/** A noun phrase: words from `from` up to, not including, each of `ends`; the first ends its core. */
export interface Phrase {
  readonly from: number;
  readonly ends: readonly number[];
}

/** `text`, in which a formula is U+FFFC, as words. */
export function tagSentence(text: string): Sentence {
  const words = text.split(/\s+/).filter(word => word !== '');
  const tags = tagWords(words.map(raw => ({raw, isAtom: raw.includes('\uFFFC')})));
  return {words, tags: tags.map((tag, i) => (isMistaken(words, tags, i) ? 'NOUN' : tag))};
}

/** "various harms": read as a verb by itself, though it ends a phrase. */
function isMistaken(words: readonly string[], tags: readonly string[], i: number): boolean {
  const isAfter = /^(ADJ|NUM|DET)$/.test(tags[i - 1] ?? '') && !closes(words[i - 1]);
  return tags[i] === 'VERB' && isAfter && /s\W*$/.test(words[i] ?? '') && (i + 1 === words.length || closes(words[i]));
}

/** The noun phrase that begins at `from`, with what hangs on it ("steps | of the search | for food"); null for none. */
export function readPhrase(sentence: Sentence, from: number): Phrase | null {
  const ends: number[] = [];
  for (let at = from; ; ) {
    const end = readCore(sentence, at);
    if (end < 0) break;
    // Half of a pair is no name.
    if (/^(and|or|&)$/i.test(sentence.words[at - 1] ?? '') && at > from) ends.pop();
    ends.push(end);
    const next = closes(sentence.words[end - 1]) ? 0 : countJoining(sentence, end);
    if (next === 0) break;
    at = end + next;
  }
  return ends.length > 0 ? {from, ends} : null;
}

/** The words of `phrase`: the longest for which `isGood` is true. */
export function spellPhrase({words}: Sentence, {from, ends}: Phrase, isGood: (text: string) => boolean): string | null {
  const texts = ends.map(end =>
    words
      .slice(from, end)
      .join(' ')
      .replace(/[\s,;:.]+$/, ''),
  );
  return texts.findLast(isGood) ?? null;
}

/** How many words at `at` join a further noun to a phrase: "of", "and", "to make", "made by", "using"; 0 for none. */
function countJoining({words, tags}: Sentence, at: number): number {
  const [first = '', second = ''] = words.slice(at, at + 2);
  if (/^to$/i.test(first)) return tags[at + 1] === 'VERB' ? 2 : 0;
  if (english.pageTitle.joins.test(first)) return 1;
  if (tags[at] !== 'VERB' || closes(first)) return 0;
  if (/^by$/i.test(second)) return 2;
  if (/ed$/.test(first)) return english.pageTitle.joins.test(second) ? 2 : 0;
  return /ing$/.test(first) ? 1 : 0;
}

/** The end of the words that describe a thing and its name; -1 where none begin at `from`. */
function readCore({words, tags}: Sentence, from: number): number {
  let end = -1;
  for (let i = from; i < words.length; i++) {
    const [word = '', tag = ''] = [words[i], tags[i]];
    if (word.includes('\uFFFC') || /^[("“‘]/.test(word)) break;
    const isName = tag === 'NOUN' || tag === 'PROPN';
    const isWithin =
      tag === 'ADJ' ||
      tag === 'NUM' ||
      (tag === 'DET' && i === from) ||
      (tag === 'PART' && /['’]s?$/.test(word)) ||
      (tag === 'ADV' && tags[i + 1] === 'ADJ') ||
      (tag === 'VERB' && /(?<!^us|^includ)(ing|ed)$/i.test(word) && /^(NOUN|PROPN|ADJ)$/.test(tags[i + 1] ?? ''));
    if (!isName && !isWithin) break;
    if (isName) end = i + 1;
    if (closes(word)) break;
  }
  return end;
}

/** Does a mark end the phrase behind `word`? */
function closes(word: string | undefined): boolean {
  return word === undefined || /[,;:.!?)\]”"]$/.test(word);
}
