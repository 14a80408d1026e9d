import {expect, it} from 'vitest';
import {findTags} from '../../../src/parse/html/find-tags.ts';
import {sourceOf} from '../../../src/parse/source/source.ts';

/** Names of the tags of a text, `/` before those of ends; `<` for a bracket that means itself. */
const tags = (text: string) =>
  findTags(sourceOf(text, 1)).map(({tag}) => (tag === null ? '<' : `${tag.close ? '/' : ''}${tag.name}`));

it.each([
  ['<b>a</b> <BR/>', ['b', '/b', 'br']],
  ['<div class="a > b">', ['div']],
  ['<span/>', ['span', '/span']],
  ['<x-y> <nope>', ['<', '<']],
  ['a < b and c <d', ['<']],
  ['<b a <i>', ['<', 'i']],
  ['<div\n\nclass="a">', ['div']],
  ['<div\n\nclass a>', ['<']],
  ['<https://a.b> <me@x.org> [a](<b c>)', []],
  ['\\<b>', []],
  ['<input> <input type="text">', ['<', 'input']],
])('finds those of %j', (text, found) => {
  expect(tags(text)).toEqual(found);
});
