import sharp from 'sharp';
import {describe, expect, it} from 'vitest';
import {stripMetadata} from '../../../src/images/raster/jpeg.ts';

const photo = (progressive = false) =>
  sharp({create: {width: 40, height: 30, channels: 3, background: '#a52'}, failOn: 'error'})
    .withExif({IFD0: {Copyright: 'Ada'}})
    .jpeg({progressive});

describe('bareJpeg', () => {
  it.each([false, true])('keeps every pixel and no metadata (progressive: %s)', async progressive => {
    const bytes = await photo(progressive).toBuffer();
    const bare = stripMetadata(bytes) ?? Buffer.alloc(0);
    expect(bytes.includes('Ada')).toBe(true);
    expect(bare.includes('Ada')).toBe(false);
    expect(await sharp(bare).raw().toBuffer()).toEqual(await sharp(bytes).raw().toBuffer());
  });

  it('cuts off what follows the picture', async () => {
    const bytes = await photo().toBuffer();
    expect(stripMetadata(Buffer.concat([bytes, Buffer.from('a film')]))).toEqual(stripMetadata(bytes));
  });

  it('gives up on a file that ends too early', async () => {
    const bytes = await photo().toBuffer();
    for (const length of [2, 3, 5, 60, bytes.length - 2])
      expect(stripMetadata(bytes.subarray(0, length))).toBeUndefined();
  });
});
