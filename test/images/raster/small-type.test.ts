// Parts of a figure only where its type is too small to read, and larger in them.
import {expect, it} from 'vitest';
import type {Pixels} from '../../../src/images/raster/pixels.ts';
import {divideSmallType} from '../../../src/images/raster/small-type.ts';

const box = {maxWidth: 1120, maxHeight: 468};
const scale = {x: 1, y: 1};

/** Columns of grey on white with gutters between them; every `noise`th pixel differs from its neighbours. */
function columns(count: number, width: number, height: number, noise = 0): Pixels {
  const data = Buffer.alloc(width * height * 4, 255);
  const [step, gutter] = [width / count, 40];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if (x % step > gutter / 2 && x % step < step - gutter / 2)
        data.fill(noise > 0 ? 40 + ((x * 37) % 120) : 80, (y * width + x) * 4, (y * width + x) * 4 + 3);
  return {data, width, height};
}

it('two halves where they suffice, four quarters where they do not', () => {
  const halves = divideSmallType({pixels: columns(4, 2400, 500), scale, typeSize: 20}, box);
  expect(halves.map(({width}) => Math.round(width / 100))).toEqual([12, 12]);
  expect(divideSmallType({pixels: columns(4, 2400, 500), scale, typeSize: 11}, box)).toHaveLength(4);
});

it('none where the type can be read, where there is none, and where nothing divides the figure', () => {
  expect(divideSmallType({pixels: columns(2, 2400, 500), scale, typeSize: 40}, box)).toEqual([]);
  expect(divideSmallType({pixels: columns(2, 2400, 500), scale, typeSize: undefined}, box)).toEqual([]);
  expect(divideSmallType({pixels: columns(1, 2400, 500), scale, typeSize: 20}, box)).toEqual([]);
});

it('none where the parts would be hardly larger', () => {
  // Halves side by side of a high figure are as high as the whole.
  expect(divideSmallType({pixels: columns(2, 600, 1200), scale, typeSize: 20}, box)).toEqual([]);
});

it('none of a photograph', () => {
  expect(divideSmallType({pixels: columns(2, 2400, 500, 1), scale, typeSize: 20}, box)).toEqual([]);
});
