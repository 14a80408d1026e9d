import {expect, it} from 'vitest';
import {estimateSize, isWithin} from '../../../src/compose/slides/estimate.ts';
import {code, item, list, prose} from '../../support/content.ts';

it('a paragraph of one line takes a line and half a line below it', () => {
  expect(estimateSize([prose(1, 'Rye rises slowly')])).toEqual({height: 30, words: 3});
});

it('nested items count, the gap below the last is that of a block', () => {
  expect(estimateSize([list(1, [item(2, 'a', [item(3, 'b')])])])).toEqual({height: 58, words: 2});
});

it('code never shares a slide', () => {
  expect(isWithin(estimateSize([code(1, 'x')]), {height: 1000, words: 1000})).toBe(false);
});
