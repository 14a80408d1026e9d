// What is said of the formulas of a page.
import {expect, it} from 'vitest';
import {createFormulaReport, type FormulaReport} from '../../../../src/parse/source/math/formula-report.ts';

/** Rule, message, line and cure of all that is reported. */
function told(tell: (report: FormulaReport) => void): unknown[][] {
  const said: unknown[][] = [];
  const report = createFormulaReport((rule, message, at, cure) => {
    said.push([rule, message, (at as {line: number}).line, cure]);
  });
  tell(report);
  return said;
}

it.each([
  ["Expected '}', got 'EOF' at end of input", 'Look for a brace, \\right or \\end that is missing'],
  ['Double superscript', 'Put braces around one of the two: {x_1}_2'],
  ['No such environment: foo', 'Use aligned, gathered, cases or array, which are known everywhere'],
  ['uses \\a without end', 'Give the macro a body that does not use the macro itself'],
  ['longer than 10,000 characters', 'Close the formula earlier, or divide it'],
  ['Missing a number', 'Mend what the message names; try the formula alone at katex.org'],
  ['something else', 'Write it with commands that KaTeX or MathJax supports'],
])('has a cure for %j', (refusal, cure) => {
  const message = `Formula is not set, its TeX is shown instead: ${refusal}`;
  expect(told(({refused}) => refused(refusal, {text: '', line: 3}))).toEqual([['formula-invalid', message, 3, cure]]);
});

it('names a macro once, with the first of the other lines', () => {
  const said = told(report => {
    for (const line of [2, 2, 3, 4, 5, 6, 7, 8]) report.unknown('\\E', {text: '', line});
    report.unknown('\\V', {text: '', line: 9});
    report.end();
  });
  expect(said.map(([rule, message, line]) => [rule, message, line])).toEqual([
    ['macro-unknown', 'The macro \\E is defined nowhere, its name is shown instead, also in line 3, 4, 5, 6, 7 …', 2],
    ['macro-unknown', 'The macro \\V is defined nowhere, its name is shown instead', 9],
  ]);
});

it('says nothing of a macro before the end, and nothing where all is well', () => {
  expect(told(({unknown}) => unknown('\\E', {text: '', line: 1}))).toEqual([]);
  expect(told(({end}) => end())).toEqual([]);
});

it('tells of words in a formula and of a dollar without a partner', () => {
  const said = told(report => {
    report.words({text: '', line: 1});
    report.stray({text: '', line: 2});
  });
  expect(said.map(([rule, , line]) => [rule, line])).toEqual([
    ['formula-unclosed', 1],
    ['formula-unclosed', 2],
  ]);
});
