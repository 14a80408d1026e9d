import {expect, it} from 'vitest';
import {macrosOf, withMacros} from '../../../../src/parse/source/math/macros.ts';

it('gives a formula the macros that it uses, and those that they use', () => {
  const macros = macrosOf([
    '\\newcommand{\\R}{\\mathbb{R}}\\def\\Rn#1{\\R^{#1}}',
    '\\DeclareMathOperator*{\\argmin}{arg\\,min}',
  ]);
  expect([...macros.keys()]).toEqual(['R', 'Rn', 'argmin']);
  expect(withMacros('\\Rn{2}', macros)).toBe('\\def\\Rn#1{\\R^{#1}}\\def\\R{\\mathbb{R}}\\Rn{2}');
  expect(withMacros('x', macros)).toBe('x');
});

it('leaves nothing of a formula that only defines', () => {
  const tex = '\\newcommand{\\R}{\\mathbb{R}}';
  expect(withMacros(tex, macrosOf([tex]))).toBe('');
});
