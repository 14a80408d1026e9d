import {expect, it} from 'vitest';
import {listFootnoteIds, numberFootnotes} from '../../src/text/footnotes.ts';
import {read} from '../parse/read.ts';

const numbers = (body: string) => [...numberFootnotes(read(body).document)];

it('counts in the order of the first citations, headings and tables included', () => {
  const notes = '\n\n[^a]: A.\n[^b]: B.\n[^c]: C.\n';
  expect(numbers(`## H[^c]\n\nText[^b].\n\n| x | y |\n|---|---|\n| 1[^a] | 2[^c] |${notes}`)).toEqual([
    ['c', 1],
    ['b', 2],
    ['a', 3],
  ]);
});

it('counts those that only footnotes cite after all others, and those that nothing cites last', () => {
  expect(numbers('A[^1] b[^2].\n\n[^1]: One.[^in]\n[^2]: Two.\n[^in]: Inner.\n[^no]: Nobody.\n')).toEqual([
    ['1', 1],
    ['2', 2],
    ['in', 3],
    ['no', 4],
  ]);
});

it('takes names whatever their letter case, and notes in items and in the text', () => {
  expect(numbers('- Item[^Foo].\n\n[^foo]: Text.\n')).toEqual([['foo', 1]]);
  expect(numbers('1. Item<d-footnote>A note.</d-footnote>\n2. Other^[A note of Pandoc.]').map(([, n]) => n)).toEqual([
    1, 2,
  ]);
});

it('lists the ids of all that stands in a footnote', () => {
  const [footnote] = read('[^1]: 1. One.\n\n    > - Two.\n').document.entries;
  const ids = footnote?.kind === 'footnote' ? listFootnoteIds(footnote) : [];
  // The footnote, its list with an item and a paragraph, the quote with a list, an item and a paragraph.
  expect([ids.length, new Set(ids).size]).toEqual([8, 8]);
});
