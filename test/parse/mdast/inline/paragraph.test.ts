import {expect, it} from 'vitest';
import {read} from '../../read.ts';

it.each([
  ['one ![x](a.png) two', ['prose 1: one', 'figure 1: <a.png “x”>', 'prose 1: two']],
  ['one <!-- aside --> two', ['prose 1: one two', 'dropped 1: comment, a comment']],
  ['![x](a.png)![y](b.png)', ['figure 1: <a.png “x”>', 'figure 1: <b.png “y”>']],
])('what is no text parts a paragraph: %j', (markdown, lines) => {
  expect(read(markdown).text.trimEnd().split('\n')).toEqual(lines);
});
