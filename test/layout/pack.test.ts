import fc from 'fast-check';
import {expect, test} from 'vitest';
import {packPages} from '../../src/layout/pack.ts';

/** Pages of `height` for boxes: white space squared, too much is dear. */
function price(heights: readonly number[], height: number) {
  return (from: number, to: number) => {
    const used = heights.slice(from, to).reduce((sum, one) => sum + one, 0);
    return {cost: used > height ? 1e6 + 100 * used : 10 + (height - used) ** 2 / 100, stop: used > 2 * height};
  };
}

test('no atoms give no pages', () => {
  expect(packPages(0, () => ({cost: 0, stop: false}))).toEqual([]);
});

test('what fits stands on one page', () => {
  expect(packPages(3, price([20, 20, 20], 100))).toEqual([0]);
});

test('twelve equal bullets are three pages of four, never five, five and two', () => {
  expect(
    packPages(
      12,
      price(
        Array.from({length: 12}, () => 20),
        100,
      ),
    ),
  ).toEqual([0, 4, 8]);
});

test('a box taller than a page stands alone', () => {
  expect(packPages(3, price([30, 300, 30], 100))).toEqual([0, 1, 2]);
});

test('pages begin at 0, in order, and none is over its height while every box fits one', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({min: 1, max: 100}), {minLength: 1, maxLength: 60}), heights => {
      const starts = packPages(heights.length, price(heights, 100));
      expect(starts[0]).toBe(0);
      expect([...starts].sort((a, b) => a - b)).toEqual(starts);
      expect(new Set(starts).size).toBe(starts.length);
      for (const [i, from] of starts.entries()) {
        const used = heights.slice(from, starts[i + 1] ?? heights.length).reduce((sum, one) => sum + one, 0);
        expect(used).toBeLessThanOrEqual(100);
      }
    }),
  );
});

test('no other breaking of few boxes is cheaper', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({min: 1, max: 60}), {minLength: 1, maxLength: 9}), heights => {
      const cost = price(heights, 100);
      const total = (starts: readonly number[]) =>
        starts.reduce((sum, from, i) => sum + cost(from, starts[i + 1] ?? heights.length).cost, 0);
      let min = Number.POSITIVE_INFINITY;
      for (let mask = 0; mask < 2 ** (heights.length - 1); mask++) {
        const starts = [0, ...heights.slice(1).flatMap((_, i) => ((mask >> i) & 1 ? [i + 1] : []))];
        min = Math.min(min, total(starts));
      }
      expect(total(packPages(heights.length, cost))).toBeCloseTo(min, 6);
    }),
  );
});
