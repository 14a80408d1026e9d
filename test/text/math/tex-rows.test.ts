// TeX parted at its top level.
import {expect, it} from 'vitest';
import {splitCells, splitRows, splitTerms} from '../../../src/text/math/tex-rows.ts';

const raw = String.raw;

it.each([
  [raw`a\\b`, ['a', 'b']],
  [raw`a\\[2pt]b\\ `, ['a', 'b']],
  [raw`{a\\b}\\\begin{x}c\\d\end{x}`, [raw`{a\\b}`, raw`\begin{x}c\\d\end{x}`]],
  ['', []],
])('rows of %j', (body, rows) => {
  expect(splitRows(body)).toEqual(rows);
});

it.each([
  ['a&b', ['a', 'b']],
  [raw`a\&b&{c&d}`, [raw`a\&b`, '{c&d}']],
  ['', ['']],
])('cells of %j', (row, cells) => {
  expect(splitCells(row)).toEqual(cells);
});

it.each([
  ['a=b+c', false, ['a', '=b', '+c']],
  ['-a=-b', false, ['-a', '=-b']],
  ['f(a+b)', false, ['f(a+b)']],
  ['f(a+b)', true, ['f(a', '+b)']],
  [raw`x_=\le y`, false, [raw`x_=\le y`]],
  [raw`{a=b}\left(c+d\right)`, true, [raw`{a=b}\left(c+d\right)`]],
])('terms of %j, in brackets: %j', (tex, inBrackets, terms) => {
  expect(splitTerms(tex, inBrackets)).toEqual(terms);
});

it('is linear in the length of a formula', () => {
  expect(splitTerms('a+'.repeat(50_000), false)).toHaveLength(50_001);
});
