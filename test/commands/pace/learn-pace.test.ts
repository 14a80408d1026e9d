import {describe, expect, it} from 'vitest';
import {learnFactor, learnPace} from '../../../src/commands/pace/learn-pace.ts';

const slides = Array.from({length: 12}, (_, i) => ({id: `s${i}`, seconds: 40}));
const rehearsal = (seconds: Readonly<Record<string, number>>) => ({
  key: 'W1',
  seconds: new Map(Object.entries(seconds)),
});
const all = (seconds: number) => rehearsal(Object.fromEntries(slides.map(({id}) => [id, seconds])));

describe('what is learnt of a lecture', () => {
  it('is the mean of its rehearsals, without slides that were passed over or are gone', () => {
    const learnt = learnPace([rehearsal({s0: 60, s1: 2, old: 50}), rehearsal({s0: 81})], slides);
    expect([...learnt.seconds]).toEqual([['s0', 71]]);
    expect(learnt).toMatchObject({unknown: 1, planned: 40, actual: 71, compared: 1});
  });

  it('compares what was estimated, not what its author or an earlier rehearsal said', () => {
    const known = [
      {id: 's0', seconds: 40},
      {id: 's1', seconds: 180, basis: 'author'},
    ];
    expect(learnPace([rehearsal({s0: 60, s1: 60})], known)).toMatchObject({planned: 40, actual: 60, compared: 1});
  });
});

describe('the pace of the course', () => {
  it('is how rehearsals compare with the estimates, on top of what it was', () => {
    expect(learnFactor([learnPace([all(50)], slides)], 1)).toBe(1.25);
    expect(learnFactor([learnPace([all(50)], slides)], 1.2)).toBe(1.5);
  });

  it('stays where fewer than ten slides tell, and within what lectern.yml takes', () => {
    expect(learnFactor([learnPace([all(50)], slides.slice(0, 9))], 1)).toBeNull();
    expect(learnFactor([], 1)).toBeNull();
    expect(learnFactor([learnPace([all(4000)], slides)], 1)).toBe(5);
  });
});
