import {expect, test} from 'vitest';
import {cellText, pipeTable} from '../../../src/dialects/shared/pipe-table.ts';

test('the header is as wide as the widest row, and no row is filled', () => {
  expect(pipeTable(['a'], [['b', 'c'], ['', 'd'], ['e']])).toEqual([
    '| a |   |',
    '| --- | --- |',
    '| b | c |',
    '|   | d |',
    '| e |',
  ]);
  expect(pipeTable([], [])).toEqual(['|   |', '| --- |']);
});

test('the text of a cell', () => {
  expect(cellText(' a\n\n  b|c \\| d')).toBe('a b\\|c \\| d');
});
