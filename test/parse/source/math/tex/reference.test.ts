// References to equations.
import {expect, it} from 'vitest';
import {
  findReferences,
  isReferenceCommand,
  printReference,
  readReference,
  replaceReferences,
} from '../../../../../src/parse/source/math/tex/reference.ts';

const raw = String.raw;

it('finds references, and puts what stands for them', () => {
  const text = raw`by \ref{a}, \eqref { b } and \href{c}`;
  expect(findReferences(text)).toEqual([
    {label: 'a', isInBrackets: false},
    {label: 'b', isInBrackets: true},
  ]);
  expect(replaceReferences(text, one => printReference('1', one))).toBe(raw`by 1, (1) and \href{c}`);
  expect(readReference(raw`\eqref{x y}`)).toEqual({label: 'x y', isInBrackets: true});
  expect(['\\ref', '\\eqref', '\\href'].map(isReferenceCommand)).toEqual([true, true, false]);
});
