import {expect, test} from 'vitest';
import {readListing, readWishes} from '../../../src/site/front-matter/slides.ts';

const wishes = (value: unknown) => readWishes(value, {file: 'a.md', line: 3});

test.each([
  ['off', true],
  [false, true],
  [{off: true}, true],
  [{off: 'yes'}, true],
  [{off: false}, false],
  [true, false],
  ['/pdf/lecture-1.pdf', false],
  [undefined, false],
])('a post whose slides are %j is left out: %s', (value, isOff) => {
  expect(readListing(value).isOff).toBe(isOff);
});

test('a place is a number', () => {
  expect([{order: 3}, {order: '2.5'}, {order: 'last'}, 3].map(value => readListing(value).order)).toEqual([
    3,
    2.5,
    undefined,
    undefined,
  ]);
});

test('title, prose, aspect and theme are those of the deck', () => {
  expect(wishes({title: 'Caches', prose: 'full', aspect: '4:3', theme: 'chalk', off: false, order: 1})).toEqual({
    wishes: {title: 'Caches', prose: 'full', aspect: '4:3', theme: 'chalk'},
    diagnostics: [],
  });
});

test('the path of a file, as sites have it for their own slides, asks for nothing', () => {
  expect(wishes('/pdf/lecture-1.pdf')).toEqual({wishes: {}, diagnostics: []});
});

test('a key that is misspelt, and a value that cannot be, are told with their line and what may stand there', () => {
  const {wishes: read, diagnostics} = wishes({titel: 'A', prose: 'short', aspect: '3:2', colour: 'red'});
  expect(read).toEqual({});
  expect(diagnostics.map(({rule, line, message, hint}) => [rule, line, message, hint])).toEqual([
    ['front-matter-invalid', 3, '"slides" of the front matter has no key "titel"', 'Did you mean title?'],
    [
      'front-matter-invalid',
      3,
      '"slides" of the front matter has no key "colour"',
      'Its keys are off, title, prose, aspect, theme, order, minutes',
    ],
    ['front-matter-invalid', 3, '"prose" of "slides" cannot be "short"', 'It may be lead or full: prose: full'],
    [
      'front-matter-invalid',
      3,
      '"aspect" of "slides" cannot be "3:2"',
      "It may be 16:9 or 4:3, in quotes: aspect: '4:3'",
    ],
  ]);
});
