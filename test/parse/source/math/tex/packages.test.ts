// Macros of packages.
import katex from 'katex';
import {expect, it} from 'vitest';
import {expandMacros} from '../../../../../src/parse/source/math/tex/expand.ts';
import {packageMacros} from '../../../../../src/parse/source/math/tex/packages.ts';
import {printTokens, tokenize} from '../../../../../src/parse/source/math/tex/tokens.ts';

const raw = String.raw;
const expand = (tex: string): string => printTokens(expandMacros(tokenize(tex), packageMacros()));

it.each([
  [raw`\abs{x}`, raw`\left|x\right|`],
  [raw`\comm{A}{B}`, raw`\left[A,B\right]`],
  [raw`\bbox[red]{x}`, 'x'],
  [raw`\bbox{x}`, 'x'],
  [raw`\href{javascript:a}{x}`, 'x'],
  [raw`\style{color:red}{x}`, 'x'],
  [raw`\require{html}x`, 'x'],
  [raw`\Tr A`, raw`\operatorname{Tr} A`],
])('%s', (tex, made) => {
  expect(expand(tex)).toBe(made);
});

it('leaves nothing that KaTeX does not set', () => {
  for (const [name, {parameters}] of packageMacros()) {
    const tex = `${name}${'{x}'.repeat(parameters)} x`;
    const made = expand(tex);
    if (made.includes('hline') || made.includes('displaylimits')) continue;
    expect(() => katex.renderToString(made, {displayMode: true, strict: 'ignore'}), tex).not.toThrow();
  }
});

it.each([
  [raw`\abs*{x}`, raw`\left|x\right|`],
  [raw`\norm* x`, raw`\left\lVert x\right\rVert`],
])('takes a star for no argument: %s', (tex, made) => {
  expect(expand(tex)).toBe(made);
});
