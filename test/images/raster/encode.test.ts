import sharp from 'sharp';
import {describe, expect, it} from 'vitest';
import {encodePixels} from '../../../src/images/raster/encode.ts';
import type {Pixels} from '../../../src/images/raster/pixels.ts';

type Paint = (x: number, y: number) => readonly [number, number, number, number];

function paint(width: number, height: number, colour: Paint): Pixels {
  const data = Buffer.alloc(width * height * 4);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) data.set(colour(x, y), (y * width + x) * 4);
  return {data, width, height};
}

/** Same numbers on every run. */
function noise(x: number, y: number, seed: number): number {
  const mixed = Math.imul(x * 374761393 + y * 668265263 + seed * 974634777, 1274126177);
  return Math.imul(mixed ^ (mixed >>> 13), 1911520717) >>> 24;
}
const photo: Paint = (x, y) => [noise(x, y, 1), noise(x, y, 2), noise(x, y, 3), 255];

describe('encode', () => {
  it('keeps a drawing of few colours, near ones merged at most', async () => {
    const drawing = paint(200, 100, x => [x, 255 - x, 40, 255]);
    const {bytes, mime, transparent} = await encodePixels(drawing);
    expect([mime, transparent]).toEqual(['image/png', false]);
    const displayed = await sharp(bytes).ensureAlpha().raw().toBuffer();
    expect(Math.max(...displayed.map((value, at) => Math.abs(value - (drawing.data[at] ?? 0))))).toBeLessThanOrEqual(2);
  });

  it('writes photographs as JPEG without chroma subsampling', async () => {
    const {bytes, mime} = await encodePixels(paint(120, 90, photo));
    const {chromaSubsampling, width, exif} = await sharp(bytes).metadata();
    expect([mime, chromaSubsampling, width, exif]).toEqual(['image/jpeg', '4:4:4', 120, undefined]);
  });

  it('keeps transparency, also of a photograph', async () => {
    const {bytes, mime, transparent} = await encodePixels(
      paint(60, 60, (x, y) => [...photo(x, y).slice(0, 3), x * 4] as never),
    );
    expect([mime, transparent]).toEqual(['image/png', true]);
    expect((await sharp(bytes).stats()).isOpaque).toBe(false);
  });

  it('takes nearly opaque pixels for opaque', async () => {
    expect(await encodePixels(paint(20, 20, () => [9, 9, 9, 253]))).toMatchObject({transparent: false});
  });

  it('gives the same bytes for the same pixels', async () => {
    const pixels = paint(90, 70, (x, y) => [x * 2, y * 2, noise(x >> 3, y >> 3, 4), 255]);
    expect((await encodePixels(pixels)).bytes).toEqual((await encodePixels(pixels)).bytes);
  });
});
