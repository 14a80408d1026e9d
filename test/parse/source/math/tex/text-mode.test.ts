// What stands in a text.
import {expect, it} from 'vitest';
import {rewriteText} from '../../../../../src/parse/source/math/tex/text-mode.ts';
import {tokenize} from '../../../../../src/parse/source/math/tex/tokens.ts';

const raw = String.raw;
const rewrite = (tex: string): string => rewriteText(tokenize(tex), inner => ['<', ...inner, '>']).join('');

it.each([
  ['a_b & c # d', raw`a\_b \& c \# d`],
  [raw`50\% of 5%`, raw`50\% of 5\%`],
  ['x^2', raw`x\textasciicircum{}2`],
  ['if $x_1$ so', 'if $<x_1>$ so'],
  [raw`if \(x_1\)`, 'if $<x_1>$'],
  ['US$ 5', raw`US\$ 5`],
  [raw`by \eqref{e}`, raw`by $<\eqref{e}>$`],
  [raw`\mbox{a}\newline b`, raw`\text{a}  b`],
])('%s', (tex, made) => {
  expect(rewrite(tex)).toBe(made);
});

it('loses nothing of what never ends', () => {
  expect(rewrite(raw`\(`.repeat(2000))).toBe(raw`\(`.repeat(2000));
});

it('sets degrees in a text and in a formula', () => {
  expect(rewrite(raw`5\textdegree C`)).toBe(raw`5\degree C`);
});
