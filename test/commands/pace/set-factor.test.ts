import {expect, it} from 'vitest';
import {setFactor} from '../../../src/commands/pace/set-factor.ts';

it('a file gets its factor, and stays as it is else', () => {
  const text = '# Our course\ntheme: chalk # dark\n\nfooter: Bread\n';
  expect(setFactor(text, 1.25)).toBe(`${text}pace:\n  factor: 1.25\n`);
  expect(setFactor('pace: {figure: 60, factor: 1.1}\n', 1.25)).toBe('pace: { figure: 60, factor: 1.25 }\n');
  expect(setFactor('', 1.25)).toBe('pace:\n  factor: 1.25\n');
});

it('what is no map stays', () => {
  expect(setFactor('- a\n', 1.25)).toBeNull();
  expect(setFactor('theme: [\n', 1.25)).toBeNull();
});
