import {expect, it} from 'vitest';
import {readableFormulas, readableText} from '../../../src/text/readable/readable-text.ts';

it.each([
  [String.raw`The $O(n \log n)$ bound`, 'The O(n log n) bound'],
  [String.raw`From $$x_1$$ to \(x_2\)`, 'From x₁ to x₂'],
  [String.raw`Sets \\(f(x)\\) of $L^2$-norm`, 'Sets f(x) of L²-norm'],
  ['It costs $5 and then $6', 'It costs $5 and then $6'],
  ['Pay $this or that much$ now', 'Pay $this or that much$ now'],
  ['A shell: echo $HOME', 'A shell: echo $HOME'],
  [String.raw`Broken $\frac{1$ here`, String.raw`Broken $\frac{1$ here`],
])('%s is shown as %s', (written, shown) => {
  expect(readableFormulas(written)).toBe(shown);
});

it('inline content has its formulas as Unicode, within emphasis too', () => {
  const math = {type: 'inlineMath', value: 'x^2'} as const;
  expect(
    readableText([
      {type: 'text', value: 'Of  '},
      {type: 'emphasis', children: [math]},
    ]),
  ).toBe('Of x²');
});

it('a text of nothing but dollars and brackets takes no time to speak of', () => {
  for (const one of ['$', '\\(', '$a', '\\((']) expect(readableFormulas(one.repeat(20_000))).toContain(one);
});
