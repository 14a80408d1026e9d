import {expect, it} from 'vitest';
import {namePart} from '../../../src/text/language/languages.ts';
import {english} from '../../../src/text/languages/en.ts';

it.each([
  ['opener', ['Blog', 'Lecture notes', 'In this session our blog covers'], ['Blogging', 'Notes on bread']],
  ['navigation', ['Back to top', 'Next week: yeast', 'Prev'], ['Top down', 'The next step']],
  ['contents', ['Table of Contents', 'On this page', 'TOC'], ['Contents of a loaf']],
  [
    'readingList',
    ['Required Readings', 'More papers to read', 'Further reading'],
    ['Reading comprehension', 'Papermaking'],
  ],
  ['smallPrint', ['References', 'Bibliography'], ['References in C']],
  ['works', ['Further resources', 'Links'], ['Linked lists']],
  ['conclusion', ['Summary', 'Key takeaways and next steps', 'Open questions'], ['Summary statistics', 'Future tense']],
  ['serial', ['Paper 2: Salt', 'Week IV'], ['Paper folding', 'Weekly plan']],
] as const)('a heading is %s by its whole text', (name, are, areNot) => {
  expect(are.filter(text => !english[name].test(text))).toEqual([]);
  expect(areNot.filter(text => english[name].test(text))).toEqual([]);
});

it('parts are counted by their number, then by how many there are', () => {
  expect(namePart(2, 5, 'en')).toBe('Part 2 of 5');
  expect([...english.part.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)).toEqual(['number', 'of']);
});
