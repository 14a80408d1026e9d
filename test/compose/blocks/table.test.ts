import {expect, it} from 'vitest';
import {alignColumns} from '../../../src/compose/blocks/table.ts';
import type {Inline} from '../../../src/model/document.ts';

const cells = (...texts: readonly string[]) => texts.map((value): readonly Inline[] => [{type: 'text', value}]);
const table = (...rows: readonly (readonly string[])[]) => ({
  align: [],
  header: cells('a', 'b', 'c'),
  rows: rows.map(row => ({range: {line: 1, endLine: 1}, cells: cells(...row)})),
});

it('sets columns of numbers flush right, whatever their signs, separators and units', () => {
  expect(alignColumns(table(['1', '1,204.5', 'flour'], ['2', '-3e-4', 'salt']))).toEqual([null, 'right', null]);
  expect(alignColumns(table(['x', '92.1 %', '12 ms'], ['y', '–', '3.5 s'], ['z', '4 %', '']))).toEqual([
    null,
    'right',
    'right',
  ]);
  expect(alignColumns(table(['x', '92.1 %', '≈ 12x'], ['y', '7 ± 2', '3x']))).toEqual([null, 'right', 'right']);
});

it('leaves what the author aligned, and columns that hold a word', () => {
  expect(alignColumns({...table(['x', '1', '2'], ['y', '3', '4']), align: [null, 'center', null]})).toEqual([
    null,
    'center',
    'right',
  ]);
  expect(alignColumns(table(['x', '1', '2024 to 2026'], ['y', 'none', '2025']))).toEqual([null, null, null]);
});
