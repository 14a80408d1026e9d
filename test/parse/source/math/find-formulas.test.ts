import {describe, expect, it} from 'vitest';
import {findFormulas} from '../../../../src/parse/source/math/find-formulas.ts';

/** Formulas of `text`, displayed ones in brackets, and the number of stray delimiters. */
const find = (text: string): string => {
  const {formulas, strays} = findFormulas(text);
  const found = formulas.map(({tex, display}) => (display ? `[${tex.trim()}]` : tex.trim()));
  return [...found, ...strays.map(at => `stray ${at}`)].join(' ; ');
};

it('finds formulas left to right, displayed where they stand alone', () => {
  expect(find('a $x$ b\n\n$$y$$\n\n- \\[z^2\\]')).toBe('x ; [y] ; [z^2]');
});

it('lets none run over the end of its paragraph or into a heading', () => {
  expect(findFormulas('a $x\n\ny$ b').formulas).toEqual([]);
  expect(findFormulas('$$x\n\n# Heading\n\ny$$').formulas).toEqual([]);
});

describe('dollars with blanks inside', () => {
  it.each([
    ['the mean $ \\mu $ is', '\\mu'],
    ['$ a + b$ and $a + b $.', 'a + b ; a + b'],
    ['and $ V $.', 'V'],
    ['a price of $5 and another of $ 7 stay prices', ''],
    ['from $ 5 to $ 10', ''],
    ['it costs $5 + tax, or $ 7', ''],
    ['$x$ and $y$', 'x ; y'],
    ['$a = b$, and $c = d$', 'a = b ; c = d'],
    ['set $HOME and $PATH first', ''],
  ])('reads %j', (text, found) => {
    expect(find(text)).toBe(found);
  });
});

describe('a dollar too few or too many', () => {
  it('ends a formula with its item, and tells of the stray one', () => {
    const text = '- $$n - 1$$ letters, where the $k - 1$$ dividers look alike.\n- An item: $$\\binom{9}{2}$$.';
    expect(find(text)).toBe('n - 1 ; k - 1 ; \\binom{9}{2} ; stray 38');
  });

  it('takes the dollar that is too many into the formula', () => {
    const ends = ({formulas}: ReturnType<typeof findFormulas>) => formulas.map(({start, end}) => [start, end]);
    expect(ends(findFormulas('the $k - 1$$ dividers'))).toEqual([[4, 12]]);
    expect(ends(findFormulas('the $$k - 1$ dividers'))).toEqual([[4, 12]]);
    expect(find('the $$k - 1$ dividers, and $x$')).toBe('k - 1 ; x ; stray 4');
    expect(find('a price of $$5 or 6$ more')).toBe('stray 11');
    expect(find('- if $$P(A \\cap B) = P(A)\n- next')).toBe('P(A \\cap B) = P(A) ; stray 5');
    expect(find('- $$\\theta is the smaller angle between two vectors\n- next')).toBe('stray 2');
  });

  it('reads TeX right behind a number', () => {
    expect(find('by 2$\\pi$ in the $\\phi$ direction, for US$5 or 5$')).toBe('\\pi ; \\phi');
  });

  it('reads a display that is never closed to the end of its paragraph', () => {
    expect(find('$$\na = \\frac{b}{c}\n\nWords about it, and many of them.')).toBe('[a = \\frac{b}{c}] ; stray 0');
  });

  it('sets words as words', () => {
    expect(find('where $x^2 is the value of the thing and $y$ another')).toBe('y ; stray 6');
    expect(find('$$x^2$$ is one, y^2$$ is the other one of them, and $$z$$ too')).toBe('x^2 ; z ; stray 19');
  });
});

it('finds definitions and references outside of formulas', () => {
  expect(find('\\newcommand{\\R}{\\mathbb{R}}\n\nBy \\eqref{a}.')).toBe('\\newcommand{\\R}{\\mathbb{R}} ; \\eqref{a}');
});

it('is linear in thousands of delimiters', () => {
  for (const part of [
    '$',
    '$$',
    '$ a ',
    '$$ a ',
    '\\begin{align}',
    '\\(',
    '\\[',
    '\\newcommand',
    '\\def\\a{',
    '{',
    '$a ',
  ])
    expect(findFormulas(part.repeat(20_000)).formulas.length).toBeLessThan(20_001);
});

it('finds macros of the site that lack their dollars', () => {
  const found = (text: string) => findFormulas(text, undefined, name => name === 'word');
  expect(found('as in \\word{bread} and \\other{bread}')).toEqual({
    formulas: [{start: 6, end: 18, tex: '\\word{bread}', display: false}],
    strays: [],
  });
  expect(found('$a = \\word{b}$').formulas).toHaveLength(1);
  expect(found('\\other{$x$}').formulas).toHaveLength(1);
});

it('takes an acronym and a number in escaped brackets for prose', () => {
  expect(find('a language model \\(LM\\), steps \\(1\\) and \\(12\\)')).toBe('');
  expect(find('of \\(n\\) rows, \\( AB \\) and \\(LM_1\\)')).toBe('n ; AB ; LM_1');
  expect(find('in doubled ones \\\\(LM\\\\)')).toBe('LM');
});
