// How many arguments commands take.
import {packageMacros} from '../../../../../src/parse/source/math/tex/packages.ts';
import {expect, it} from 'vitest';
import {countArguments, takesPlain, takesText} from '../../../../../src/parse/source/math/tex/arguments.ts';

it.each([
  ['\\frac', 2],
  ['\\hat', 1],
  ['\\sqrt', 1],
  ['\\alpha', 0],
  ['\\unheard', 0],
  ['frac', 0],
  ['constructor', 0],
])('%s takes %i', (command, count) => {
  expect(countArguments(command)).toBe(count);
});

it('tells texts and names from formulas', () => {
  expect(['\\text', '\\mbox', '\\mathrm'].map(takesText)).toEqual([true, true, false]);
  expect(['\\textcolor', '\\hspace', '\\frac'].map(takesPlain)).toEqual([true, true, false]);
});

it('knows no command that is a macro of a package, which is gone by then', () => {
  expect([...packageMacros().keys()].filter(name => countArguments(name) > 0 || takesText(name))).toEqual([]);
});
