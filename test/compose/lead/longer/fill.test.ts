// Longer texts of a block, and the sentence that a choice goes on from.
import {describe, expect, it} from 'vitest';
import {readBlock} from '../../../../src/compose/lead/block.ts';
import {type Candidate, textOf} from '../../../../src/compose/lead/candidates/candidate.ts';
import {generateCandidates} from '../../../../src/compose/lead/candidates/generate.ts';
import {markBlock} from '../../../../src/compose/lead/features/marks.ts';
import {fillChoice} from '../../../../src/compose/lead/longer/fill.ts';
import {decideStanding} from '../../../../src/compose/lead/choose-english.ts';
import {supportChoice} from '../../../../src/compose/lead/support.ts';
import {tagWords} from '../../../../src/text/language/parts-of-speech.ts';
import {findSentences} from '../../../../src/text/sentences.ts';
import {needLimits} from '../../../../src/compose/lead/candidates/limits.ts';

function weigh(sentences: readonly string[], choice: string, label = 0) {
  const none = {kind: 'none', text: ''} as const;
  const text = sentences.join(' ');
  const spans = findSentences([{type: 'text', value: text}]);
  const block = readBlock({
    text,
    fixed: [],
    stressed: [],
    sentences: spans,
    label,
    isItem: false,
    heading: '',
    before: none,
    after: none,
  });
  const candidate = generateCandidates(block).find(one => textOf(one, block) === choice);
  if (!candidate) throw new Error(`No candidate: ${choice}`);
  const read = (one: Candidate) => textOf(one, block);
  return {weighed: {block, marks: markBlock(block, tagWords), candidate}, read};
}

const wall = 'Walls of stone keep the frost away from the pears.';
const heat = 'Stone stores the heat of the day and gives it back at night.';
const cheap = 'Hedges cost less than walls and take longer to grow.';
const they = 'They need a gardener who cuts them twice in a summer.';
const next = 'In the next section we will look at ponds.';

describe('the steps to a longer text', () => {
  const fill = (sentences: readonly string[], choice: string, weights: Record<string, number> = {}) => {
    const {weighed, read} = weigh(sentences, choice);
    return fillChoice(weighed, new Map(Object.entries(weights))).map(read);
  };

  it('take in one sentence after the other, next to those that stand first', () => {
    expect(fill([wall, heat, cheap], wall)).toEqual([`${wall} ${heat}`, `${wall} ${heat} ${cheap}`]);
  });

  it('take what scores most, in the order of the block', () => {
    expect(fill([wall, heat, cheap], cheap, {'sentence 0': 3})[0]).toBe(`${wall} ${cheap}`);
  });

  it('take in what opens the block before what stands beside the choice', () => {
    expect(fill([wall, heat, cheap], cheap)[0]).toBe(`${wall} ${cheap}`);
    expect(fill([next, heat, wall, cheap], cheap)[0]).toBe(`${wall} ${cheap}`);
    const possible = 'It is possible to grow pears on walls of stone or of wood.';
    expect(fill([possible, heat, wall, cheap], cheap)[0]).toBe(`${wall} ${cheap}`);
  });

  it('bring along all that the choice goes on from, if it begins within the block', () => {
    const here = 'Here, the stones are laid in the autumn of the year before.';
    expect(fill([wall, cheap, they, here], here)[0]).toBe(`${cheap} ${they} ${here}`);
    expect(fill([they, here], here)).toEqual([`${they} ${here}`]);
  });

  it('take what goes on from another only behind it', () => {
    const steps = fill([wall, cheap, they], wall, {'sentence 2': 9});
    expect(steps).toEqual([`${wall} ${cheap}`, `${wall} ${cheap} ${they}`]);
  });

  it('bring along what the whole sentence leans on, or leave it cut', () => {
    const cut = 'hedges grow where stones do not stand, for a hedge needs no foundation.';
    const sees = `One easy way to see this is that ${cut}`;
    expect(fill([wall, heat, sees], cut)[0]).toBe(`${heat} ${sees}`);
    const far = `Stone stores the heat of the day ${'and of the one before '.repeat(13)}and gives it back at night.`;
    expect(fill([far, sees], cut)).toEqual([]);
  });

  it('prefer what readers have to do, and leave announcements', () => {
    const duty = 'You should water the pears before you go home.';
    const above = 'You should draw the bed above before you go home.';
    expect(fill([wall, above, heat], wall)[0]).toBe(`${wall} ${heat}`);
    expect(fill([wall, next, heat, duty], wall)[0]).toBe(`${wall} ${duty}`);
    expect(fill([heat, cheap, wall, next, duty], wall)[0]).not.toContain(next);
    expect(fill([wall, next, `If it rains, ${heat}`, duty], wall)[0]).toBe(`${wall} ${duty}`);
  });

  it('end at 80 words', () => {
    const many = Array.from({length: 11}, (_, i) => wall.replace('Walls', `Walls ${i + 1}`));
    const longest = fill(many, many[0] ?? '').at(-1) ?? '';
    expect(longest.split(' ').length).toBeLessThanOrEqual(80);
    expect(longest.split(' ').length).toBeGreaterThan(60);
  });

  it('make no block whole that announces, leads in or narrates besides', () => {
    expect(fill([next, wall, heat], heat).at(-1)).toBe(`${wall} ${heat}`);
    const leads = 'Such a garden is laid out in three steps:';
    expect(fill([wall, heat, leads], wall).at(-1)).toBe(`${wall} ${heat}`);
    const shown = 'This figure shows a garden of the past.';
    expect(fill([shown, wall, heat], heat).at(-1)).toBe(`${wall} ${heat}`);
  });
});

