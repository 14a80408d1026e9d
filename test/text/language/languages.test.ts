import {describe, expect, it} from 'vitest';
import {
  detectLanguage,
  isRightToLeft,
  namePart,
  translate,
  translateWithin,
  wordsOf,
} from '../../../src/text/language/languages.ts';

describe('the words of our own', () => {
  it.each([
    ['de', 'Überblick', 'Teil 1 von 3'],
    ['fr-CH', 'Plan', 'Partie 1 sur 3'],
    ['es', 'Índice', 'Parte 1 de 3'],
    ['pt-BR', 'Agenda', 'Parte 1 de 3'],
    ['it', 'Indice', 'Parte 1 di 3'],
    ['zh', '目录', '第 1 部分，共 3 部分'],
    ['zh-TW', '目錄', '第 1 部分，共 3 部分'],
    ['ja', '目次', '第1部（全3部）'],
    ['ko', '차례', '3부 중 제1부'],
    ['ar', 'المحتويات', 'الجزء 1 من 3'],
    ['he', 'תוכן העניינים', 'חלק 1 מתוך 3'],
    ['en-GB', 'Agenda', 'Part 1 of 3'],
    ['fi', 'Agenda', 'Part 1 of 3'],
  ])('in %s', (tag, agenda, part) => {
    expect(wordsOf(tag).words.Agenda).toBe(agenda);
    expect(namePart(1, 3, tag)).toBe(part);
  });

  it('leave the words of others as they are', () => {
    expect(translate('Room', 'de')).toBe('Room');
    expect(translate('Date', 'de')).toBe('Datum');
  });
});

it.each([
  ['ar', true],
  ['he-IL', true],
  ['fa', true],
  ['az-Arab', true],
  ['en', false],
  ['zh', false],
])('%s is written from right to left: %s', (tag, expected) => {
  expect(isRightToLeft(tag)).toBe(expected);
});

it.each([
  ['The quick brown fox.', 'en'],
  ['机器学习是人工智能的一个分支。Machine learning.', 'zh'],
  ['これは日本語の文章です。', 'ja'],
  ['한국어 문장도 있습니다.', 'ko'],
  ['الخوارزمية هي مجموعة من الخطوات.', 'ar'],
  ['עברית נכתבת מימין לשמאל.', 'he'],
  ['Text with one 字 in it.', 'en'],
])('%s speaks for %s', (text, tag) => {
  expect(detectLanguage(text)).toBe(tag);
});

it('takes a language or a phrase named as something of every object for an unknown one', () => {
  expect(translate('constructor', 'de')).toBe('constructor');
  expect(wordsOf('constructor').words).toEqual(wordsOf('en').words);
});

it('a noun within a sentence is small but in German', () => {
  expect([translateWithin('Slides', 'en'), translateWithin('Page', 'fr')]).toEqual(['slides', 'page']);
  expect(translateWithin('Slides', 'de-AT')).toBe(translate('Slides', 'de'));
});
