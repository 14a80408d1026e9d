import {expect, it} from 'vitest';
import {listLines} from '../../../../src/parse/source/kramdown/list-lines.ts';
import {runPass} from '../pass.ts';

const passed = (text: string) => runPass(listLines, text).text;

it('starts a list at a number right after a paragraph', () => {
  expect(passed('Text\n2. two')).toBe('Text\n\n2. two');
  expect(passed('- a\n1. b')).toBe('- a\n1. b');
});

it('nests bullets that stand two columns in under a number', () => {
  expect(passed('1. a\n  - b\n    more')).toBe('1. a\n   - b\n     more');
  expect(passed('1. a\n  - b\n2. c')).toBe('1. a\n   - b\n2. c');
});
