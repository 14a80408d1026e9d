import {expect, it} from 'vitest';
import {wordsIn} from './random-notes.ts';

it('words are found at every depth, and after a line end', () => {
  expect(wordsIn([{title: 'W1 w2'}, {value: 'w3\nw4', other: ['w5.', 6, null]}])).toEqual([1, 2, 3, 4, 5]);
});
