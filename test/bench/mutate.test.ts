import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {mutants} from '../../bench/fuzz/mutate.ts';

const posts = [Array.from({length: 200}, (_, i) => `Line ${i} of the rye.`).join('\n')];
const all = fc.sample(mutants(posts), {numRuns: 200, seed: 7});

describe('mutated posts', () => {
  it('are whole posts and, mostly, stretches of them', () => {
    const long = all.filter(({body}) => body.split('\n').length > 150).length;
    expect(long).toBeGreaterThan(2);
    expect(long).toBeLessThan(40);
  });

  it('hold each of their words once, those that are hidden too', () => {
    for (const {body, words, hidden} of all)
      expect([...words, ...hidden].filter(word => body.split(word).length !== 2)).toEqual([]);
  });

  it('are the same for the same seed', () => {
    expect(fc.sample(mutants(posts), {numRuns: 200, seed: 7})).toEqual(all);
  });
});
