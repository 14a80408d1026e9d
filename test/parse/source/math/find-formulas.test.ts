import {expect, it} from 'vitest';
import {findFormulas} from '../../../../src/parse/source/math/find-formulas.ts';

it('finds formulas left to right, displayed where they stand alone', () => {
  const found = findFormulas('a $x$ b\n\n$$y$$\n\n- \\[z^2\\]').map(({tex, display}) => [tex, display]);
  expect(found).toEqual([
    ['x', false],
    ['y', true],
    ['z^2', true],
  ]);
});

it('lets none run over the end of its paragraph or into a heading', () => {
  expect(findFormulas('a $x\n\ny$ b')).toEqual([]);
  expect(findFormulas('$$x\n\n# Heading\n\ny$$')).toEqual([]);
});
