import {expect, it} from 'vitest';
import {indentedCallouts} from '../../../../src/parse/source/callouts/indented.ts';
import {sourceOf} from '../../../../src/parse/source/source.ts';
import {read} from '../../read.ts';

const lines = (body: string) => read(body).text.trimEnd().split('\n');

it.each([
  ['a title', '!!! warning "Hot"\n    Mind it.\n\nText', ['prose 2: **Hot:** Mind it.', 'prose 4: Text']],
  ['folded', '??? question\n    Why?', ['prose 2: **Question:** Why?']],
  ['a tab', '=== "C"\n    `x` is it.\n', ['prose 2: **C:** `x` is it.']],
  ['a list in it', '!!! note\n    - a', ['prose 1: **Note**', 'list 2', '  item 2', '    prose 2: a']],
  ['no content', '!!! what', ['prose 1: !!! what']],
])('%s', (_, body, expected) => {
  expect(lines(body)).toEqual(expected);
});

it.each([`!!!${' '.repeat(5000)}x"`, `!!! ${'a '.repeat(20_000)}"b" c`])('is done soon on one long line', text => {
  expect(indentedCallouts(sourceOf(text, 1)).text).toBe(text);
});
