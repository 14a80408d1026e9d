// Rows of pipe tables.
import {expect, it} from 'vitest';
import {createTableRows} from '../../../../src/parse/source/math/table-row.ts';

const isRow = (text: string): boolean => createTableRows(text)(text.indexOf('$'));

it.each([
  '| $x$ | b |',
  '> | $x$ | b |',
  'a | b\n--|--\n$x$ | c',
  'a | $x$\n:-: | ---:\nc | d',
  'a | b\n--|--\nc | d\n$x$ | e',
])('a row: %j', text => {
  expect(isRow(text)).toBe(true);
});

it.each([
  'words $x$',
  'P(A | B) is $x$',
  'a | b\n--|--\n\n$x$ | c',
  'a | b\n--|--\nwords $x$',
  'a | $x$\n---\n',
  'a | $x$\n | \n',
])('no row: %j', text => {
  expect(isRow(text)).toBe(false);
});

it('is linear in a line that is nearly a delimiter row', () => {
  expect(isRow(`a | $x$\n${'-'.repeat(300_000)}| x`)).toBe(false);
  expect(isRow(`a | $x$\n${' '.repeat(300_000)}| - x`)).toBe(false);
});
