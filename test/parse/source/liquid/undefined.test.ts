import {expect, it} from 'vitest';
import {faults, read} from '../../read.ts';

it('tells of a name that Liquid does not know, and of no other', () => {
  const {text, diagnostics} = read(
    'A {{ secrets.T }} b {{ page.none }}{{ nil }}{{ site.none }}{% assign x = page.none %}{{ x }}{{ include.a }}.',
  );
  expect(text).toBe('prose 1: A b .\n');
  expect(faults(diagnostics).sort()).toEqual(['heading-none 1', 'liquid-undefined 1']);
});
