// What pages may cost by their words -> the least with which a deck keeps to the words that it may hold.
import type {Budget} from '../arrangements/page-candidate.ts';
import {budgets, deckWords, shares} from '../costs.ts';
import type {BrokenPage} from '../page.ts';
import {countPageWords} from './page-words.ts';

/** By what share the pages of a deck exceed the median and the 90th percentile of words that they may hold. */
interface Excess {
  readonly median: number;
  readonly p90: number;
}

/**
 * The pages that `breakUnder` gives under the least budget with which they keep to their words, else under that which
 * misses them least; under the first alone where `isHuge`.
 */
export function findBudget<T extends {readonly pages: readonly BrokenPage[]}>(
  breakUnder: (budget: Budget) => T,
  isHuge: boolean,
): T {
  const {fair, wordy, crowds, steps, tight} = budgets;
  let best = breakUnder({fair, wordy, step: 0, crowd: crowds[0]});
  let smallest = measureExcess(best.pages);
  const attempt = (budget: Budget): Excess => {
    const tried = breakUnder(budget);
    const excess = measureExcess(tried.pages);
    if (sumOf(excess) < sumOf(smallest)) [best, smallest] = [tried, excess];
    return excess;
  };
  if (isHuge || sumOf(smallest) === 0) return best;
  const enough =
    smallest.p90 === 0 ? 0 : crowds.slice(1).find(crowd => attempt({fair, wordy, step: 0, crowd}).p90 === 0);
  const crowd = enough ?? crowds.at(-1) ?? 0;
  const rest = [...steps.map(step => ({fair, wordy, step, crowd})), ...tight];
  if (sumOf(smallest) > 0) rest.find(budget => sumOf(attempt(budget)) === 0);
  return best;
}

function measureExcess(pages: readonly BrokenPage[]): Excess {
  const words = pages
    .filter(({page}) => page.role === 'content')
    .map(({page}) => countPageWords(page))
    .sort((a, b) => a - b);
  const at = (share: number) => words[Math.min(words.length - 1, Math.floor(share * words.length))] ?? 0;
  return {
    median: Math.max(0, at(shares.median) / deckWords.median - 1),
    p90: Math.max(0, at(shares.p90) / deckWords.p90 - 1),
  };
}

function sumOf({median, p90}: Excess): number {
  return median + p90;
}
