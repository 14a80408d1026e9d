import sharp from 'sharp';
import {describe, expect, it} from 'vitest';
import type {Pixels} from '../../../src/images/raster/pixels.ts';
import {findBorders, crop, isBordered} from '../../../src/images/raster/trim.ts';

/** A drawing in SVG as pixels; `background` is painted under it, clear where it is null. */
async function drawn(
  width: number,
  height: number,
  inner: string,
  background: string | null = '#fff',
): Promise<Pixels> {
  const rect = background === null ? '' : `<rect width="100%" height="100%" fill="${background}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${rect}${inner}</svg>`;
  const {data, info} = await sharp(Buffer.from(svg)).ensureAlpha().raw().toBuffer({resolveWithObject: true});
  return {data, width: info.width, height: info.height};
}

const box = (x: number, y: number, w: number, h: number) =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="#226"/>`;

describe('a border of one colour', () => {
  it('is cut on all sides but for a little air', async () => {
    const pixels = await drawn(400, 300, box(100, 60, 200, 150));
    const cut = findBorders(pixels);
    expect(cut).toEqual({left: 96, top: 56, right: 96, bottom: 86});
    expect(crop(pixels, cut)).toMatchObject({width: 208, height: 158});
    expect(findBorders(crop(pixels, cut))).toEqual({left: 0, top: 0, right: 0, bottom: 0});
  });

  it('is cut where it is clear, and leaves more air where it is coloured', async () => {
    expect(findBorders(await drawn(400, 300, box(100, 60, 200, 150), null)).left).toBe(96);
    expect(findBorders(await drawn(400, 300, box(100, 60, 200, 150), '#cde')).left).toBe(89);
  });

  it('bears the noise of a JPEG', async () => {
    const {data, width, height} = await drawn(400, 300, box(100, 60, 200, 150));
    const jpeg = await sharp(data, {raw: {width, height, channels: 4}})
      .removeAlpha()
      .jpeg({quality: 70})
      .toBuffer();
    const noisy = await sharp(jpeg).ensureAlpha().raw().toBuffer();
    expect(findBorders({data: noisy, width, height}).left).toBeGreaterThan(80);
  });
});

describe('nothing is cut', () => {
  it.each([
    ['of a picture that fills its frame', box(0, 0, 400, 300)],
    [
      'outside of a frame line at the edge',
      '<rect x="1" y="1" width="398" height="298" fill="none" stroke="#000" stroke-width="2"/>',
    ],
    [
      'where a faint line stands in the margin',
      `${box(150, 100, 100, 100)}<path d="M0 3H400M3 0V300M0 297H400M397 0V300" stroke="#ddd"/>`,
    ],
    ['of an empty picture', ''],
    ['of what is small in a corner on purpose', box(0, 0, 20, 20)],
  ])('%s', async (_, inner) => {
    expect(isBordered(findBorders(await drawn(400, 300, inner)))).toBe(false);
  });
});
