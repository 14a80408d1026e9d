// Numbers of equations.
import {expect, it} from 'vitest';
import {type EquationCount, numberEquations} from '../../../../../src/parse/source/math/tex/numbering.ts';
import {printTokens, tokenize} from '../../../../../src/parse/source/math/tex/tokens.ts';

const raw = String.raw;

function countOf(style: EquationCount['style'], wanted: readonly string[] = []): EquationCount {
  return {style, wanted: new Set(wanted), labels: new Map(), count: 0};
}

const number = (tex: string, count: EquationCount): string => printTokens(numberEquations(tokenize(tex), count));

it.each([
  [raw`\begin{equation}a\end{equation}`, raw`\begin{equation*}a\tag{1}\end{equation*}`],
  [raw`\begin{align}a\\b\end{align}`, raw`\begin{align*}a\tag{1}\\b\tag{2}\end{align*}`],
  [raw`\begin{align}a\nonumber\\b\\\end{align}`, raw`\begin{align*}a\\b\tag{1}\\\end{align*}`],
  [raw`\begin{align}a\tag{x}\\b\end{align}`, raw`\begin{align*}a\tag{x}\\b\tag{1}\end{align*}`],
  [raw`\begin{multline}a\\b\end{multline}`, raw`\begin{multline*}a\\b\tag{1}\end{multline*}`],
  [raw`\begin{align*}a\end{align*}`, raw`\begin{align*}a\end{align*}`],
  ['a', 'a'],
])('numbers %s', (tex, made) => {
  expect(number(tex, countOf('ams'))).toBe(made);
});

it('numbers a formula without an environment where the site numbers all', () => {
  expect(number('a', countOf('all'))).toBe(raw`a\tag{1}`);
});

it('numbers what the page refers to, and keeps the labels', () => {
  const count = countOf('none', ['e']);
  expect(number(raw`\begin{align}a\label{e}\\b\label{f}\end{align}`, count)).toBe(
    raw`\begin{align*}a\tag{1}\\b\end{align*}`,
  );
  expect([...count.labels]).toEqual([['e', '1']]);
});

it('takes a tag of the author for its label', () => {
  const count = countOf('none', ['e']);
  expect(number(raw`a\label{e}\tag*{A}`, count)).toBe(raw`a\tag*{A}`);
  expect(count.labels.get('e')).toBe('A');
});

it('bears thousands of environments, and one that never ends', () => {
  const one = raw`\begin{align}\end{align}`;
  expect(number(one.repeat(9000), countOf('none'))).toBe(raw`\begin{align*}\end{align*}`.repeat(9000));
  expect(number(raw`\begin{align}a`, countOf('ams'))).toBe(raw`\begin{align}a`);
});
