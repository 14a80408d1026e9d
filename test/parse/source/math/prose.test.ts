// TeX or words.
import {describe, expect, it} from 'vitest';
import {isProse, isTex} from '../../../../src/parse/source/math/prose.ts';

const raw = String.raw;

describe('isProse', () => {
  it.each(['and so we can see', 'Then, (as above) the sum is finite', '因此我们可以得到，下面'])('%j', tex => {
    expect(isProse(tex)).toBe(true);
  });

  it.each([
    raw`\text{if and only if it holds}`,
    'sin cos tan log',
    raw`\alpha \beta \gamma \delta \epsilon \zeta`,
    'a b c d e f g',
    '损失',
  ])('not %j', tex => {
    expect(isProse(tex)).toBe(false);
  });

  it('is linear in the length of a word', () => {
    expect(isProse('a'.repeat(300_000))).toBe(false);
  });
});

describe('isTex', () => {
  it.each(['x', "f'", 'f(x)', 'a + b', 'x_1', raw`\alpha`, '(1, n)'])('%j', tex => {
    expect(isTex(tex)).toBe(true);
  });

  it.each(['5 and ', 'words', 'one and two', 'see the x_1 that follows these words'])('not %j', tex => {
    expect(isTex(tex)).toBe(false);
  });
});
