import {describe, expect, it} from 'vitest';
import {readBlock} from '../../../../src/compose/lead/block.ts';
import type {Candidate} from '../../../../src/compose/lead/candidates/candidate.ts';
import {decide} from '../../../../src/compose/lead/model/ranker.ts';
import {weights} from '../../../../src/compose/lead/model/weights.ts';

const text = 'one two three four five six seven eight nine ten';
const none = {kind: 'none', text: ''} as const;
const block = readBlock({
  text,
  fixed: [],
  stressed: [],
  sentences: [{from: 0, to: text.length}],
  label: 0,
  isItem: false,
  heading: '',
  before: none,
  after: none,
});
const words = (from: number, to: number): Candidate => ({
  runs: [{from, to}],
  kind: 'plain',
  start: 'sentence',
  end: 'sentence',
  gap: 'none',
  sentence: 0,
  length: to - from,
});

describe('the choice among candidates', () => {
  it('is the likeliest of two', () => {
    expect(decide([0, 1], [words(0, 4), words(5, 9)], block)).toBe(1);
  });

  it('is one that other probable candidates are like, before a likelier one that stands alone', () => {
    expect(decide([1, 0.8, 0.8], [words(6, 10), words(0, 5), words(0, 4)], block)).toBeGreaterThan(0);
  });

  it('is none of none', () => {
    expect(decide([], [], block)).toBe(-1);
  });

  it('goes by weights that are numbers with two decimals', () => {
    expect(weights.size).toBeGreaterThan(100);
    expect([...weights.values()].filter(weight => weight !== Math.round(weight * 100) / 100)).toEqual([]);
  });
});
