import {expect, it} from 'vitest';
import {countTypesetCharacters} from '../../../src/text/math/tex.ts';

it('counts what is seen of TeX', () => {
  expect(countTypesetCharacters('\\alpha_{i}^2 + x')).toBe(5);
  expect(countTypesetCharacters('\\frac{a}{b}')).toBe(3);
});
