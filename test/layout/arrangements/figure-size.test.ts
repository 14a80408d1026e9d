import {expect, it} from 'vitest';
import {fitFigure as fitted, isLegible} from '../../../src/layout/arrangements/figure-size.ts';

it('fits a figure to the narrower side and keeps its shape', () => {
  expect(fitted({width: 1600, height: 900}, 800, 800)).toEqual({width: 800, height: 450});
  expect(fitted({width: 900, height: 1600}, 800, 400)).toEqual({width: 225, height: 400});
});

it('enlarges to twice the pixels at most, and never to nothing', () => {
  expect(fitted({width: 100, height: 50}, 1000, 1000)).toEqual({width: 200, height: 100});
  expect(fitted({width: 4000, height: 2}, 40, 40)).toEqual({width: 40, height: 1});
});

const min = {width: 576, height: 324};

it('finds a figure legible at 45 % of either side of the canvas, or at its own size', () => {
  expect(isLegible({width: 1600, height: 900}, {width: 576, height: 300}, min)).toBe(true);
  expect(isLegible({width: 1600, height: 900}, {width: 500, height: 324}, min)).toBe(true);
  expect(isLegible({width: 1600, height: 900}, {width: 570, height: 320}, min)).toBe(false);
  expect(isLegible({width: 200, height: 100}, {width: 200, height: 100}, min)).toBe(true);
});
