import {expect, it} from 'vitest';
import {aligned} from '../../src/compose/table.ts';
import type {Inline} from '../../src/model/document.ts';

const cells = (...texts: readonly string[]) => texts.map((value): readonly Inline[] => [{type: 'text', value}]);
const table = (...rows: readonly (readonly string[])[]) => ({
  align: [],
  header: cells('a', 'b', 'c'),
  rows: rows.map(row => ({place: {line: 1, endLine: 1}, cells: cells(...row)})),
});

it('sets columns of numbers flush right, whatever their signs, separators and units', () => {
  expect(aligned(table(['1', '1,204.5', 'flour'], ['2', '-3e-4', 'salt']))).toEqual([null, 'right', null]);
  expect(aligned(table(['x', '92.1 %', '12 ms'], ['y', '–', '3.5 s'], ['z', '4 %', '']))).toEqual([
    null,
    'right',
    'right',
  ]);
  expect(aligned(table(['x', '92.1 %', '≈ 12x'], ['y', '7 ± 2', '3x']))).toEqual([null, 'right', 'right']);
});

it('leaves what the author aligned, and columns that hold a word', () => {
  expect(aligned({...table(['x', '1', '2'], ['y', '3', '4']), align: [null, 'center', null]})).toEqual([
    null,
    'center',
    'right',
  ]);
  expect(aligned(table(['x', '1', '2024 to 2026'], ['y', 'none', '2025']))).toEqual([null, null, null]);
});
