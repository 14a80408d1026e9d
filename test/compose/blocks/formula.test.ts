import {describe, expect, it} from 'vitest';
import {splitFormula} from '../../../src/compose/blocks/formula/formula.ts';
import {measureFormula} from '../../../src/text/math/formula-extent.ts';

const rows = (count: number) => Array.from({length: count}, (_, i) => `a_{${i}} &= \\frac{1}{${i}}`).join(' \\\\ ');

it('a formula of few rows, or of no rows, stays one', () => {
  expect(splitFormula('x = 1')).toEqual([{tex: 'x = 1', isLarge: false}]);
  const few = `\\begin{aligned} ${Array.from({length: 6}, (_, i) => `a &= ${i}`).join(' \\\\ ')} \\end{aligned}`;
  expect(splitFormula(few)).toEqual([{tex: few, isLarge: false}]);
});

it('a derivation of many rows is parted into formulas of the same kind, nothing lost', () => {
  const parts = splitFormula(`\\begin{align*} ${rows(12)} \\end{align*}.`).map(({tex}) => tex);
  expect(parts).toHaveLength(3);
  for (const part of parts) expect(part).toMatch(/^\\begin\{align\*\}[\s\S]*\\end\{align\*\}\.?$/);
  expect(parts.at(-1)?.endsWith('.')).toBe(true);
  for (let i = 0; i < 12; i++) expect(parts.join('')).toContain(`a_{${i}} &= \\frac{1}{${i}}`);
});

it('lines without an environment stand one below the other, at their relations', () => {
  expect(splitFormula('w = ax, \\\\ b(x) = \\max(a, x)')).toMatchObject([
    {tex: '\\begin{align*}w &= ax,\\\\b(x) &= \\max(a, x)\\end{align*}'},
  ]);
  expect(splitFormula('w = ax \\\\ \\text{for all } x')).toMatchObject([
    {tex: '\\begin{align*}&w = ax\\\\&\\text{for all } x\\end{align*}'},
  ]);
  expect(splitFormula('\\begin{pmatrix} 1 \\\\ 2 \\end{pmatrix}')).toHaveLength(1);
});

it('rows of a matrix inside are not parted', () => {
  const matrix = '\\begin{pmatrix} 1 \\\\ 2 \\\\ 3 \\\\ 4 \\end{pmatrix}';
  const parts = splitFormula(`\\begin{aligned} a &= ${matrix} \\\\ ${rows(7)} \\end{aligned}`).map(({tex}) => tex);
  expect(parts).toHaveLength(2);
  expect(parts[0]).toContain(matrix);
});

describe('what is larger than a page', () => {
  const parts = (tex: string) => splitFormula(tex).map(part => part.tex);
  const widths = (tex: string) => parts(tex).map(part => measureFormula(part, true)?.width ?? 99);
  const long = (count: number, sign: string) =>
    Array.from({length: count}, (_, i) => `\\frac{x_{${i}}}{y_{${i}}}`).join(sign);

  it('is parted between formulas that stand side by side, words with the second', () => {
    const [left, right] = [`a = ${long(13, '')}`, `b = ${long(13, '')}`];
    expect(parts(`${left} \\qquad ${right}`)).toEqual([`\\begin{align*}&${left}\\\\&${right}\\end{align*}`]);
    expect(parts(`${left} \\hspace{0.5in} \\text{or} \\hspace{0.5in} ${right}`)).toEqual([
      `\\begin{align*}&${left}\\\\&\\text{or}\\quad ${right}\\end{align*}`,
    ]);
  });

  it('is not parted within brackets, nor where no relation is, and a row holds what it can', () => {
    const many = Array.from({length: 9}, (_, i) => `a_${i} = ${'12345'.repeat(2)}`);
    expect(parts(many.join(' \\quad '))[0]?.split('\\\\').length).toBeLessThan(6);
    const within = `f(a = ${long(12, '')}, \\quad z = ${long(12, '')}) = ${long(6, '')}`;
    expect(parts(within).join('')).toContain('\\quad z');
    const arrows = `${long(14, '')} \\quad \\Rightarrow \\quad ${long(14, '')}`;
    expect(parts(arrows).join('')).toContain('\\quad');
  });

  it('is parted at its rows where they are tall', () => {
    const tall = Array.from({length: 6}, (_, i) => `a_{${i}} &= \\frac{\\frac{1}{x}}{\\frac{y}{z}}`).join(' \\\\ ');
    const made = parts(`\\begin{align*} ${tall} \\end{align*}`);
    expect(made.length).toBeGreaterThan(1);
    for (const part of made) expect(measureFormula(part, true)?.height).toBeLessThan(12);
  });

  it('is broken before a relation or an operator, aligned where it was', () => {
    const [made = ''] = parts(`\\begin{aligned} a &= b \\\\ &= ${long(30, ' + ')} \\end{aligned}`);
    expect(made).toMatch(/\\\\ *& *\\qquad \+/);
    expect(Math.max(...widths(`\\begin{aligned} a &= b \\\\ &= ${long(30, ' + ')} \\end{aligned}`))).toBeLessThan(38);
  });

  it('keeps its number, at its last row', () => {
    const made = parts(`a = ${long(30, ' + ')} \\tag{7}`);
    expect(made.join('').match(/\\tag\{7\}/g)).toHaveLength(1);
    expect(made.at(-1)).toMatch(/\\tag\{7\}\\end\{align\*\}$/);
  });

  it('is large where nothing can be broken', () => {
    expect(splitFormula('x y'.repeat(200))).toMatchObject([{isLarge: true}]);
    expect(
      splitFormula(`\\begin{bmatrix} ${Array.from({length: 16}, () => '1').join('\\\\')} \\end{bmatrix}`),
    ).toMatchObject([{isLarge: true}]);
  });
});
