import {expect, it} from 'vitest';
import {partLists} from '../../../../src/compose/blocks/repairs/lists-apart.ts';
import type {Directive, List} from '../../../../src/model/document.ts';

/** A list with an item at each of the lines. */
function list(lines: readonly number[], ordered = false): List {
  const range = {line: lines[0] ?? 0, endLine: lines.at(-1) ?? 0};
  const items = lines.map(line => ({id: line, range: {line, endLine: line}, blocks: []}));
  return {kind: 'list', id: 0, range, ordered, start: 1, items};
}

const linesOf = (one: List) =>
  partLists([one]).map(block => (block.kind === 'list' ? block.items.map(({range}) => range.line) : []));

it('parts bullets at their only blank line', () => {
  expect(linesOf(list([1, 2, 4, 5, 6]))).toEqual([
    [1, 2],
    [4, 5, 6],
  ]);
  expect(partLists([list([1, 2, 4, 5])]).map(({range}) => range)).toEqual([
    {line: 1, endLine: 2},
    {line: 4, endLine: 5},
  ]);
});

it('leaves lists that are spaced throughout or by chance, a lone item beside the line, and numbers', () => {
  expect(linesOf(list([1, 3, 5, 7]))).toHaveLength(1);
  expect(linesOf(list([1, 2, 4, 5, 7, 8]))).toHaveLength(1);
  expect(linesOf(list([1, 3, 4]))).toHaveLength(1);
  expect(linesOf(list([1, 2, 4, 5], true))).toHaveLength(1);
  expect(linesOf(list([1, 2, 3]))).toHaveLength(1);
  const said: Directive = {kind: 'directive', id: 9, range: {line: 0, endLine: 0}, name: 'skip', value: ''};
  expect(partLists([said, list([1, 2, 4, 5])])).toHaveLength(2);
});
