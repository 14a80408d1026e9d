import {expect, it} from 'vitest';
import {checkFormula} from '../../../../src/parse/source/math/formula.ts';

const written = (tex: string) => ({tex, mathjax: tex});

it('gives what KaTeX sets as it is', () => {
  expect(checkFormula(written(' x^2 '), false)).toEqual({tex: 'x^2', unknown: []});
});

it('shows a command that nobody knows by its name, as MathJax does', () => {
  expect(checkFormula(written('\\nope + \\nope_2 + \\nada'), false)).toEqual({
    tex: '{\\mathtt{\\backslash nope}} + {\\mathtt{\\backslash nope}}_2 + {\\mathtt{\\backslash nada}}',
    unknown: ['\\nope', '\\nada'],
  });
});

it('asks the other renderer before it gives up', () => {
  expect(checkFormula({tex: '\\frac', mathjax: 'y'}, false, tex => tex === 'y')).toEqual({tex: 'y', unknown: []});
});

it('says what is wrong', () => {
  expect(checkFormula(written('\\frac{1'), false)).toEqual({fault: expect.stringContaining("expected '}'") as string});
  expect(checkFormula(written('x'.repeat(10_001)), false)).toEqual({fault: 'longer than 10,000 characters'});
});
