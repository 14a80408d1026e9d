// Running words of a page and what they are priced at -> what the page costs by them.
import type {Role} from '../../model/slide.ts';
import {deckWords, pages, wordPrices} from '../costs.ts';

/**
 * Words that are free on a page, the price of ten more, squared, and of more than a deck's median and its 90th
 * percentile may be.
 */
export interface WordPrices {
  readonly fair: number;
  readonly wordy: number;
  readonly step: number;
  readonly crowd: number;
}

/** What a page costs in itself, whatever the other pages of its deck hold. */
export const ownPrices: WordPrices = {fair: wordPrices.fair, wordy: wordPrices.wordy, step: 0, crowd: 0};

/**
 * Of a page of `words`. Lists of contents and of references are looked up, not read: only their pages count.
 */
export function wordCost(role: Role, words: number, {fair, wordy, step, crowd}: WordPrices): number {
  if (role !== 'content') return pages.each;
  const over = Math.max(0, words - fair) / 10;
  return (
    pages.each +
    wordy * over ** 2 +
    (words > deckWords.median ? step : 0) +
    (words > deckWords.p90 ? crowd : 0) +
    (words > pages.many ? pages.crowded : 0)
  );
}
