import {expect, it} from 'vitest';
import {countFormulaRows, fillRows, readRowEnvironment, takeRows} from '../../../src/text/math/row-environment.ts';

it('reads an environment, its rows and what stands behind it', () => {
  expect(readRowEnvironment('\\begin{alignat}{2}a&=b\\\\c&=d\\end{alignat}.')).toEqual({
    name: 'alignat',
    argument: '{2}',
    rows: ['a&=b', 'c&=d'],
    end: '.',
  });
  expect(readRowEnvironment('a = b')).toBeNull();
});

it('counts the rows that can come one by one', () => {
  const rows = [
    'a = b',
    'a \\\\ b',
    '\\begin{gather*}a\\\\b\\\\c\\end{gather*}',
    '\\begin{multline}a\\\\b\\end{multline}',
  ];
  expect(rows.map(countFormulaRows)).toEqual([1, 2, 3, 1]);
  expect(countFormulaRows('f = \\begin{cases}a\\\\b\\end{cases}')).toBe(1);
});

it('gives each row as many cells', () => {
  expect(fillRows('\\begin{align}a&=b\\\\c\\end{align}')).toBe('\\begin{align}a&=b\\\\c&\\end{align}');
  expect(fillRows('a \\\\ b')).toBe('a \\\\ b');
});

it('takes the first rows, and what ends the sentence with the last', () => {
  const two = '\\begin{align}a&=b\\\\c&=d\\end{align}.';
  expect(takeRows(two, 1)).toBe('\\begin{align}a&=b\\end{align}');
  expect(takeRows(two, 2)).toBe(two);
  expect(takeRows('a \\\\ b', 1)).toBe('a ');
});
