import {describe, expect, it} from 'vitest';
import {createTimeBudget, ownTime, runWithin, TimeLimitError} from '../src/time-limit.ts';

const forever = (): never => {
  for (;;);
};

describe('runWithin', () => {
  it('gives what the work gives, and throws what it throws', () => {
    expect(runWithin(1000, () => 7)).toBe(7);
    expect(() => runWithin(1000, () => JSON.parse('{'))).toThrow(SyntaxError);
  });

  it.each<[string, () => unknown]>([
    ['a loop', forever],
    [
      'a loop that catches everything',
      () => {
        for (;;)
          try {
            forever();
          } catch {}
      },
    ],
    ['a regular expression that backtracks', () => /^(a+)+$/.test(`${'a'.repeat(60)}b`)],
  ])('ends %s', (_name, work) => {
    expect(() => runWithin(100, work)).toThrow(TimeLimitError);
    expect(runWithin(1000, () => 'next')).toBe('next');
  });

  it('keeps limits within limits', () => {
    const inner = () => {
      try {
        return runWithin(50, forever);
      } catch (error) {
        return error instanceof TimeLimitError ? 'stopped' : error;
      }
    };
    expect(runWithin(5000, () => [inner(), inner()])).toEqual(['stopped', 'stopped']);
    expect(() => runWithin(100, () => runWithin(5000, forever))).toThrow(TimeLimitError);
  });
});

it('what other threads do in the meantime is not counted', () => {
  expect(ownTime({user: 200_000, system: 50_000}, 400)).toBe(250);
  expect(ownTime({user: 900_000, system: 100_000}, 400)).toBe(400);
});

/** So often that it takes more than an ms, and less than the 300 of a budget. */
const counted = 3e7;
const count = (): number => {
  let n = 0;
  while (n < counted) n += 1;
  return n;
};

it('a budget is for all that is run', () => {
  const budget = createTimeBudget(300);
  expect(budget.run(count)).toBe(counted);
  expect(() => budget.run(forever)).toThrow(TimeLimitError);
  expect(() => budget.run(count)).toThrow(TimeLimitError);
  expect(createTimeBudget(10_000).run(count)).toBe(counted);
});
