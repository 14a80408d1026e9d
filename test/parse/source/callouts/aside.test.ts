import {expect, it} from 'vitest';
import {foldedRows, labelledRows} from '../../../../src/parse/source/callouts/aside.ts';

const rows = [{text: 'Words.', line: 2}];
const textOf = (all: readonly {readonly text: string}[]) => all.map(({text}) => text).filter(Boolean);

it('a labelled block has the name of its kind as class, and its label', () => {
  expect(textOf(labelledRows({kind: 'Note', title: '', line: 1}, rows))).toEqual([
    '<aside class="callout note">',
    '**Note:** Words.',
    '</aside>',
  ]);
});

it('a folded block stands behind its title', () => {
  expect(textOf(foldedRows('Solution', rows, {indent: '  ', line: 1}))[0]).toBe(
    '  <details><summary>Solution</summary>',
  );
});
