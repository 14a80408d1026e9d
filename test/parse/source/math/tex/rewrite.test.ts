// TeX as KaTeX sets it.
import {expect, it} from 'vitest';
import {rewriteTokens} from '../../../../../src/parse/source/math/tex/rewrite.ts';
import {printTokens, tokenize} from '../../../../../src/parse/source/math/tex/tokens.ts';

const raw = String.raw;
const reference = (label: string): string | undefined => (label === 'e' ? '3' : undefined);
const rewrite = (tex: string, display = true): string =>
  printTokens(rewriteTokens(tokenize(tex), {display, reference}));

it.each([
  [raw`x_\mathbf{z}`, raw`x_{\mathbf{z}}`],
  [raw`e^\frac12`, raw`e^{\frac12}`],
  ['x^-1', 'x^-1'],
  ['x^', 'x^'],
  [raw`\hat\hat x`, raw`\hat{\hat x}`],
  [raw`\sqrt[x_\mathbf{n}]{x}`, raw`\sqrt[x_{\mathbf{n}}]{x}`],
  [raw`a\label{e}b`, 'ab'],
  [raw`\eqref{e} \ref{f}`, raw`\text{(3)} \text{f}`],
  [raw`{\begin{align}a\end{align}}`, raw`{\begin{aligned}a\end{aligned}}`],
  [raw`\begin{subequations}\begin{align}a\end{align}\end{subequations}`, raw`\begin{align}a\end{align}`],
])('%s', (tex, made) => {
  expect(rewrite(tex)).toBe(made);
});

it('has no numbered environments within a line', () => {
  expect(rewrite(raw`\begin{align}a\end{align}`, false)).toBe(raw`\begin{aligned}a\end{aligned}`);
});

it('bears commands and braces within each other without end', () => {
  expect(rewrite(`${raw`\hat`.repeat(15_000)}x`)).toMatch(/^\\hat\{\\hat\{/);
  const deep = '{'.repeat(2000) + '}'.repeat(2000);
  expect(rewrite(deep)).toBe(deep);
});
