// Names of things, by themselves.
import {expect, it} from 'vitest';
import {isNounPhrase} from '../../../src/layout/titles/phrases/noun-phrase.ts';

it('a name is a noun, with what may stand before it', () => {
  for (const name of ['sour dough', 'The Pile', 'Quality of flour', 'the leaven'])
    expect(isNounPhrase(name)).toBe(true);
  for (const other of ['lags far behind', 'statistically infeasible', 'of flour', 'While the baker'])
    expect(isNounPhrase(other)).toBe(false);
});
