import {expect, it} from 'vitest';
import {countRunningWords} from '../../src/blocks/words.ts';
import {code, item, list, prose, table} from '../support/content.ts';

it.each([
  [prose(1, 'Rye is fine-tuned'), 4],
  [list(1, [item(2, 'a b', [item(3, 'c')])]), 3],
  [table(1, ['h'], [['x y']]), 0],
  [code(1, 'x = 1'), 0],
])('%#: only what is read counts', (block, words) => {
  expect(countRunningWords(block)).toBe(words);
});
