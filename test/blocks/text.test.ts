import {expect, it} from 'vitest';
import {blockText} from '../../src/blocks/text.ts';
import {code, item, list, prose, table} from '../support/content.ts';

it('what a block shows is its words in reading order', () => {
  expect(blockText(prose(1, 'one two'))).toBe('one two');
  expect(blockText(list(1, [item(2, 'one', [item(3, 'two')]), item(4, 'three')]))).toBe('one two three');
  expect(blockText(table(1, ['a', 'b'], [['c', 'd']]))).toBe('a b c d');
  expect(blockText(code(1, 'x = 1'))).toBe('x = 1');
});

it('a formula has no words', () => {
  expect(blockText({kind: 'math', id: 1, range: {line: 1, endLine: 1}, tex: '\\alpha', speakerNotes: []})).toBe('');
});
