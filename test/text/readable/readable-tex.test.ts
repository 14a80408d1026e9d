import {expect, it} from 'vitest';
import {readableTex} from '../../../src/text/readable/readable-tex.ts';

it.each([
  [String.raw`O(n \log n)`, 'O(n log n)'],
  [String.raw`\log(n)`, 'log(n)'],
  [String.raw`x^{2}+\frac{a+b}{2}`, 'x² + (a + b)/2'],
  [String.raw`\mathbb{R}^n`, 'ℝⁿ'],
  [String.raw`\alpha_{ij} \to \infty`, 'α_ij → ∞'],
  [String.raw`\sqrt{n}`, '√n'],
  [String.raw`\hat x \in A`, 'x\u0302 ∈ A'],
  [String.raw`W_\text{out}`, 'W_out'],
  ['2^{-k}', '2^(−k)'],
  ['a < b', 'a < b'],
  [String.raw`\sum_{i=1}^n x_i`, '∑_(i = 1)ⁿx_i'],
])('%s is read as %s', (tex, line) => {
  expect(readableTex(tex)).toBe(line);
});

it('what KaTeX does not set is not read', () => {
  expect(readableTex(String.raw`\frac{1`)).toBeUndefined();
  expect(readableTex('x'.repeat(1000))).toBeUndefined();
});
