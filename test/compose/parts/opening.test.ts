import {describe, expect, it} from 'vitest';
import type {ContentBlock} from '../../../src/blocks/types.ts';
import {takeOpening} from '../../../src/compose/parts/opening.ts';
import {figure, item, list, prose} from '../../support/content.ts';

const next = prose(9, 'Flour comes first.');
const idsOf = (content: readonly ContentBlock[]) => takeOpening(content).opening.map(({id}) => id);

describe('the opening of a part', () => {
  it('is its first sentence', () => {
    expect(takeOpening([prose(1, 'Bread is old.'), next])).toEqual({
      opening: [prose(1, 'Bread is old.')],
      rest: [next],
    });
  });

  it('is a list of questions, with the sentence that leads in to it', () => {
    const questions = list(2, [item(3, 'Why does it rise?'), item(4, 'Why does it brown?')]);
    expect(idsOf([prose(1, 'We ask two questions:'), questions, next])).toEqual([1, 2]);
    expect(idsOf([questions, next])).toEqual([2]);
  });

  it('is no list of anything else, and no sentence that leads in to one', () => {
    const facts = list(2, [item(3, 'Flour'), item(4, 'Water')]);
    expect(idsOf([facts, next])).toEqual([]);
    expect(idsOf([prose(1, 'Bread needs two things:'), facts])).toEqual([]);
  });

  it('is nothing cut out of a longer sentence, and nothing long', () => {
    expect(idsOf([prose(1, 'bread is old', 'We know that bread is old.'), next])).toEqual([]);
    expect(idsOf([prose(1, 'Bread is old.', 'Bread is old. It is older than towns.'), next])).toEqual([1]);
    expect(idsOf([prose(1, `${'Bread is old and '.repeat(12)}good.`), next])).toEqual([]);
  });

  it('stays with a figure that it speaks of, and with what points back at it', () => {
    expect(idsOf([prose(1, 'Bread is old.'), {...figure(2, 'oven.png'), about: [1]}])).toEqual([]);
    expect(idsOf([prose(1, 'Bread is old.'), prose(2, 'This is known from ovens.')])).toEqual([]);
  });
});
