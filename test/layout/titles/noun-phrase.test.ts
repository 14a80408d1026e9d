// Names of things, by themselves and within the text they stand in.
import {expect, it} from 'vitest';
import {createNounTest, isNounPhrase} from '../../../src/layout/titles/labels/noun-phrase.ts';

it('a name is a noun, with what may stand before it', () => {
  for (const name of ['sour dough', 'The Pile', 'Quality of flour', 'the leaven'])
    expect(isNounPhrase(name)).toBe(true);
  for (const other of ['lags far behind', 'statistically infeasible', 'of flour', 'While the baker'])
    expect(isNounPhrase(other)).toBe(false);
});

it('half of a name is none', () => {
  const words = 'we train large language models of bread'.split(' ');
  const isNoun = createNounTest(words);
  expect(isNoun(2, 5)).toBe(true);
  expect(isNoun(2, 4)).toBe(false);
  expect(isNoun(3, 4)).toBe(false);
  expect(isNoun(1, 3)).toBe(false);
});
