// Bytes of a figure -> a small picture of it, for a page that lists figures.
import sharp from 'sharp';
import {sniffFormat} from '../files/sniff.ts';
import {prepareImage} from './prepare.ts';
import {maxPixels} from './raster/limits.ts';
import {type EncodedImage, type FailedImage, failImage, type ImageSource} from './result.ts';

/** Box of the picture, px. */
const box = {width: 480, height: 480};

/** `source` as a picture of at most 480 x 480 px; a drawing as it is, without what may not be in it. Never rejects. */
export async function makeThumbnail(source: ImageSource): Promise<EncodedImage | FailedImage> {
  const {bytes, label} = source;
  if (sniffFormat(bytes) === 'svg') return prepareImage(source, {maxWidth: box.width, maxHeight: box.height}, false);
  try {
    const {data, info} = await sharp(bytes, {limitInputPixels: maxPixels})
      .timeout({seconds: 20})
      .autoOrient()
      .resize({...box, fit: 'inside', withoutEnlargement: true})
      .webp({quality: 72})
      .toBuffer({resolveWithObject: true});
    const {width, height} = info;
    return {kind: 'image', width, height, bytes: data, mime: 'image/webp', transparent: false};
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n', 1)[0] : String(error);
    return failImage('figure-corrupt', `${label} cannot be read (${reason}).`);
  }
}
