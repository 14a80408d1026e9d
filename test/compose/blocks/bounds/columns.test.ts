import {expect, it} from 'vitest';
import type {TableBlock} from '../../../../src/blocks/types.ts';
import {splitColumns} from '../../../../src/compose/blocks/bounds/columns.ts';
import {plainText} from '../../../../src/text/plain.ts';

const cell = (value: string) => [{type: 'text', value} as const];
const table = (rows: readonly (readonly string[])[]): TableBlock => ({
  kind: 'table',
  id: 1,
  range: {line: 1, endLine: 2},
  speakerNotes: [],
  align: [],
  header: rows[0]?.map(cell) ?? [],
  rows: rows.slice(1).map(row => row.map(cell)),
});

it('divides a table that no page has room for, each part with the first column', () => {
  const names = ['name', ...Array.from({length: 13}, (_, i) => `c${i}`)];
  const parts = splitColumns(table([names, names.map(() => '12345.50')]));
  const headers = parts.map(part => part.header.map(plainText));
  expect(parts.length).toBe(2);
  expect(headers.every(header => header[0] === 'name')).toBe(true);
  expect(headers.flatMap(header => header.slice(1))).toEqual(names.slice(1));
});

it('leaves one whose words find room, however much text it holds', () => {
  const wordy = table([
    ['a', 'b', 'c'],
    ['words '.repeat(60), 'more '.repeat(60), '1'],
  ]);
  expect(splitColumns(wordy)).toEqual([wordy]);
});
