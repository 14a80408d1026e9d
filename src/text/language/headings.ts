// What a heading of the notes, or a link of the site, means: "Summary", "Contents", in any language of the table.
import {english} from '../languages/en.ts';
import {allWords} from './languages.ts';
import type {HeadingWords} from './own-words.ts';

/** A list above which a heading has a meaning of its own. */
export type HeadingMeaning = keyof HeadingWords | 'smallPrint';

const patterns: Readonly<Record<HeadingMeaning, RegExp>> = {
  contents: english.contents,
  readings: english.readingList,
  conclusion: english.conclusion,
  works: english.works,
  openers: english.opener,
  navigation: english.navigation,
  smallPrint: english.smallPrint,
};

/** Names of lists of links and of material. */
const links =
  /links|liens|enlaces|ligações|collegamenti|ссылки|链接|連結|リンク|링크|روابط|קישורים|res?sour|recurs|risorse/;

/** Whole headings by their meaning; those of one language are hardly ever another's. */
const words: ReadonlyMap<HeadingMeaning, ReadonlySet<string>> = new Map(
  (Object.keys(patterns) as HeadingMeaning[]).map(meaning => {
    const name = meaning === 'smallPrint' ? 'works' : meaning;
    const phrases = allWords().flatMap(({headings}) => headings?.[name].split('|') ?? []);
    // A list of links is read on the slide; works are small print.
    return [meaning, new Set(meaning === 'smallPrint' ? phrases.filter(one => !links.test(one)) : phrases)];
  }),
);

/** Does the text of a heading or link, without its final colon, mean `meaning` in English or in another language? */
export function means(meaning: HeadingMeaning, text: string): boolean {
  if (patterns[meaning].test(text)) return true;
  return words.get(meaning)?.has(text.trim().toLowerCase().normalize('NFC')) === true;
}
