import {expect, it} from 'vitest';
import {append} from '../../../src/parse/source/append.ts';

it('adds more than a call takes as arguments', () => {
  const out = [0];
  append(out, [1, 2], [], new Array<number>(300_000).fill(3));
  expect([out.length, ...out.slice(0, 4)]).toEqual([300_003, 0, 1, 2, 3]);
});
