// The ways to break a slide: each once, with its cost and the words of its pages.
import {describe, expect, it} from 'vitest';
import type {ContentBlock} from '../../../src/blocks/types.ts';
import {setSlide} from '../../../src/layout/arrange-slide.ts';
import {buildGalley} from '../../../src/layout/galley/galley.ts';
import {packSlide, priceSlide} from '../../../src/layout/slide-pages.ts';
import {ownPrices} from '../../../src/layout/words/word-cost.ts';
import {listWays} from '../../../src/layout/words/ways.ts';
import {prose, slide} from '../../support/content.ts';
import {fakeMetrics} from '../../support/measure.ts';

const text = (id: number, count: number) => prose(id, `${Array(count).fill('rye').join(' ')}.`);

function price(content: readonly ContentBlock[]) {
  const whole = slide(content);
  const galley = buildGalley([whole]);
  const priced = priceSlide(setSlide(whole, galley.index[0], fakeMetrics(galley)));
  if (!priced) throw new Error('nothing is displayed');
  return priced;
}

describe('the ways of a slide', () => {
  it('are one where all that it holds is few words', () => {
    expect(listWays(price([text(1, 10), text(2, 10)]), false)).toMatchObject([{starts: [0], words: [20]}]);
  });

  it('begin with the cheapest, and have fuller and emptier pages', () => {
    const priced = price([text(1, 40), text(2, 40), text(3, 40)]);
    const ways = listWays(priced, false);
    expect(ways[0]?.starts).toEqual(packSlide(priced, ownPrices));
    expect(ways.map(({words}) => words)).toContainEqual([120]);
    expect(ways.map(({words}) => words.length)).toContain(2);
    expect(ways.every(({cost}) => cost >= (ways[0]?.cost ?? 0))).toBe(true);
    expect(listWays(priced, true)).toHaveLength(1);
  });

  it('are one where the slide has more atoms than any lecture: all its pages would be priced again for each', () => {
    const lines = Array.from({length: 1100}, (_, i) => prose(i + 1, 'rye '.repeat(1 + (i % 40))));
    expect(listWays(price(lines), false)).toHaveLength(1);
  });
});
