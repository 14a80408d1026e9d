import {expect, it} from 'vitest';
import {lineBreaks} from '../../../../src/parse/source/kramdown/line-breaks.ts';
import {runPass} from '../pass.ts';

const passed = (text: string) => runPass(lineBreaks, text).text;

it('breaks a line, and says nothing at the end of a paragraph', () => {
  expect(passed('one\\\\\ntwo')).toBe('one  \ntwo');
  expect(passed('one\\\\\n\ntwo\\\\')).toBe('one\n\ntwo');
  expect(passed('a \\\\ b\nc')).toBe('a \\\\ b\nc');
});
