import sharp from 'sharp';
import {describe, expect, it} from 'vitest';
import type {Pixels} from '../../../src/read/pictures/pixels.ts';
import {borders, cropped, isBordered} from '../../../src/read/pictures/trim.ts';

/** A drawing in SVG as pixels; `ground` is painted under it, clear where it is null. */
async function drawn(width: number, height: number, inner: string, ground: string | null = '#fff'): Promise<Pixels> {
  const rect = ground === null ? '' : `<rect width="100%" height="100%" fill="${ground}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${rect}${inner}</svg>`;
  const {data, info} = await sharp(Buffer.from(svg)).ensureAlpha().raw().toBuffer({resolveWithObject: true});
  return {data, width: info.width, height: info.height};
}

const box = (x: number, y: number, w: number, h: number) =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="#226"/>`;

describe('a border of one colour', () => {
  it('is cut on all sides but for a little air', async () => {
    const pixels = await drawn(400, 300, box(100, 60, 200, 150));
    const cut = borders(pixels);
    expect(cut).toEqual({left: 96, top: 56, right: 96, bottom: 86});
    expect(cropped(pixels, cut)).toMatchObject({width: 208, height: 158});
    expect(borders(cropped(pixels, cut))).toEqual({left: 0, top: 0, right: 0, bottom: 0});
  });

  it('is cut where it is clear, and leaves more air where it is coloured', async () => {
    expect(borders(await drawn(400, 300, box(100, 60, 200, 150), null)).left).toBe(96);
    expect(borders(await drawn(400, 300, box(100, 60, 200, 150), '#cde')).left).toBe(89);
  });

  it('bears the noise of a JPEG', async () => {
    const {data, width, height} = await drawn(400, 300, box(100, 60, 200, 150));
    const jpeg = await sharp(data, {raw: {width, height, channels: 4}})
      .removeAlpha()
      .jpeg({quality: 70})
      .toBuffer();
    const noisy = await sharp(jpeg).ensureAlpha().raw().toBuffer();
    expect(borders({data: noisy, width, height}).left).toBeGreaterThan(80);
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
    expect(isBordered(borders(await drawn(400, 300, inner)))).toBe(false);
  });
});
