import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {estimateCost} from '../../src/site/cost.ts';
import {type CostedItem, selectShare} from '../../src/site/shard.ts';

const costed = (costs: readonly number[]): readonly CostedItem<number>[] =>
  costs.map((cost, item) => ({item, name: `post ${item}`, cost}));
const shares = (items: readonly CostedItem<number>[], of: number): readonly (readonly number[])[] =>
  Array.from({length: of}, (_, i) => selectShare(items, {index: i + 1, of}));
const heaviest = (parts: readonly (readonly number[])[], costs: readonly number[]): number =>
  Math.max(...parts.map(part => part.reduce((sum, item) => sum + (costs[item] ?? 0), 0)));
const cost = fc.integer({min: 1, max: 100_000});

/** The heaviest share of the best division there is: all of them tried. */
function best(costs: readonly number[], loads: readonly number[]): number {
  const [first, ...rest] = costs;
  if (first === undefined) return Math.max(...loads);
  return Math.min(...loads.map((load, i) => best(rest, loads.with(i, load + first))));
}

describe('shares of posts', () => {
  it('hold each post once, in its order', () => {
    fc.assert(
      fc.property(fc.array(cost, {maxLength: 60}), fc.integer({min: 1, max: 12}), (costs, of) => {
        const parts = shares(costed(costs), of);
        expect(parts.flat().toSorted((a, b) => a - b)).toEqual(costs.map((_, i) => i));
        for (const part of parts) expect(part).toEqual(part.toSorted((a, b) => a - b));
      }),
    );
  });

  it('are the same in whatever order the posts come', () => {
    fc.assert(
      fc.property(
        fc
          .array(cost, {maxLength: 20})
          .chain(costs =>
            fc.tuple(fc.constant(costed(costs)), fc.shuffledSubarray([...costed(costs)], {minLength: costs.length})),
          ),
        ([items, shuffled]) => {
          expect(shares(shuffled, 3).map(part => new Set(part))).toEqual(shares(items, 3).map(part => new Set(part)));
        },
      ),
    );
  });

  it('are even: the heaviest is at most the mean and a part of the dearest post', () => {
    fc.assert(
      fc.property(fc.array(cost, {minLength: 1, maxLength: 60}), fc.integer({min: 1, max: 12}), (costs, of) => {
        const total = costs.reduce((sum, one) => sum + one, 0);
        expect(heaviest(shares(costed(costs), of), costs)).toBeLessThanOrEqual(
          total / of + (1 - 1 / of) * Math.max(...costs) + 1e-6,
        );
      }),
    );
  });

  it('are at most 4/3 - 1/(3n) of the best division (Graham 1969)', () => {
    fc.assert(
      fc.property(fc.array(cost, {minLength: 1, maxLength: 7}), fc.integer({min: 2, max: 3}), (costs, of) => {
        expect(heaviest(shares(costed(costs), of), costs)).toBeLessThanOrEqual(
          (4 / 3 - 1 / (3 * of)) * best(costs, new Array<number>(of).fill(0)) + 1e-6,
        );
      }),
    );
  });
});

describe('the cost of a post', () => {
  it("grows with its words and its figures, and not with a picture's bytes", () => {
    const bare = estimateCost('words '.repeat(100));
    expect(bare).toBeGreaterThan(estimateCost(''));
    expect(estimateCost('')).toBeGreaterThan(0);
    const one = estimateCost('![a](b.png)');
    expect(estimateCost('![a](b.png)\n<img src="c.png">\n{% include figure.html src="d.png" %}')).toBeGreaterThan(
      one + 2_000,
    );
    expect(estimateCost(`![a](data:image/png;base64,${'A'.repeat(90_000)})`)).toBeLessThan(one + 100);
  });
});
