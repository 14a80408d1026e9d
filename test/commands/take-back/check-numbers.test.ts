// Numbers of changes that are accepted: those of the list alone.
import {expect, it} from 'vitest';
import {checkNumbers} from '../../../src/commands/take-back/take-back.ts';

it('refuses a number of no change', () => {
  expect(() => checkNumbers([1, 3], 3)).not.toThrow();
  expect(() => checkNumbers([1, 99], 3)).toThrow('There is no change 99: the list has 3');
  expect(() => checkNumbers([0], 1)).toThrow('There is no change 0: the list has 1');
});