describe('a choice that points back', () => {
  const support = (sentences: readonly string[], choice: string) => {
    const {weighed, read} = weigh(sentences, choice);
    return read(supportChoice(weighed, needLimits.choice.needs));
  };

  it('takes the sentence before it along, though that announces', () => {
    const uses = 'We will also be using spades and forks.';
    const though = 'Though work with these tools is hard, it is good for the back.';
    expect(support([wall, uses, though], though)).toBe(`${uses} ${though}`);
    const suppose = 'For example, suppose that the wall faces south.';
    const then = 'The pears would then ripen early in the year.';
    expect(support([wall, suppose, then], then)).toBe(`${suppose} ${then}`);
    const ask = 'Be careful not to let them rust in the rain.';
    expect(support([wall, uses, ask], ask)).toBe(`${uses} ${ask}`);
    const both = 'In both cases, the roots stay in the ground for a year.';
    expect(support([cheap, both], both)).toBe(`${cheap} ${both}`);
  });

  it('takes all along that it holds under, and no more', () => {
    const given = 'Suppose that the wall is built of stone and faces south.';
    const also = 'Also assume that the winters there are cold.';
    const comes = 'The pears ripen in two weeks of May.';
    expect(support([wall, given, also, comes], comes)).toBe(`${given} ${also} ${comes}`);
    expect(support([wall, given, also, comes], wall)).toBe(wall);
    expect(support([given, heat, cheap, wall, comes], comes)).toBe(comes);
  });

  it('takes along what it answers, and what it points at behind the phrase that fronts it', () => {
    const why = 'Why would anybody build a wall around pears?';
    const answer = 'The answer is that stone keeps the heat of the day.';
    expect(support([heat, why, answer], answer)).toBe(`${why} ${answer}`);
    const phrase = 'In the case of pears, this means a harvest in early summer.';
    expect(support([cheap, wall, phrase], phrase)).toBe(`${wall} ${phrase}`);
    const named = 'In the case of pears, this garden is the best of all.';
    expect(support([cheap, wall, named], named)).not.toContain(cheap);
  });

  it('stays alone where "both" stands for a pair that it names', () => {
    const pair = 'Pears ripen well when both wall and soil are warm.';
    expect(support([wall, pair], pair)).toBe(pair);
  });

  it('stays alone where it names itself what it points at, or where both are too long', () => {
    const named = 'Gardens are old, and these gardens are the oldest.';
    expect(support([wall, named], named)).toBe(named);
    const though = 'Though work with these tools is hard, it is good for the back.';
    const long = `Tools of ${'iron and wood and '.repeat(12)}leather hang in the shed.`;
    expect(support([long, though], though)).toBe(though);
  });
});

describe('a choice that leans on what cannot be shown with it', () => {
  const decideOf = (gap: number): string => {
    const both = `Stone stores heat, ${'and so does the gravel of the paths '.repeat(6)}in summer.`;
    const {weighed, read} = weigh([wall, both, they], they);
    const standing = generateCandidates(weighed.block).find(one => read(one) === wall);
    if (!standing) throw new Error('No candidate.');
    const chosen = decideStanding([gap, 0], [weighed.candidate, standing], weighed, needLimits.choice);
    return chosen ? read(chosen) : '';
  };

  it('gives way to one that stands by itself, where the model holds that nearly as probable', () => {
    expect(decideOf(0.5)).toBe(wall);
    expect(decideOf(2)).toBe(they);
  });
});
