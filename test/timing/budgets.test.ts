import {expect, it} from 'vitest';
import {applyBudgets} from '../../src/timing/budgets.ts';

it('pages share minutes in proportion, in steps of five seconds that add up', () => {
  const seconds = applyBudgets([60, 30, 30, 20], [{minutes: 3, pages: [0, 1, 2]}]);
  expect(seconds).toEqual([90, 45, 45, 20]);
  expect(applyBudgets([20, 20, 20], [{minutes: 1 / 3, pages: [0, 1, 2]}])).toEqual([5, 10, 5]);
});

it('what is in a section with minutes of its own takes them from it', () => {
  const budgets = [
    {minutes: 4, pages: [0, 1]},
    {minutes: 1, pages: [1]},
  ];
  expect(applyBudgets([30, 30], budgets)).toEqual([180, 60]);
});

it('no page takes less than five seconds', () => {
  expect(
    applyBudgets(
      [30, 30],
      [
        {minutes: 1, pages: [0]},
        {minutes: 0.5, pages: [1]},
      ],
    ),
  ).toEqual([60, 30]);
  expect(applyBudgets([100, 1], [{minutes: 0.5, pages: [0, 1]}])).toEqual([30, 5]);
});
