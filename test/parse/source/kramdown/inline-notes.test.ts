import {expect, it} from 'vitest';
import {inlineNotes} from '../../../../src/parse/source/kramdown/inline-notes.ts';
import {runPass} from '../pass.ts';

const passed = (text: string) => runPass(inlineNotes, text).text;

it('takes notes of words, brackets in them included', () => {
  expect(passed('A^[one [two](x) three] b')).toBe('A<d-footnote>one [two](x) three</d-footnote> b');
});

it('leaves powers, numbers and what is never closed', () => {
  for (const text of ['x^[2]', 'said^[3, 4].', 'a^[b c\n\nd]', 'a\\^[b c]']) expect(passed(text)).toBe(text);
});
