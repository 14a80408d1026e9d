import {expect, it} from 'vitest';
import {continuesSentence} from '../../src/text/continuation.ts';

it.each([
  ['Salt, flour,', 'and water', true],
  ['The loaf of', 'the week', true],
  ['The loaf of', 'Berlin', false],
  ['It is baked.', 'and cooled', false],
  ['We keep a list of all the loaves we bake', 'by writing them down.', true],
  ['The loaves we bake', 'by hand', false],
  ['We keep a list of all the loaves we bake.', 'by hand', false],
])('%j, %j: one sentence is %j', (before, after, isOne) => {
  expect(continuesSentence(before, after)).toBe(isOne);
});
