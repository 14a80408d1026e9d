// PNGs with palettes -> their numbers, and files of them that any decoder reads.
import sharp from 'sharp';
import {expect, it} from 'vitest';
import {countColours, readIndexedPng, renumber, writeIndexedPng} from '../../../src/images/raster/indexed-png.ts';
import {readPngChunks, writePngChunks} from '../../../src/images/raster/png-chunks.ts';

/** 60 colours in columns; the first lets the ground through. */
const columns = Buffer.from(
  Uint8Array.from({length: 60 * 10 * 4}, (_, at) => (at % 4 === 3 ? (at % 240 === 3 ? 90 : 255) : (at >> 2) % 60)),
);
const raw = {width: 60, height: 10, channels: 4} as const;
const palette = () => sharp(columns, {raw}).png({palette: true, dither: 0, quality: 100}).toBuffer();

it('reads the pixels of a palette, and writes them so that they look the same', async () => {
  const file = await palette();
  const pixels = await readIndexedPng(file);
  expect([pixels?.width, pixels?.height, pixels?.rows.length]).toEqual([60, 10, 610]);
  if (pixels === undefined) return;
  expect(countColours(pixels).reduce((sum, one) => sum + one, 0)).toBe(600);
  const decoded = (bytes: Uint8Array) => sharp(bytes).ensureAlpha().raw().toBuffer();
  const written = await writeIndexedPng(pixels);
  expect((await decoded(written)).equals(await decoded(file))).toBe(true);
  expect((await writeIndexedPng(pixels)).equals(written)).toBe(true);
});

it('gives pixels other numbers, not what stands before rows', () => {
  const pixels = {width: 2, height: 2, colours: new Uint8Array(8), rows: Uint8Array.from([0, 0, 1, 0, 1, 1])};
  expect([...countColours(pixels)]).toEqual([1, 3]);
  expect([...renumber(pixels, Uint8Array.from([7, 9]))]).toEqual([0, 7, 9, 0, 9, 9]);
});

it('reads nothing of other images, nor of files that are damaged', async () => {
  const file = await palette();
  const chunks = readPngChunks(file) ?? [];
  const withData = (name: string, change: (data: Buffer) => Buffer): Buffer =>
    writePngChunks(
      chunks.flatMap(one => (one.name === 'IEND' ? [] : [one.name === name ? {...one, data: change(one.data)} : one])),
    );
  const others = [
    await sharp(columns, {raw}).png().toBuffer(),
    await sharp(columns, {raw}).jpeg().toBuffer(),
    new Uint8Array(100),
    withData('IHDR', data => data.subarray(0, 5)),
    withData('IHDR', data => Buffer.concat([Buffer.from([0x7f, 0xff, 0xff, 0xff]), data.subarray(4)])),
    withData('IDAT', data => data.subarray(0, data.length / 2)),
    withData('PLTE', data => data.subarray(0, 30)),
  ];
  for (const other of others) expect(await readIndexedPng(other)).toBeUndefined();
  expect(await readIndexedPng(withData('tEXt', data => data))).toBeDefined();
});
