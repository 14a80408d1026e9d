// Images of a deck -> which are packed tighter, and how.
import sharp from 'sharp';
import {expect, it} from 'vitest';
import {type HeavyImage, packHeavy} from '../../../../src/export/pptx/images/pack-heavy.ts';
import {createRandom} from '../../../../bench/random.ts';

/** A picture of noise, which nothing makes small; its bytes depend on the seed alone. */
async function noisy(width: number, seed: number, format: 'png' | 'jpeg' = 'png'): Promise<Uint8Array> {
  const random = createRandom(seed);
  const data = Buffer.from(Uint8Array.from({length: width * width * 3}, () => Math.floor(random() * 256)));
  const image = sharp(data, {raw: {width, height: width, channels: 3}}).blur(1.5);
  return format === 'png' ? image.png().toBuffer() : image.jpeg({quality: 95}).toBuffer();
}

const asImages = (...list: readonly HeavyImage[]): ReadonlyMap<string, HeavyImage> =>
  new Map(list.map((image, i) => [`image ${i}`, image]));

it('leaves a light deck as it is', async () => {
  const image = {bytes: await noisy(300, 1), mime: 'image/png', width: 100};
  expect(await packHeavy(asImages(image), 100)).toEqual(new Map());
});

it('gives the heaviest the pixels that are seen, and no more work than makes the deck light', async () => {
  const [large, small] = [await noisy(600, 2), await noisy(200, 3)];
  const images = asImages({bytes: small, mime: 'image/png', width: 190}, {bytes: large, mime: 'image/png', width: 100});
  const packed = await packHeavy(images, 8);
  expect([...packed.keys()]).toEqual(['image 1']);
  const own = packed.get('image 1');
  expect((await sharp(own?.bytes).metadata()).width).toBe(150);
  expect(own?.bytes.length).toBeLessThan(large.length / 4);
  expect(await packHeavy(images, 8)).toEqual(packed);
});

it('keeps a JPEG of the size that is shown, and what is no image', async () => {
  const jpeg = {bytes: await noisy(500, 4, 'jpeg'), mime: 'image/jpeg', width: 400};
  const broken = {bytes: new Uint8Array(90_000), mime: 'image/png', width: 400};
  expect(await packHeavy(asImages(jpeg, broken), 1)).toEqual(new Map());
});

it('gives a palette fewer colours and leaves its pixels, until they are far more than are seen', async () => {
  const reds = sharp(await noisy(400, 5)).linear([2, 0, 0], [-128, 90, 90]);
  const bytes = await reds.png({palette: true, quality: 100, dither: 0}).toBuffer();
  const pack = async (width: number) =>
    (await packHeavy(asImages({bytes, mime: 'image/png', width}), 1)).get('image 0');
  const [own, far] = [await pack(200), await pack(30)];
  expect((await sharp(own?.bytes).metadata()).width).toBe(400);
  expect(own?.bytes.length).toBeLessThan(bytes.length * 0.9);
  expect((await sharp(far?.bytes).metadata()).width).toBe(45);
});
