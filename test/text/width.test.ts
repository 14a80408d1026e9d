import {expect, it} from 'vitest';
import {measureWidth, shortenToWidth} from '../../src/text/width.ts';

it('a letter of Chinese is as wide as two of Latin', () => {
  expect(measureWidth('Rye')).toBe(3);
  expect(measureWidth('面包')).toBe(4);
});

it('the start of a text is whole words, by what they are wide', () => {
  expect(shortenToWidth('Rye and wheat', 13)).toBe('Rye and wheat');
  expect(shortenToWidth('Rye and wheat', 10)).toBe('Rye and…');
  expect(shortenToWidth('Rye, and wheat', 8)).toBe('Rye…');
  expect(shortenToWidth('面包的历史', 10)).toBe('面包的历史');
  expect(shortenToWidth('面包的历史', 9)).toBe('面包的历…');
});

it('an accent of its own has no width, a pictograph that of two letters, whatever varies it', () => {
  expect(measureWidth('cafe\u0301')).toBe(4);
  expect(measureWidth('\u{1F35E}')).toBe(2);
  expect(measureWidth('\u2615\uFE0F')).toBe(2);
  expect(measureWidth('\u{1D465}ﬁ')).toBe(2);
});
