import {expect, it} from 'vitest';
import {faults, read} from '../../read.ts';

it('tells of a name that Liquid does not know, and of no other', () => {
  const {text, diagnostics} = read(
    'A {{ secrets.T }} b {{ page.none }}{{ nil }}{{ site.none }}{% assign x = page.none %}{{ x }}{{ include.a }}.',
  );
  expect(text).toBe('prose 1: A b .\n');
  expect(faults(diagnostics).sort()).toEqual(['heading-none 1', 'liquid-undefined 1']);
});

it('tells of a name once, with the lines on which it stands', () => {
  const {diagnostics} = read(`# A\n\n${'{{ secrets.T }}\n\n'.repeat(2000)}`);
  const told = diagnostics.filter(({rule}) => rule === 'liquid-undefined');
  expect(told.map(({message}) => message)).toEqual([
    '“{{ secrets.T }}” gives nothing: Liquid knows no “secrets”, also in line 5, 7, 9, 11, 13 …',
  ]);
});
