import {expect, it} from 'vitest';
import {checkFormula} from '../../../../src/parse/source/math/formula.ts';

it('takes out what KaTeX lacks', () => {
  expect(checkFormula('x \\label{eq:a} = \\ref{eq:b}', true)).toEqual({tex: 'x  = \\text{(eq:b)}'});
});

it('says what is wrong', () => {
  expect(checkFormula('\\nope', false)).toEqual({
    refusal: expect.stringContaining('Undefined control sequence') as string,
  });
  expect(checkFormula('x'.repeat(10_001), false)).toEqual({refusal: 'longer than 10,000 characters'});
});
