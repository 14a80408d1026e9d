// A slide with its prices -> the ways to break it into pages that may be the best for its deck.
import {type PricedSlide, packSlide, pageOfRange} from '../slide-pages.ts';
import {wordPrices} from '../costs.ts';
import {countPageWords} from './page-words.ts';
import {type WordPrices, ownPrices} from './word-cost.ts';

/** A way to break a slide. */
export interface Way {
  readonly starts: readonly number[];
  /** Of its pages, whatever the others of the deck hold. */
  readonly cost: number;
  /** Running words of each page. */
  readonly words: readonly number[];
}

/** What words may be priced at, the cheapest first. */
const allPrices: readonly WordPrices[] = [
  ...wordPrices.crowds.flatMap(crowd => wordPrices.steps.map(step => ({...ownPrices, step, crowd}))),
  ...wordPrices.tight,
];

/**
 * The cheapest pages of `priced` under each price of words, each way once; the cheapest alone where its deck is
 * `isHuge`, or the slide itself is.
 */
export function listWays(priced: PricedSlide, isHuge: boolean): readonly Way[] {
  const {all, slide} = priced;
  const isWeighed = slide.role === 'content' && !isHuge && !priced.isHuge;
  const isCounted = isWeighed || slide.role === 'closing';
  const ways = new Map<string, Way>();
  const words = new Map<string, number>();
  const countWords = (from: number, to: number): number => {
    const key = `${from} ${to}`;
    const known = words.get(key) ?? countPageWords(pageOfRange(priced, {from, to}, {index: 1, of: 1}));
    words.set(key, known);
    return known;
  };
  for (const prices of isWeighed ? allPrices : [ownPrices]) {
    const starts = packSlide(priced, prices);
    const key = starts.join(' ');
    if (ways.has(key)) continue;
    const ends = [...starts.slice(1), all.length];
    const cost = starts.reduce((sum, from, n) => sum + priced.price(from, ends[n] ?? 0, ownPrices).cost, 0);
    ways.set(key, {starts, cost, words: isCounted ? starts.map((from, n) => countWords(from, ends[n] ?? 0)) : []});
  }
  return [...ways.values()];
}
