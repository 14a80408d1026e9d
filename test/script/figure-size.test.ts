import {describe, expect, it} from 'vitest';
import {sizeFigure} from '../../src/script/figure-size.ts';

const png = (width: number, height: number, more: object = {}) =>
  sizeFigure({width, height, mime: 'image/png', ...more});

describe('sizeFigure', () => {
  it('is never above 118 px an inch', () =>
    expect(png(236, 100)).toMatchObject({width: 236 / (118 / 25.4), isFull: false}));

  it('goes across the margin where it is wide, flat or a screenshot', () => {
    expect(png(1600, 900)).toMatchObject({width: 174, isFull: true});
    expect(png(900, 250)).toMatchObject({width: 174, isFull: true});
    expect(png(900, 506, {screenshot: true})).toMatchObject({isFull: true});
    expect(png(700, 500)).toMatchObject({width: 124, isFull: false});
  });

  it('goes there too where its type would be small, and is no larger than its type asks', () => {
    expect(png(1100, 600, {typeSize: 18}).isFull).toBe(true);
    expect(png(1600, 500, {typeSize: 50}).width).toBeCloseTo(124.8);
    expect(png(1600, 500, {typeSize: 120}).width).toBe(84);
  });

  it('is no higher than half a page, or two thirds of one across the margin', () => {
    expect(png(600, 2400).width).toBeCloseTo(118 / 4);
    expect(png(1300, 1300).width).toBe(174);
    expect(png(1300, 1950).width * 1.5).toBeLessThanOrEqual(175.01);
  });
});
