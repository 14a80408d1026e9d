// Page -> the words that it says twice together.
import type {ContentBlock} from '../../../blocks/types.ts';
import {listItems} from '../../../blocks/visit.ts';
import {english} from '../../../text/languages/en.ts';
import {createNounTest} from './noun-phrase.ts';
import {readText, textsOf} from './texts.ts';

/** Words of a phrase; how often it, and a single word, is said at least; its letters at least. */
const phrases = {words: [3, 2, 1], times: 2, single: 3, characters: 6} as const;

/**
 * The names of two or three words that the page shows and says twice, what the presenter says counted in ("sour
 * dough"), and those of one, written with a capital within a sentence, that it says three times; the most frequent
 * first.
 */
export function findRepeatedPhrases(blocks: readonly ContentBlock[]): readonly string[] {
  const shown = countNames(textsOf(blocks).map(children => readText(children)));
  const said = countNames(blocks.flatMap(block => wholeTexts(block)));
  return [...shown]
    .flatMap(([key, {first, isNoun, isName}]) => {
      const whole = said.get(key);
      const isLong = first.includes(' ');
      const count = whole?.count ?? 0;
      const isWanted =
        isNoun &&
        whole?.isNoun === true &&
        (isLong || isName) &&
        count >= (isLong ? phrases.times : phrases.single) &&
        first.length >= phrases.characters;
      return isWanted ? [{first, count, length: first.split(' ').length}] : [];
    })
    .sort((a, b) => b.count - a.count || b.length - a.length)
    .map(({first}) => first);
}

/** The whole texts of a block: what is said of it where that is more than it shows. */
function wholeTexts(block: ContentBlock): readonly string[] {
  const of = (speakerNotes: readonly {readonly text: string}[], children: Parameters<typeof readText>[0]) =>
    speakerNotes.length > 0 ? speakerNotes.map(({text}) => text) : [readText(children)];
  if (block.kind === 'prose') return of(block.speakerNotes, block.children);
  return block.kind === 'list' ? listItems(block).flatMap(item => of(item.speakerNotes, item.children)) : [];
}

interface Repeated {
  readonly first: string;
  readonly count: number;
  /** Each time it is said it is the whole name of a thing. */
  readonly isNoun: boolean;
  /** It is written with a capital within a sentence. */
  readonly isName: boolean;
}

/** The runs of up to three words of `texts`, by their words in small letters. */
function countNames(texts: readonly string[]): ReadonlyMap<string, Repeated> {
  const words = [...texts.join(' . ').matchAll(/[\p{L}\d][\p{L}\d-]*|[^\s\p{L}\d]/gu)].map(([word]) => word);
  const isNoun = createNounTest(words);
  const counts = new Map<string, Repeated>();
  for (const length of phrases.words)
    for (let i = 0; i + length <= words.length; i++) {
      const phrase = words.slice(i, i + length);
      if (!phrase.every(word => /^\p{L}[\p{L}\d-]{2,}$/u.test(word) && !english.pageTitle.common.test(word))) continue;
      const key = phrase.join(' ').toLowerCase();
      const one = counts.get(key) ?? {first: phrase.join(' '), count: 0, isNoun: true, isName: false};
      counts.set(key, {
        ...one,
        count: one.count + 1,
        isNoun: one.isNoun && isNoun(i, i + length),
        isName: one.isName || (/^\p{L}/u.test(words[i - 1] ?? '') && /^\p{Lu}/u.test(phrase[0] ?? '')),
      });
    }
  return counts;
}
