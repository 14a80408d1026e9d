// How many pages of a deck may hold many words.
import {expect, it} from 'vitest';
import {countAllowed} from '../../../src/layout/words/allowance.ts';

it('leaves median and 90th percentile where they are read, in a long deck with pages to spare', () => {
  expect([0, 1, 2, 3, 4].map(count => countAllowed(count).full)).toEqual([0, 0, 0, 1, 1]);
  expect([10, 11, 20, 21].map(count => countAllowed(count).crowded)).toEqual([0, 1, 1, 2]);
  expect(countAllowed(31).full).toBe(15);
  expect(countAllowed(100)).toEqual({full: 46, crowded: 8});
});
