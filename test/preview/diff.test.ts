import {expect, it} from 'vitest';
import {diffLines} from '../../src/preview/diff.ts';

const brief = (before: string, after: string) =>
  diffLines(before, after).map(({kind, line, text}) => `${kind} ${line} ${text}`);

it('shows a line that comes, with two lines on both sides', () => {
  expect(brief('a\nb\nc\nd\ne', 'a\nb\nc\nnew\nd\ne')).toEqual([
    'same 2 b',
    'same 3 c',
    'new 4 new',
    'same 5 d',
    'same 6 e',
  ]);
});

it('shows what is replaced, and what goes, without the ends of lines', () => {
  expect(brief('a\r\nold\r\nb\r\n', 'a\r\nnew\r\nb\r\n')).toEqual([
    'same 1 a',
    'old 2 old',
    'new 2 new',
    'same 3 b',
    'same 4 ',
  ]);
  expect(brief('a\nold\nb', 'a\nb')).toEqual(['same 1 a', 'old 2 old', 'same 2 b']);
});

it('shows nothing of what is the same', () => {
  expect(brief('a', 'a')).toEqual([]);
});
