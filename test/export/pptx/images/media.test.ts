// A deck with a heavy image -> what of it is written.
import sharp from 'sharp';
import {expect, it} from 'vitest';
import {collectMedia} from '../../../../src/export/pptx/images/media.ts';
import type {SetSlide} from '../../../../src/export/pptx/set-slide.ts';
import {createRandom} from '../../../../bench/random.ts';

it('packs a heavy image tighter, but not where every pixel counts', async () => {
  const random = createRandom(1);
  const data = Buffer.from(Uint8Array.from({length: 400 * 400 * 3}, () => Math.floor(random() * 256)));
  const bytes = await sharp(data, {raw: {width: 400, height: 400, channels: 3}})
    .blur(2)
    .png()
    .toBuffer();
  const box = {left: 0, top: 0, width: 400, height: 400};
  const slide: SetSlide = {
    ...{width: 1280, height: 720, classes: [], background: 'ffffff', fills: []},
    items: [{kind: 'image', block: 0, box, name: 'a.png', svg: '', alt: 'Noise', href: ''}],
  };
  const imageFiles = new Map([['a.png', {bytes, mime: 'image/png'}]]);
  const written = async (isExact: boolean): Promise<string | Uint8Array | undefined> =>
    (await collectMedia([slide], imageFiles, {drawn: new Map(), isExact})).parts[0]?.content;
  expect((await written(false))?.length).toBeLessThan(bytes.length * 0.9);
  expect(await written(true)).toBe(bytes);
});
