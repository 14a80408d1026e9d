// Commands that become other TeX by their arguments.
import {expect, it} from 'vitest';
import {replaceCommand} from '../../../../../src/parse/source/math/tex/commands.ts';
import {tokenize} from '../../../../../src/parse/source/math/tex/tokens.ts';

const raw = String.raw;

/** What becomes of the command that `tex` begins with, and what is left of `tex`. */
function replace(tex: string): [string, string] | undefined {
  const tokens = tokenize(tex);
  const made = replaceCommand(tokens[0] ?? '', tokens, 1);
  return made && [made.tex, tokens.slice(made.end).join('')];
}

it.each([
  [raw`\dv{x} y`, raw`\frac{\mathrm{d} }{\mathrm{d} x}`, ' y'],
  [raw`\pdv[2]{f}{x}`, raw`\frac{\partial^{2} f}{\partial x^{2}}`, ''],
  [raw`\qty[a]`, raw`\left[a\right]`, ''],
  [raw`\qty|a|b`, raw`\left|a\right|`, 'b'],
  [raw`\qty{a}`, raw`\left\{a\right\}`, ''],
  [raw`\SI{90}{\degree}`, raw`{90\mathrm{{}^{\circ}}}`, ''],
  [raw`\ohm x`, raw`\Omega`, ' x'],
  [raw`\vmqty|a & b|`, raw`\begin{vmatrix}a & b\end{vmatrix}`, ''],
  [raw`\cases{a & b \cr c}`, raw`\begin{cases}a & b \\ c\end{cases}`, ''],
  [raw`\color[RGB]{255,0,0}{x}`, raw`\textcolor{#ff0000}{x}`, ''],
  [raw`\color[named]{red}{x}`, raw`\textcolor{red}{x}`, ''],
  [raw`\color{red} x`, raw`\color{red}`, ' x'],
  [raw`\multicolumn{3}{c}{x} y`, 'x&&', ' y'],
  [raw`\unicode{x41}`, raw`\text{A}`, ''],
  [raw`\unicode{125}`, raw`{\char125}`, ''],
])('%s', (tex, made, rest) => {
  expect(replace(tex)).toEqual([made, rest]);
});

it.each([
  raw`\alpha`,
  raw`\dv`,
  raw`\qty(a`,
  raw`\qty|a`,
  raw`\braket{a}`,
  raw`\unicode{65.5}`,
  raw`\unicode{xD800}`,
  raw`\unicode{x110000}`,
  raw`\root 3`,
  'constructor',
])('leaves %s', tex => {
  expect(replace(tex)).toBeUndefined();
});

it('makes no more columns than a table has', () => {
  expect(replace(raw`\multicolumn{999999999}{c}{x}`)?.[0].length).toBe(40);
});
