import {expect, test} from 'vitest';
import {dialect} from '../../../src/dialects/notebook/notebook.ts';

/** The lines of the file on which the rows that hold words stand, of a notebook as Jupyter writes it. */
function linesOf(cells: readonly object[]): readonly (readonly [string, number])[] {
  const json = JSON.stringify({cells}, null, 1);
  const {text, lines} = dialect.convert?.(json) ?? {text: '', lines: []};
  const rows = json.split('\n');
  return text.split('\n').flatMap((row, i) => (row === '' ? [] : [[row, holds(rows, lines[i] ?? 0, row)] as const]));
}

/** The line, or 0 where it does not hold `row`. */
function holds(rows: readonly string[], line: number, row: string): number {
  return rows[line - 1]?.includes(JSON.stringify(row).slice(1, -1)) === true ? line : 0;
}

const markdown = (...source: readonly string[]): object => ({cell_type: 'markdown', metadata: {}, source});

test('rows that are the same have a line each, and one that begins like another has its own', () => {
  const found = linesOf([markdown('a\n', 'a\n', 'ab\n', 'a'), markdown('a')]).map(([, line]) => line);
  expect(found).toEqual([7, 8, 9, 10, 17]);
});

test('the lines of a cell stand in its source, not in an output before it', () => {
  const outputs = [{output_type: 'stream', text: ['total\n', 'b\n', 'c\n']}];
  const code = {cell_type: 'code', metadata: {}, outputs, source: ['total\n', 'b\n', 'c']};
  const lines = linesOf([markdown('a'), code])
    .filter(([row]) => row === 'c')
    .map(([, line]) => line);
  expect(lines[0]).toBe(26);
});

test('more than 40 rows that are not found, each after one that is, end no search', () => {
  const cells = Array.from({length: 60}, (_, i) => [
    {...markdown(`![](attachment:a.png)`), attachments: {'a.png': {'image/png': 'AA=='}}},
    markdown(`row ${i}`),
  ]).flat();
  const lines = linesOf(cells).filter(([row]) => row.startsWith('row'));
  expect(lines.every(([, line]) => line > 0)).toBe(true);
});

test('a source in one text, on one line', () => {
  const cells = [markdown('x'), {cell_type: 'markdown', metadata: {}, source: 'a\nb\nc'}, markdown('d')];
  expect(linesOf(cells).map(([, line]) => line)).toEqual([7, 13, 13, 13, 19]);
});

test('a large notebook on one line is read at once', () => {
  const cells = Array.from({length: 5000}, (_, i) => markdown(...Array.from({length: 20}, (_, k) => `${i} ${k}\n`)));
  expect(dialect.convert?.(JSON.stringify({cells}))?.lines.every(line => line === 1)).toBe(true);
});
