// A prepared image -> the ground of a page: pixels so dark that light text can be read on each of them.
import sharp, {type SharpOptions} from 'sharp';
import {maxPixels} from './raster/limits.ts';
import {type EncodedImage, type FailedImage, failImage} from './result.ts';

/**
 * What the lightest pixels may have of the range of sRGB: on them the palest text of deep grounds (OKLCH lightness
 * 0.84) has a contrast of 5.4. A dark picture is darkened to three quarters too, so that it stays behind the text.
 */
const lightest = {pixels: 0.29, factor: 0.75} as const;
/** px: as wide as most projectors. Light spots as small as a hundredth of a picture are found in one of `looked`. */
const size = {max: 1920, looked: 192} as const;
/** JPEG: nobody looks for detail behind a text. */
const quality = 78;

/** `image` as the ground of a page: a JPEG, its lightest pixels as dark as text needs them. Never throws. */
export async function darkenBackdrop(image: EncodedImage, label: string): Promise<EncodedImage | FailedImage> {
  try {
    const density = image.mime === 'image/svg+xml' ? {density: Math.min(600, (72 * size.max) / image.width)} : {};
    const {data, info} = await sharp(image.bytes, {...density, limitInputPixels: maxPixels})
      .timeout({seconds: 10})
      .flatten({background: '#fff'})
      .toColourspace('srgb')
      .resize({width: size.max, height: size.max, fit: 'inside', withoutEnlargement: true})
      .removeAlpha()
      .raw()
      .toBuffer({resolveWithObject: true});
    const raw = {raw: {width: info.width, height: info.height, channels: info.channels}} as const;
    const factor = Math.min(lightest.factor, lightest.pixels / (await findLightest(data, raw)));
    const bytes = await sharp(data, raw).linear(factor, 0).jpeg({quality, mozjpeg: true}).toBuffer();
    return {kind: 'image', width: info.width, height: info.height, bytes, mime: 'image/jpeg', transparent: false};
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n', 1)[0] : String(error);
    return failImage('figure-corrupt', `${label} cannot be read (${reason}).`, 'Open it and save it again.');
  }
}

/** The largest of the channels' values, as a share of their range: no pixel is lighter than a grey of it. */
async function findLightest(pixels: Buffer, raw: SharpOptions): Promise<number> {
  const {looked} = size;
  const small = await sharp(pixels, raw).resize({width: looked, height: looked, fit: 'inside'}).raw().toBuffer();
  return Math.max(1 / 255, ...[0, 1, 2].map(channel => maxOf(small, channel) / 255));
}

function maxOf(pixels: Buffer, channel: number): number {
  let max = 0;
  for (let at = channel; at < pixels.length; at += 3) max = Math.max(max, pixels[at] ?? 0);
  return max;
}
