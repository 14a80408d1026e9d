import {expect, it} from 'vitest';
import {describePdf} from '../../../../src/commands/build/facts/describe-deck.ts';
import type {Deck} from '../../../../src/model/page.ts';

const page = (number: number, value: string) => ({number, trail: [], title: [{type: 'text', value}]});
const deck = {meta: {lang: 'en', tags: ['k']}, pages: [page(1, 'A'), page(2, 'B'), page(3, 'C')]} as unknown as Deck;
const about = {title: 'T', author: '', subject: '', description: '', day: undefined, notes: ['a', 'b', '']};

it('bookmarks and notes stand on the first page of a slide whose steps are pages', () => {
  const steps = {firsts: [1, 2, 5], slides: [1, 2, 2, 2, 3], partial: [[], [0, 1], []]};
  const {outline, notes, labels} = describePdf(deck, about, true, steps);
  expect(outline.map(one => [one.title, one.page])).toEqual([
    ['A', 1],
    ['B', 2],
    ['C', 5],
  ]);
  expect(notes).toEqual(['a', 'b', '', '', '']);
  expect(labels).toEqual([1, 2, 2, 2, 3]);
});

it('else pages are slides, and notes are written where they are asked for', () => {
  expect(describePdf(deck, about, false)).not.toHaveProperty('notes');
  const {outline, notes} = describePdf(deck, about, true);
  expect([outline.map(one => one.page), notes]).toEqual([
    [1, 2, 3],
    ['a', 'b', ''],
  ]);
});
