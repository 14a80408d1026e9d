import sharp from 'sharp';
import {expect, it} from 'vitest';
import {webPictures} from '../../src/export/web-pictures.ts';

it('PNGs become WebP of the same pixels where that is smaller; other pictures stay as they are', async () => {
  const data = Buffer.from(Array.from({length: 200 * 100 * 3}, (_, at) => (Math.floor(at / 600) * 5 + (at % 3) * 40) % 256));
  const png = await sharp(data, {raw: {width: 200, height: 100, channels: 3}}).png().toBuffer();
  const jpeg = {bytes: await sharp(png).jpeg().toBuffer(), mime: 'image/jpeg'};
  const dot = {bytes: await sharp({create: {width: 1, height: 1, channels: 3, background: '#fff'}}).png({palette: true, colours: 2}).toBuffer(), mime: 'image/png'};
  const made = await webPictures(new Map([['a.png', {bytes: png, mime: 'image/png'}], ['b.jpg', jpeg], ['dot.png', dot]]));
  expect([...made].map(([name, {mime}]) => [name, mime]).slice(0, 2)).toEqual([['a.png', 'image/webp'], ['b.jpg', 'image/jpeg']]);
  expect((await sharp(made.get('a.png')?.bytes).raw().toBuffer()).equals(data)).toBe(true);
  expect(made.get('a.png')?.bytes.length).toBeLessThan(png.length);
  expect(made.get('b.jpg')).toBe(jpeg);
  expect(made.get('dot.png')?.bytes.length).toBeLessThanOrEqual(dot.bytes.length);
});
