// How large formulas are, em.
import {expect, it} from 'vitest';
import {measureFormula} from '../../../src/text/math/formula-extent.ts';

it('grows with what is written beside and above each other', () => {
  const one = measureFormula('x', false);
  expect(one?.width).toBeCloseTo(0.57, 1);
  expect(measureFormula('xxxx', false)?.width).toBeCloseTo(4 * (one?.width ?? 0), 1);
  expect(measureFormula('\\frac{x}{y}', true)?.height).toBeGreaterThan(2 * (one?.height ?? 9));
});

it('tells the widest part that no line may break', () => {
  const sum = measureFormula('aaaa+b', false);
  expect(sum?.widest).toBeLessThan(sum?.width ?? 0);
  expect(measureFormula('aaaa', false)?.widest).toBe(measureFormula('aaaa', false)?.width);
});

it('measures nothing that KaTeX refuses', () => {
  expect(measureFormula('\\frac{x', true)).toBeUndefined();
  expect(measureFormula('\\def\\a{\\a}\\a', true)).toBeUndefined();
});

it('knows no formula of nothing but a few em', () => {
  expect(measureFormula('', false)?.width).toBe(0);
});
