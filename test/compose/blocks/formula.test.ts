import {expect, it} from 'vitest';
import {splitFormula} from '../../../src/compose/blocks/formula.ts';

const rows = (count: number) => Array.from({length: count}, (_, i) => `a_{${i}} &= \\frac{1}{${i}}`).join(' \\\\ ');

it('a formula of few rows, or of no rows, stays one', () => {
  expect(splitFormula('x = 1')).toEqual(['x = 1']);
  const few = `\\begin{aligned} ${rows(6)} \\end{aligned}`;
  expect(splitFormula(few)).toEqual([few]);
});

it('a derivation of many rows is parted into formulas of the same kind, nothing lost', () => {
  const parts = splitFormula(`\\begin{align*} ${rows(12)} \\end{align*}.`);
  expect(parts).toHaveLength(3);
  for (const part of parts) expect(part).toMatch(/^\\begin\{align\*\}[\s\S]*\\end\{align\*\}\.?$/);
  expect(parts.at(-1)?.endsWith('.')).toBe(true);
  for (let i = 0; i < 12; i++) expect(parts.join('')).toContain(`a_{${i}} &= \\frac{1}{${i}}`);
});

it('rows of a matrix inside are not parted', () => {
  const matrix = '\\begin{pmatrix} 1 \\\\ 2 \\\\ 3 \\\\ 4 \\end{pmatrix}';
  const parts = splitFormula(`\\begin{aligned} a &= ${matrix} \\\\ ${rows(7)} \\end{aligned}`);
  expect(parts).toHaveLength(2);
  expect(parts[0]).toContain(matrix);
});
