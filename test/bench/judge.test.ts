import {describe, expect, it} from 'vitest';
import {findFault} from '../../bench/fuzz/judge.ts';
import type {Mutant} from '../../bench/fuzz/mutate.ts';
import {judgePure} from '../../bench/fuzz/pure.ts';

const mutant: Mutant = {body: 'Rye alpha.\n\n<!-- hush -->\n', words: ['alpha'], hidden: ['hush']};
const row = {line: 1, endLine: 1, kind: 'paragraph', fate: 'slide', slides: [2], shownOn: [2], shown: ''} as const;
const judged = (change: Partial<Parameters<typeof findFault>[1]>): string =>
  findFault(mutant, {rows: [row], above: 0, text: 'alpha', said: 'alpha', ...change});

describe('what is wrong with the deck of a mutated post', () => {
  it('is nothing, a word that is missing, a block without a place, or a word that is hidden', () => {
    expect(judged({})).toBe('');
    expect(judged({text: 'rye'})).toBe('word alpha');
    expect(judged({said: 'alpha hush'})).toBe('shown hush');
    expect(judged({rows: [{...row, fate: 'dropped'}]})).toBe('lost paragraph:1');
  });

  it('is nothing where a word is left out for a reason, or stands in code', () => {
    expect(judged({text: '', rows: [{...row, fate: 'dropped', reason: 'skip'}]})).toBe('');
    expect(judged({said: 'hush', rows: [{...row, line: 5, endLine: 5, kind: 'code'}], above: 2})).toBe('');
  });

  it('is found by the pure stages', async () => {
    expect(await judgePure(mutant, 20)).toBe('');
    expect(await judgePure({...mutant, hidden: ['Rye']}, 20)).toBe('shown Rye');
    // So long that no machine reads it within a millisecond.
    const long = {...mutant, body: mutant.body.repeat(2_000)};
    expect(await judgePure(long, 0.001)).toContain('TimeLimitError');
  });
});
