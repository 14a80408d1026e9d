import {expect, it} from 'vitest';
import {readCommentWords} from '../../../src/parse/directives/comment-words.ts';

const words = (text: string) => readCommentWords(text).map(({name, value}) => [name, value]);

it.each([
  ['break', [['break', undefined]]],
  [
    'layout = Wide, keep',
    [
      ['layout', 'Wide'],
      ['keep', undefined],
    ],
  ],
  [
    `title="Rye: a grain" say='it "keeps"'`,
    [
      ['title', 'Rye: a grain'],
      ['say', 'it "keeps"'],
    ],
  ],
  [
    'text=“Rye, and wheat” break',
    [
      ['text', 'Rye, and wheat'],
      ['break', undefined],
    ],
  ],
  ['show="rye …\n  keeps"', [['show', 'rye … keeps']]],
  ['title="Rye', [['title="rye', undefined]]],
  ['', []],
])('names and values: %j', (text, read) => {
  expect(words(text)).toEqual(read);
});

it('knows the row of each, and how it is written', () => {
  expect(readCommentWords('break\n  title="Rye"').map(({row, written}) => [row, written])).toEqual([
    [0, 'break'],
    [1, 'title="Rye"'],
  ]);
});

it('takes a comment of any length in linear time', () => {
  expect(readCommentWords(`title="${'a '.repeat(50_000)}`)).toHaveLength(50_000);
  expect(readCommentWords(`”${'::'.repeat(50_000)}“`)).toHaveLength(1);
});
