// Definitions of macros.
import {describe, expect, it} from 'vitest';
import {
  definitionLength,
  isMacroName,
  macroOf,
  takeDefinitions,
  type TexMacros,
} from '../../../../../src/parse/source/math/tex/definitions.ts';
import {tokenize} from '../../../../../src/parse/source/math/tex/tokens.ts';

const raw = String.raw;

/** The macros that `tex` defines, as "parameters [option] body", and the rest of it. */
function define(tex: string): [Record<string, string>, string] {
  const macros: TexMacros = new Map();
  const rest = takeDefinitions(tokenize(tex), macros).join('');
  const printed = [...macros].map(([name, {parameters, option, body}]) => {
    const first = option === undefined ? '' : `[${option.join('')}] `;
    return [name, `${parameters} ${first}${body.join('')}`];
  });
  return [Object.fromEntries(printed), rest];
}

describe('takeDefinitions', () => {
  it.each([
    [raw`\newcommand{\R}{\mathbb{R}} x`, {'\\R': raw`0 \mathbb{R}`}, ' x'],
    [raw`\newcommand*\f[2][n]{#1#2}`, {'\\f': '2 [n] #1#2'}, ''],
    [raw`\def\f#1#2{#2#1}`, {'\\f': '2 #2#1'}, ''],
    [raw`\let\eps = \epsilon`, {'\\eps': raw`0 \epsilon`}, ''],
    [raw`\DeclareMathOperator*{\argmin}{arg\,min}`, {'\\argmin': raw`0 \operatorname*{arg\,min}`}, ''],
    [raw`\DeclarePairedDelimiter\n{\lVert}{\rVert}`, {'\\n': raw`1 \mathopen\lVert#1\mathclose\rVert`}, ''],
    [raw`\newenvironment{e}[1][x]{(#1}{)}`, {'\\begin{e}': '1 [x] (#1', '\\end{e}': '0 )'}, ''],
    [raw`\newcommand{\a}{1}\providecommand{\a}{2}`, {'\\a': '0 1'}, ''],
  ])('%s', (tex, macros, rest) => {
    expect(define(tex)).toEqual([macros, rest]);
  });

  it.each([
    raw`\newcommand{\f}[10]{x}`,
    raw`\newcommand{ab}{x}`,
    raw`\newcommand{\f}{x`,
    raw`\newenvironment{e}[1000000000]{}{}`,
    raw`\def\f#1.{x}`,
    raw`\let\f`,
  ])('leaves %s', tex => {
    expect(define(tex)).toEqual([{}, tex]);
  });
});

it('tells how long a definition is', () => {
  expect(definitionLength(raw`\def\a{b} c`)).toBe(9);
  expect(definitionLength(raw`\def\a`)).toBe(0);
});

it('bounds the arguments of a macro of a site', () => {
  expect(macroOf('x', 99).parameters).toBe(9);
  expect(macroOf('x', -1).parameters).toBe(0);
});

it('knows names of macros', () => {
  expect([raw`\ab`, raw`\*`, 'ab', raw`\a1`, '\\ '].map(isMacroName)).toEqual([true, true, false, false, false]);
});

it.each([
  [raw`\newcommand{\a}{${'x'.repeat(500)}}`, ' y'],
  [`\\newcommand{\\${'a'.repeat(137)}}[2]{#1#2}`, ' y'],
  [`\\newcommand{\\${'a'.repeat(143)}}[2]{#1#2}`, '{z}'],
  [raw`\newenvironment{${'a'.repeat(137)}}[2]{#1}{#2}`, ' y'],
  [raw`\let\a\b`, ' y'],
])('reads the whole of a long definition: %#', (tex, rest) => {
  expect(definitionLength(tex + rest)).toBe(tex.length);
});
