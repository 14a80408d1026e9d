import {expect, it} from 'vitest';
import {tagEnd} from '../../../src/parse/html/start-tag.ts';

it.each([
  ['<b>x', 3],
  ['<a title="x > y">z', 17],
  ["<a title='>'>", 13],
  ["<p it's>", 8],
  ['<b a <i>', -1],
  ['<b\nclass="x">', 13],
  ['<b\n \nclass>', -1],
  ['<b', -1],
  [`<${'a'.repeat(30_000)}>`, -1],
])('finds the end of %j', (text, end) => {
  expect(tagEnd(text, 0)).toBe(end);
});
