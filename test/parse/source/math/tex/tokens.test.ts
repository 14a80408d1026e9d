// TeX in tokens.
import {describe, expect, it} from 'vitest';
import {
  environmentEnd,
  environmentOf,
  groupEnd,
  isBalanced,
  printTokens,
  readArgument,
  readOption,
  splitTokens,
  tokenize,
} from '../../../../../src/parse/source/math/tex/tokens.ts';

const raw = String.raw;

it('takes commands, environments, escapes and blanks as one token each', () => {
  expect(tokenize(raw`\a1\{ \begin {x}\\𝒙`)).toEqual([raw`\a`, '1', raw`\{`, ' ', raw`\begin {x}`, '\\\\', '𝒙']);
});

it('loses nothing, whatever it is given', () => {
  for (const tex of ['', '\\', '}{', raw`\begin{`, 'a\n\nb']) expect(tokenize(tex).join('')).toBe(tex);
});

it('prints a blank between a command and a letter', () => {
  expect(printTokens([raw`\pi`, 'x', raw`\{`, 'y', raw`\pi`, '2'])).toBe(raw`\pi x\{y\pi2`);
});

it('names environments', () => {
  expect(environmentOf(raw`\begin{ab}`, 'begin')).toBe('ab');
  expect(environmentOf(raw`\begin{ab}`, 'end')).toBeUndefined();
  expect(environmentOf(raw`\begingroup`, 'begin')).toBeUndefined();
});

it('finds the end of a group and of an environment', () => {
  expect(groupEnd(tokenize('{a{b}}c'), 0)).toBe(6);
  expect(groupEnd(tokenize('{a'), 0)).toBeUndefined();
  expect(environmentEnd(tokenize(raw`\begin{a}\begin{b}\end{b}\end{a}x`), 0)).toBe(4);
  expect(environmentEnd(tokenize(raw`\begin{a}`), 0)).toBeUndefined();
});

it('reads arguments and options', () => {
  expect(readArgument(tokenize(' {ab}c'), 0)).toEqual({tokens: ['a', 'b'], end: 5});
  expect(readArgument(tokenize('}'), 0)).toBeUndefined();
  expect(readOption(tokenize('[a{]}]b'), 0)).toEqual({tokens: ['a', '{', ']', '}'], end: 6});
  expect(readOption(tokenize('[a}'), 0)).toBeUndefined();
  expect(readOption(tokenize(`[${'x'.repeat(500)}]`), 0)).toBeUndefined();
});

describe('isBalanced', () => {
  it.each(['', '{a{b}}', raw`\begin{a}{x}\end{a}`, raw`\{`, raw`\begin{a}\end{a*}`])('%j', tex => {
    expect(isBalanced(tokenize(tex))).toBe(true);
  });

  it.each(['{', '}', '}{', raw`\begin{a}`, raw`\end{a}`, raw`{\begin{a}}\end{a}`])('not %j', tex => {
    expect(isBalanced(tokenize(tex))).toBe(false);
  });
});

it('parts outside of groups and environments', () => {
  const parts = splitTokens(tokenize(raw`a&{b&c}&\begin{x}&\end{x}`), one => one === '&');
  expect(parts.map(part => part.join(''))).toEqual(['a', '{b&c}', raw`\begin{x}&\end{x}`]);
});
