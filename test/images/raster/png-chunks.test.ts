// A PNG -> its chunks -> the same PNG; of what is none, nothing.
import sharp from 'sharp';
import {expect, it} from 'vitest';
import {readPngChunks, writePngChunks} from '../../../src/images/raster/png-chunks.ts';

it('reads the chunks of a file, which are the file again', async () => {
  const file = await sharp({create: {width: 9, height: 7, channels: 3, background: '#abc'}})
    .png()
    .toBuffer();
  const chunks = readPngChunks(file) ?? [];
  expect(chunks[0]?.name).toBe('IHDR');
  expect(chunks.at(-1)?.name).toBe('IEND');
  expect(writePngChunks(chunks.slice(0, -1)).equals(file)).toBe(true);
});

it('reads nothing of other files, and what there is of one that ends early', async () => {
  expect(readPngChunks(Buffer.from('GIF89a and more than eight bytes'))).toBeUndefined();
  expect(readPngChunks(new Uint8Array())).toBeUndefined();
  const file = await sharp({create: {width: 9, height: 7, channels: 3, background: '#abc'}})
    .png()
    .toBuffer();
  expect(readPngChunks(file.subarray(0, 60))?.[0]?.data.length).toBe(13);
});
