// What a page costs by its words.
import {expect, it} from 'vitest';
import {deckWords, pages} from '../../../src/layout/costs.ts';
import {ownPrices, wordCost} from '../../../src/layout/words/word-cost.ts';

const cost = (words: number, more: {readonly step?: number; readonly crowd?: number} = {}) =>
  wordCost('content', words, {...ownPrices, ...more});

it('charges a page above the median once, however far above, and one above the 90th percentile once more', () => {
  const extra = (words: number) => Math.round(cost(words, {step: 60, crowd: 90}) - cost(words));
  expect([deckWords.median, deckWords.median + 1, deckWords.p90, deckWords.p90 + 1, 300].map(extra)).toEqual([
    0, 60, 60, 150, 150,
  ]);
});

it('has a page of many words dearer in itself', () => {
  expect(cost(ownPrices.fair)).toBe(pages.each);
  expect(cost(ownPrices.fair + 10)).toBe(pages.each + ownPrices.wordy);
  expect(cost(pages.many + 1)).toBeGreaterThan(cost(pages.many) + pages.crowded - 1);
});

it('counts the pages alone of what is looked up', () => {
  expect(wordCost('agenda', 300, {...ownPrices, step: 60})).toBe(pages.each);
});
