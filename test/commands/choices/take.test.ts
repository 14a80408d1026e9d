import {expect, it} from 'vitest';
import {takeChoices} from '../../../src/commands/choices/take.ts';
import {documentOf} from '../../support/notes.ts';

const notes = `## Caches

A cache keeps what was asked for before. It is "small", since fast memory is dear.

- First item.
- A *second* item of several words.
`;

function take(...choices: readonly {readonly line: number; readonly text?: string; readonly show: string}[]) {
  const {text, taken, refused} = takeChoices(notes, choices, {file: 'a.md', read: documentOf});
  return {text, taken, refused: refused.map(({line, message}) => `${line}: ${message}`)};
}

it('writes words of a block where it begins, whatever marks and quotation signs they have', () => {
  expect(take({line: 3, show: 'It is “small”'}, {line: 6, show: 'a second item'})).toEqual({
    text: notes
      .replace('A cache', '<!-- slide: show="It is “small”" -->\nA cache')
      .replace('several words.', 'several words. <!-- slide: show="a second item" -->'),
    taken: 2,
    refused: [],
  });
});

it('takes several runs of one block, in its order', () => {
  expect(take({line: 3, show: 'A cache keeps … fast memory is dear.'}).taken).toBe(1);
  expect(take({line: 3, show: 'fast memory is dear … A cache keeps'})).toEqual({
    text: notes,
    taken: 0,
    refused: ['3: The words chosen are in another order than in the block'],
  });
});

it('lets no word in that is not the author’s', () => {
  expect(take({line: 3, show: 'A cache keeps what was demanded before.'}, {line: 6, show: 'several words'})).toEqual({
    text: notes.replace('several words.', 'several words. <!-- slide: show="several words" -->'),
    taken: 1,
    refused: ['3: “A cache keeps what was demanded before.” is not in the block'],
  });
});

it('finds the block on its line whose text was read otherwise, by the words to show', () => {
  expect(take({line: 6, text: 'A second item, told otherwise.', show: 'several words'}).taken).toBe(1);
  expect(take({line: 40, text: 'A second item, told otherwise.', show: 'several words'}).taken).toBe(0);
});

it('finds a block by its words where its line has moved, and says where there is none', () => {
  const moved = take({line: 40, text: 'A second item of several words.', show: 'several words'});
  expect(moved.taken).toBe(1);
  expect(take({line: 3, text: 'Other words.', show: 'words'}).refused).toEqual([
    '3: The notes have no such block any more',
  ]);
});
