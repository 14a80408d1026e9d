import {describe, expect, it} from 'vitest';
import {divideDetails, divides} from '../../../src/images/raster/gutters.ts';
import type {Pixels} from '../../../src/images/raster/pixels.ts';

/** Grey boxes on white, each of its own shade, so that a part shows which box it holds. */
function drawn(
  width: number,
  height: number,
  boxes: readonly (readonly [x: number, y: number, w: number, h: number])[],
): Pixels {
  const data = Buffer.alloc(width * height * 4, 255);
  for (const [i, [x, y, w, h]] of boxes.entries())
    for (let row = y; row < y + h; row++)
      for (let at = x; at < x + w; at++) data.fill(20 + i * 40, (row * width + at) * 4, (row * width + at) * 4 + 3);
  return {data, width, height};
}

/** Numbers of the boxes that each part shows. */
function held(parts: readonly Pixels[]): readonly (readonly number[])[] {
  return parts.map(({data}) => {
    const shades = new Set<number>();
    for (let at = 0; at < data.length; at += 4) if (data[at] !== 255) shades.add(((data[at] ?? 0) - 20) / 40);
    return [...shades].sort();
  });
}

describe('divides', () => {
  it('says whether there are parts, without cutting them', () => {
    const halves = drawn(400, 200, [
      [10, 10, 160, 180],
      [220, 10, 170, 180],
    ]);
    const whole = drawn(400, 200, [[10, 10, 380, 180]]);
    for (const pixels of [halves, whole]) expect(divides(pixels)).toBe(divideDetails(pixels).length > 0);
    expect([divides(halves), divides(whole)]).toEqual([true, false]);
  });
});

describe('details', () => {
  it('are the halves on both sides of a white gutter', () => {
    expect(
      held(
        divideDetails(
          drawn(400, 200, [
            [10, 10, 160, 180],
            [220, 10, 170, 180],
          ]),
        ),
      ),
    ).toEqual([[0], [1]]);
    expect(
      held(
        divideDetails(
          drawn(200, 400, [
            [10, 10, 180, 160],
            [10, 220, 180, 170],
          ]),
        ),
      ),
    ).toEqual([[0], [1]]);
  });

  it('are four in reading order where both gutters run through, and cut nothing', () => {
    const boxes = [
      [10, 10, 180, 130],
      [220, 10, 170, 130],
      [10, 170, 180, 120],
      [220, 170, 170, 120],
    ] as const;
    const parts = divideDetails(drawn(400, 300, boxes));
    expect(held(parts)).toEqual([[0], [1], [2], [3]]);
    expect(parts.reduce((sum, {width, height}) => sum + width * height, 0)).toBe(400 * 300);
  });

  it('are none where something runs through every gutter, or it is thin or at the edge', () => {
    expect(
      divideDetails(
        drawn(400, 200, [
          [10, 10, 160, 180],
          [220, 10, 170, 180],
          [100, 90, 200, 10],
        ]),
      ),
    ).toEqual([]);
    expect(
      divideDetails(
        drawn(400, 200, [
          [10, 10, 188, 180],
          [200, 10, 190, 180],
        ]),
      ),
    ).toEqual([]);
    expect(
      divideDetails(
        drawn(400, 200, [
          [10, 10, 30, 180],
          [60, 10, 330, 180],
        ]),
      ),
    ).toEqual([]);
  });
});
