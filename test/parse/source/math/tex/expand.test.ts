// Macros put in.
import {expect, it} from 'vitest';
import {takeDefinitions, type TexMacros} from '../../../../../src/parse/source/math/tex/definitions.ts';
import {EndlessMacro, expandMacros} from '../../../../../src/parse/source/math/tex/expand.ts';
import {printTokens, tokenize} from '../../../../../src/parse/source/math/tex/tokens.ts';

const raw = String.raw;

/** `tex` with the macros that it defines put in. */
function expand(tex: string): string {
  const macros: TexMacros = new Map();
  return printTokens(expandMacros(takeDefinitions(tokenize(tex), macros), macros));
}

it.each([
  [raw`\def\R{\mathbb{R}}\R^n`, raw`\mathbb{R}^n`],
  [raw`\newcommand\f[2][n]{#1+#2}\f[m]{a} \f{b}`, 'm+a n+b'],
  [raw`\def\a{\b}\def\b{x}\a`, 'x'],
  [raw`\def\f#1{[#1]}\f x`, '[x]'],
  [raw`\def\f#1{[#1]}\f`, '[]'],
  [raw`\let\old\vec\renewcommand\vec[1]{\old{\mathbf{#1}}}\vec{x}`, raw`\vec{\mathbf{x}}`],
  [raw`\DeclarePairedDelimiter\p{(}{)}\p{a} \p*{b}`, raw`\mathopen(a\mathclose) \left(b\right)`],
  [raw`\newenvironment{e}[1]{(#1}{)}\begin{e}{a}b\end{e}`, '(ab)'],
])('%s', (tex, made) => {
  expect(expand(tex)).toBe(made);
});

it('takes an argument and an option of any length', () => {
  const long = 'x'.repeat(300);
  expect(expand(raw`\newcommand\f[2][n]{#1.#2}\f[${long}]{${long}}`)).toBe(`${long}.${long}`);
});

it.each([raw`\def\a{\a}\a`, raw`\def\a{\b\b}\def\b{\a\a}\a`, raw`\def\a#1{#1#1#1#1#1#1#1#1}\a{\a{\a{\a{\a{\a{x}}}}}}`])(
  'ends %s',
  tex => {
    expect(() => expand(tex)).toThrow(EndlessMacro);
  },
);
