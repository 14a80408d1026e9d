import {expect, it} from 'vitest';
import {latex} from '../../../src/parse/source/latex.ts';
import {runPass} from './pass.ts';

it.each([
  ['\\textbf{a} and \\emph{b}', '<strong>a</strong> and <em>b</em>'],
  ['\\textbf{a \\textit{b}}', '<strong>a <em>b</em></strong>'],
  ['\\href{https://a.b}{text}', '<a href="https://a.b">text</a>'],
  ['\\url{https://a.b}', '<a href="https://a.b">https://a.b</a>'],
  ['as shown~\\cite{ada}', 'as shown \\[ada\\]'],
  ['\\textsc{Bert} \\mbox{x}', 'Bert x'],
  ['\\emph{a}{b}', '<em>a</em>{b}'],
  ['\\unknown{a}', '\\unknown{a}'],
])('rewrites %s', (text, expected) => {
  expect(runPass(latex, text).text).toBe(expected);
});
