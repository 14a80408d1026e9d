// The budget of words of a deck: the least that keeps it to its median and its 90th percentile.
import {describe, expect, it} from 'vitest';
import type {Budget} from '../../../src/layout/arrangements/page-candidate.ts';
import {budgets} from '../../../src/layout/costs.ts';
import {wholePage} from '../../../src/layout/page.ts';
import {findBudget} from '../../../src/layout/words/budget.ts';
import {prose, slide} from '../../support/content.ts';

const pageOf = (count: number) => wholePage(slide([prose(1, Array(count).fill('word').join(' '))]));
const deck = (...counts: readonly number[]) => counts.map(count => ({page: pageOf(count), fuller: null}));

/** Budgets tried, and the words of the pages chosen, where `words` says what a budget makes of a deck. */
function search(words: (budget: Budget) => readonly number[], isHuge = false) {
  const tried: Budget[] = [];
  const chosen = findBudget(budget => {
    tried.push(budget);
    const counts = words(budget);
    return {pages: deck(...counts), counts};
  }, isHuge);
  return {tried, counts: chosen.counts};
}

describe('the budget of a deck', () => {
  it('is the first where its pages keep to their words', () => {
    expect(search(() => [50, 50, 80]).tried).toHaveLength(1);
    expect(search(() => [200, 200], true).tried).toHaveLength(1);
  });

  it('raises the price of crowded pages first, then, with that, of pages above the median', () => {
    const {tried, counts} = search(({crowd, step}) => [crowd < 130 ? 100 : 80, step < 65 ? 70 : 40, 30]);
    expect(counts).toEqual([80, 40, 30]);
    expect(tried.map(({crowd, step}) => [crowd, step])).toEqual([
      [0, 0],
      [60, 0],
      [130, 0],
      [130, 30],
      [130, 50],
      [130, 65],
    ]);
  });

  it('is the one that misses them least where none keeps to them', () => {
    const {tried, counts} = search(({fair}) => [fair === budgets.tight[1]?.fair ? 90 : 100]);
    expect(counts).toEqual([90]);
    expect(tried).toHaveLength(budgets.crowds.length + budgets.steps.length + budgets.tight.length);
  });
});
