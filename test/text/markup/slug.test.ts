import {expect, it} from 'vitest';
import {slugify} from '../../../src/text/markup/slug.ts';

it('makes words of letters and digits, of any script', () => {
  expect(slugify('What is “KV-cache”? It’s 2x.', 8, 80)).toBe('what-is-kv-cache-its-2x');
  expect(slugify('모델의 크기: Größe', 8, 80)).toBe('모델의-크기-größe');
});

it('ends at a word, or within one that alone is too long', () => {
  expect(slugify('one two three four', 3, 80)).toBe('one-two-three');
  expect(slugify('one two three', 8, 9)).toBe('one-two');
  expect(slugify('abcdefgh', 8, 4)).toBe('abcd');
});

it('is empty where there is no word', () => {
  expect(slugify('… – !', 8, 80)).toBe('');
});
