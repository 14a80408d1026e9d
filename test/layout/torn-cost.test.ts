// What scraps cost: parts of blocks that go on on other pages.
import {describe, expect, it} from 'vitest';
import type {ContentBlock} from '../../src/blocks/types.ts';
import {setSlide} from '../../src/layout/arrange-slide.ts';
import {findAtoms} from '../../src/layout/atoms/atoms.ts';
import {arrangements} from '../../src/layout/costs.ts';
import {buildGalley} from '../../src/layout/galley/galley.ts';
import {tornCost} from '../../src/layout/torn-cost.ts';
import {code, figure, item, list, prose, slide} from '../support/content.ts';
import {fakeMetrics} from '../support/measure.ts';

function costs(content: readonly ContentBlock[]) {
  const whole = slide(content);
  const galley = buildGalley([whole]);
  const set = setSlide(whole, galley.index[0], fakeMetrics(galley));
  const all = findAtoms(whole, set.set.content);
  return (from: number, to: number) => tornCost(set, {all, from, to});
}

describe('a page', () => {
  it('rather holds no end of code together with the beginning of other code', () => {
    const lines = 'a\nb\nc\nd\ne\nf';
    const cost = costs([code(1, lines), prose(2, 'And so:'), code(3, lines)]);
    expect(cost(3, 10)).toBe(arrangements.scraps);
    expect([cost(0, 10), cost(3, 13), cost(3, 6), cost(0, 3)]).toEqual([0, 0, 0, 0]);
  });

  it('rather holds the larger part of a list beside a figure, or none', () => {
    const items = list(2, [item(3, 'rye'), item(4, 'wheat'), item(5, 'oats'), item(6, 'spelt')]);
    const cost = costs([figure(1, 'loaf'), items]);
    expect(cost(0, 2)).toBe(arrangements.fewAtFigure);
    expect([cost(0, 3), cost(0, 5), cost(1, 2)]).toEqual([0, 0, 0]);
  });
});
