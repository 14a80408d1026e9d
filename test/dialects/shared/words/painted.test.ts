import {expect, it} from 'vitest';
import {paintWords} from '../../../../src/dialects/shared/words/painted.ts';
import {sourceOf} from '../../../../src/parse/source/source.ts';

const paint = (text: string) => paintWords(sourceOf(text, 1)).text;
const mark = (words: string) => `<mark class="slide">${words}</mark>`;

it.each([
  ['a word', 'it is ==never== so', `it is ${mark('never')} so`],
  ['words over lines', '==a run\nof words==', mark('a run\nof words')],
  ['a sign within', '==x = 1, y = 2==', mark('x = 1, y = 2')],
  ['two', '==a== and ==b==', `${mark('a')} and ${mark('b')}`],
  ['none of a comparison', 'a == b and c == d', 'a == b and c == d'],
  ['none over a paragraph', '==a\n\nb==', '==a\n\nb=='],
  ['none of a rule', '=====\n==', '=====\n=='],
])('%s', (_, text, expected) => {
  expect(paint(text)).toBe(expected);
});
