import {expect, it} from 'vitest';
import {withoutFormulas} from '../../../src/render/math/without-formulas.ts';

it('takes out formulas and nothing else', () => {
  const formula = '<span class="katex"><span class="katex-html"><span>⟹</span></span></span>';
  expect(withoutFormulas(`<p>a ${formula} b <span>c</span>${formula}.</p>`)).toBe('<p>a  b <span>c</span>.</p>');
  expect(withoutFormulas('<p>⏎</p>')).toBe('<p>⏎</p>');
  expect(withoutFormulas('<p>a <span class="katex"><span>b')).toBe('<p>a ');
});
