// Language tag -> the words of our own in that language. A new language is a file of
// src/text/languages and a line below.
import {arabic} from '../languages/ar.ts';
import {german} from '../languages/de.ts';
import {spanish} from '../languages/es.ts';
import {french} from '../languages/fr.ts';
import {hebrew} from '../languages/he.ts';
import {italian} from '../languages/it.ts';
import {japanese} from '../languages/ja.ts';
import {korean} from '../languages/ko.ts';
import {dutch} from '../languages/nl.ts';
import {portuguese} from '../languages/pt.ts';
import {russian} from '../languages/ru.ts';
import {chinese, traditionalChinese} from '../languages/zh.ts';
import {english} from '../languages/en.ts';
import type {LanguageWords, OwnWords} from './own-words.ts';

/** By the primary subtag of BCP 47, in lower case. */
const languages: ReadonlyMap<string, LanguageWords> = new Map(
  Object.entries<LanguageWords>({
    en: {words: english.words, part: english.part},
    ar: arabic,
    de: german,
    es: spanish,
    fr: french,
    he: hebrew,
    it: italian,
    ja: japanese,
    ko: korean,
    nl: dutch,
    pt: portuguese,
    ru: russian,
    zh: chinese,
    'zh-hant': traditionalChinese,
  }),
);

/** The words of the language `tag` (`pt-BR`, `zh-TW`); English ones where it is not in the table. */
export function wordsOf(tag: string): LanguageWords {
  const lower = tag.toLowerCase();
  const [primary = ''] = lower.split('-');
  const isTraditional = primary === 'zh' && /-(?:hant|tw|hk|mo)\b/.test(lower);
  const found = languages.get(isTraditional ? 'zh-hant' : primary === 'iw' ? 'he' : primary);
  return found ?? {words: english.words, part: english.part};
}

/** The words of all languages. */
export function allWords(): readonly LanguageWords[] {
  return [...languages.values()];
}

/** "Part 1 of 3" in the language `tag`. */
export function namePart(number: number, of: number, tag: string): string {
  return wordsOf(tag).part.replace('{number}', String(number)).replace('{of}', String(of));
}

/** `phrase` in the language `tag`; as it is where it is none of our own. */
export function translate(phrase: string, tag: string): string {
  const {words} = wordsOf(tag);
  return Object.hasOwn(words, phrase) ? words[phrase as keyof OwnWords] : phrase;
}

/** `phrase` in the language `tag` as it stands within a sentence: German writes its nouns with a capital. */
export function translateWithin(phrase: string, tag: string): string {
  const text = translate(phrase, tag);
  return /^de\b/i.test(tag) ? text : text.toLowerCase();
}

/** Primary subtags of languages that are written from right to left. */
const rightToLeft = new Set(['ar', 'he', 'iw', 'fa', 'ur', 'yi', 'ps', 'sd', 'ug', 'dv', 'ckb', 'syr']);

/** Is the language `tag` written from right to left? */
export function isRightToLeft(tag: string): boolean {
  const [primary = '', script = ''] = tag.toLowerCase().split('-');
  if (/^(?:arab|hebr|thaa|syrc|nkoo)$/.test(script)) return true;
  return script !== 'latn' && script !== 'cyrl' && rightToLeft.has(primary);
}

/** Scripts that belong to one language, or mostly do; what is neither is Latin. */
const scripts: readonly (readonly [pattern: RegExp, tag: string])[] = [
  [/[\p{sc=Hangul}]/gu, 'ko'],
  [/[\p{sc=Hiragana}\p{sc=Katakana}]/gu, 'ja'],
  [/[\p{sc=Han}]/gu, 'zh'],
  [/[\p{sc=Arabic}]/gu, 'ar'],
  [/[\p{sc=Hebrew}]/gu, 'he'],
  [/[\p{sc=Cyrillic}]/gu, 'ru'],
  [/[\p{sc=Greek}]/gu, 'el'],
  [/[\p{sc=Thai}]/gu, 'th'],
  [/[\p{sc=Devanagari}]/gu, 'hi'],
];
/** Characters that are looked at. */
const sample = 20_000;

/** The language that the script of `text` speaks for; `en` of Latin letters, which do not say. */
export function detectLanguage(text: string): string {
  const prose = text.slice(0, sample).replace(/```[\s\S]*?```|\$[^$\n]*\$/g, ' ');
  const latin = (prose.match(/[\p{sc=Latin}]/gu) ?? []).length;
  const counts = new Map(scripts.map(([pattern, tag]) => [tag, (prose.match(pattern) ?? []).length] as const));
  const count = (tag: string): number => counts.get(tag) ?? 0;
  // Japanese is written with Chinese characters as well; a Chinese text quotes hardly any kana.
  const kana = count('ja');
  const isJapanese = kana > 0.1 * (kana + count('zh'));
  counts.set('ja', isJapanese ? kana + count('zh') : 0);
  const [tag, most] = [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), ['en', 0] as const);
  // A Chinese character says about as much as two Latin letters, and terms are often left in English.
  return most > 0.3 * latin ? tag : 'en';
}
