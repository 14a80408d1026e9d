import {expect, it} from 'vitest';
import {isExhausted, StepBudget} from '../../../../src/parse/source/liquid/budget.ts';

it('ends a tag at the top that takes too many steps, and lets the next begin', () => {
  const budget = new StepBudget();
  budget.enter();
  expect(budget.isTop()).toBe(true);
  budget.enter();
  expect(budget.isTop()).toBe(false);
  let error: unknown;
  try {
    budget.spend(200_001);
  } catch (caught) {
    error = caught;
  }
  expect(isExhausted(error)).toBe(true);
  budget.leave();
  budget.leave();
  budget.enter();
  expect(() => budget.spend(1000)).not.toThrow();
});
