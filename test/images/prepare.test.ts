// A few bytes that stand for gigabytes of pixels or hours of drawing: each is refused, or drawn within bounds.
import sharp, {type Metadata} from 'sharp';
import {expect, it} from 'vitest';
import {prepareImage} from '../../src/images/prepare.ts';
import {middleFrame} from '../../src/images/raster/film.ts';

const box = {maxWidth: 400, maxHeight: 200};
const prepare = async (bytes: Buffer) =>
  prepareImage({kind: 'source', bytes, label: '/bomb', fileName: 'bomb', diagnostics: []}, box, false);
const svg = (content: string): Buffer =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="600">${content}</svg>`);
const dot = sharp({create: {width: 8, height: 8, channels: 3, background: 'teal'}});
const png = await dot.clone().png().toBuffer();

/** `bytes` with `value` as 16 bits wherever `at` says. */
function patched(bytes: Buffer, value: number, at: readonly number[], isLittle: boolean): Buffer {
  const copy = Buffer.from(bytes);
  for (const place of at) {
    if (isLittle) copy.writeUInt16LE(value, place);
    else copy.writeUInt16BE(value, place);
  }
  return copy;
}

const giantPng = patched(png, 60_000, [18, 22], false);

it.each([
  ['PNG', async () => giantPng],
  [
    'JPEG',
    async () => {
      const jpeg = await dot.clone().jpeg().toBuffer();
      const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0]));
      return patched(jpeg, 60_000, [frame + 5, frame + 7], false);
    },
  ],
  [
    'GIF',
    async () => {
      const gif = await dot.clone().gif().toBuffer();
      const frame = gif.indexOf(Buffer.from([0x2c, 0, 0, 0, 0, 8, 0, 8, 0]));
      return patched(gif, 60_000, [6, 8, frame + 5, frame + 7], true);
    },
  ],
  [
    'WebP',
    async () => {
      const webp = await dot.clone().webp().toBuffer();
      return patched(webp, 16_383, [26, 28], true);
    },
  ],
])('a %s that claims to be vast is refused', async (_, bytes) => {
  const made = await prepare(await bytes());
  expect(made.kind === 'failed' && made.rule).toMatch(/figure-(?:huge|corrupt)/);
});

it('a film of thousands of vast frames is shown by its first one', () => {
  const size = {width: 9000, height: 9000, pageHeight: 9000} as Metadata;
  expect(middleFrame({...size, pages: 5000})).toBe(0);
  expect(middleFrame({...size, pages: 20})).toBe(10);
});

it('a drawing that carries a vast picture is refused', async () => {
  const made = await prepare(svg(`<image href="data:image/png;base64,${giantPng.toString('base64')}"/>`));
  expect(made).toMatchObject({kind: 'failed', rule: 'figure-huge'});
  expect(await prepare(svg(`<image href="data:image/png;base64,${png.toString('base64')}"/>`))).toMatchObject({
    kind: 'image',
    mime: 'image/svg+xml',
  });
});

it('a drawing that browsers take long for is drawn as pixels, where it can be', async () => {
  const blurred = '<filter id="f"><feGaussianBlur stdDeviation="3"/></filter>';
  const shapes = '<rect width="90" height="60" filter="url(#f)"/>'.repeat(300);
  expect(await prepare(svg(blurred + shapes))).toMatchObject({kind: 'image', mime: 'image/png'});
  const label = '<foreignObject><p style="box-shadow:0 0 9px red">Rye</p></foreignObject>'.repeat(300);
  expect(await prepare(svg(label))).toMatchObject({kind: 'failed', rule: 'figure-huge'});
});
