import {expect, it} from 'vitest';
import {findChangedLines} from '../../src/preview/changed-lines.ts';

it.each([
  ['a\nb\nc', 'a\nB\nc', {line: 2, endLine: 2}],
  ['a\nb\nc', 'a\nb\nx\ny\nc', {line: 3, endLine: 4}],
  ['a\nb\nc', 'a\nc', {line: 2, endLine: 2}],
  ['a\nb', 'a\nb\nc', {line: 3, endLine: 3}],
  ['a\nb\nc', 'a', {line: 1, endLine: 1}],
  ['a\na\na', 'a\na\na\na', {line: 4, endLine: 4}],
  ['', 'x', {line: 1, endLine: 1}],
])('%j -> %j', (before, after, range) => {
  expect(findChangedLines(before, after)).toEqual(range);
});

it('is nothing where nothing has changed', () => {
  expect(findChangedLines('a\nb', 'a\nb')).toBeUndefined();
});
