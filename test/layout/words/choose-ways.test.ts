// One way to break each slide: the cheapest with which the deck keeps to its median and its 90th percentile.
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {deckWords} from '../../../src/layout/costs.ts';
import {chooseWays} from '../../../src/layout/words/choose-ways.ts';

const {median, p90} = deckWords;

interface Way {
  readonly cost: number;
  readonly words: readonly number[];
}

/** Words where a share of the sorted pages is read. */
const at = (words: readonly number[], share: number) =>
  [...words].sort((a, b) => a - b)[Math.min(words.length - 1, Math.floor(share * words.length))] ?? 0;
const keeps = (words: readonly number[]) => at(words, 0.5) <= deckWords.median && at(words, 0.9) <= deckWords.p90;
const wordsOf = (ways: readonly (readonly Way[])[], chosen: readonly number[]) =>
  chosen.flatMap((way, i) => ways[i]?.[way]?.words ?? []);
const costOf = (ways: readonly (readonly Way[])[], chosen: readonly number[]) =>
  chosen.reduce((sum, way, i) => sum + (ways[i]?.[way]?.cost ?? 0), 0);

const anyWay = fc.record({
  cost: fc.integer({min: 0, max: 500}),
  words: fc.array(fc.constantFrom(20, median, median + 1, p90, p90 + 1), {minLength: 1, maxLength: 3}),
});
const anyDeck = fc.array(fc.array(anyWay, {minLength: 1, maxLength: 4}), {minLength: 1, maxLength: 5});

/** Every choice of one way for each slide. */
function listChoices(ways: readonly (readonly Way[])[]): readonly (readonly number[])[] {
  return ways.reduce<readonly (readonly number[])[]>(
    (all, some) => all.flatMap(before => some.map((_, i) => [...before, i])),
    [[]],
  );
}

describe('the ways of a deck', () => {
  it('cost no more than any others with which it keeps to its words', () => {
    fc.assert(
      fc.property(anyDeck, ways => {
        const chosen = chooseWays(ways);
        const allowed = listChoices(ways).filter(choice => keeps(wordsOf(ways, choice)));
        if (allowed.length === 0) return;
        expect(keeps(wordsOf(ways, chosen))).toBe(true);
        expect(costOf(ways, chosen)).toBe(Math.min(...allowed.map(choice => costOf(ways, choice))));
      }),
      {numRuns: 300},
    );
  });

  it('are those with the fewest pages too many where none keeps to its words', () => {
    const full = [
      {cost: 0, words: [p90 + 1, p90 + 1]},
      {cost: 900, words: [median + 1, 50, p90 + 1]},
    ];
    expect(chooseWays([full])).toEqual([1]);
  });

  it('join one slide with the words that others leave free', () => {
    const short = [{cost: 100, words: [30]}];
    const long = [
      {cost: 100, words: [median + 1]},
      {cost: 250, words: [40, 40]},
    ];
    expect(chooseWays([long])).toEqual([1]);
    expect(chooseWays([long, short, short])).toEqual([0, 0, 0]);
    expect(chooseWays([long, long, short])).toHaveLength(3);
  });

  it('of a long deck keep to its words in each part of it', () => {
    const long = [
      {cost: 100, words: [median + 1]},
      {cost: 250, words: [40, 40]},
    ];
    const ways = Array.from({length: 400}, () => long);
    expect(keeps(wordsOf(ways, chooseWays(ways)))).toBe(true);
  });
});
