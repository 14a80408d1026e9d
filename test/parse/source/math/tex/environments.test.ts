// Environments that KaTeX lacks.
import {expect, it} from 'vitest';
import {isFrameOnly, rewriteEnvironment} from '../../../../../src/parse/source/math/tex/environments.ts';
import {printTokens, tokenize} from '../../../../../src/parse/source/math/tex/tokens.ts';

const raw = String.raw;
const rewrite = (name: string, body: string, display: boolean): string =>
  printTokens(rewriteEnvironment({name, body: tokenize(body)}, display));

it.each([
  ['equation', 'a', 'a'],
  ['flalign*', 'a', raw`\begin{align*}a\end{align*}`],
  ['eqnarray', raw`a&=&b\\c&=&d`, raw`\begin{align*}a&=b\\c&=d\end{align*}`],
  ['array', raw`[t]{c@{\hspace{1em}}p{2cm}*{2}{r|}}a`, raw`\begin{array}{clr|r|}a\end{array}`],
  ['array', raw` a & {b} c`, raw`\begin{array} a & {b} c\end{array}`],
  ['tabularx', raw`{\textwidth}{lX}a`, raw`\begin{array}{ll}a\end{array}`],
  ['aligned', '[t]a', raw`\begin{aligned}a\end{aligned}`],
  ['cases*', raw`x & if $y$`, raw`\begin{cases}x &\text{ if $y$}\end{cases}`],
  ['Vsmallmatrix', 'a', raw`\begin{Vmatrix}a\end{Vmatrix}`],
  ['constructor', 'a', raw`\begin{constructor}a\end{constructor}`],
])('in a display: %s %s', (name, body, made) => {
  expect(rewrite(name, body, true)).toBe(made);
});

it.each([
  ['equation', raw`a\tag{1}`, raw`{a\quad\text{(1)}}`],
  ['align', raw`a\tag*{A}`, raw`\begin{aligned}a\quad\text{A}\end{aligned}`],
  ['split', 'a', raw`\begin{aligned}a\end{aligned}`],
])('within a line: %s %s', (name, body, made) => {
  expect(rewrite(name, body, false)).toBe(made);
});

it('bounds the columns of an array', () => {
  expect(rewrite('array', '{*{99}{*{99}{*{99}{c}}}}a', true)).toBe(`\\begin{array}{${'c'.repeat(100)}}a\\end{array}`);
});

it('knows environments that only frame', () => {
  expect(['subequations', 'align', 'constructor'].map(isFrameOnly)).toEqual([true, false, false]);
});
