import {expect, it} from 'vitest';
import {faults, read} from '../../read.ts';

it.each([
  ['{% link _posts/2024-01-02-a.md %}', ['prose 1: /a/'], []],
  ['x {% post_url 2024-01-02-none %}', ['prose 1: x'], ['link-missing 1']],
  ['as {% cite knuth1984 --file tex %} says', ['prose 1: as [knuth1984] says'], []],
  ['{% youtube "abcDEF12345" %}', ['media 1: https://www.youtube.com/watch?v=abcDEF12345'], []],
  ['a {% callout %}b{% endcallout %}', ['prose 1: a b'], ['liquid-unknown-tag 1']],
])('knows the tags of Jekyll and its plugins: %j', (markdown, lines, told) => {
  const {text, diagnostics} = read(markdown);
  expect(text.trimEnd().split('\n')).toEqual(lines);
  expect(faults(diagnostics).filter(one => one !== 'heading-none 1')).toEqual(told);
});
