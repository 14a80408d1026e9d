// Bytes of a figure -> its size, or what keeps it off slides; it is decoded small, to see that it is whole.
import sharp from 'sharp';
import {sniffFormat} from '../files/sniff.ts';
import {prepareImage} from './prepare.ts';
import {maxPixels} from './raster/limits.ts';
import {type EncodedImage, type FailedImage, failImage, type ImageSource} from './result.ts';

/** The box of a drawing that is looked at: nothing is shown of it, px. */
const box = {maxWidth: 64, maxHeight: 64};

/**
 * `source` as an image without bytes, of its natural size; figure-corrupt or figure-huge as `prepareImage` gives them.
 * Never rejects.
 */
export async function examineImage(source: ImageSource): Promise<EncodedImage | FailedImage> {
  const {bytes, label} = source;
  if (sniffFormat(bytes) === 'svg') return prepareImage(source, box, false);
  try {
    const {autoOrient, format} = await sharp(bytes, {limitInputPixels: false}).metadata();
    const {width, height} = autoOrient;
    if (width * height > maxPixels) {
      const size = `${Math.round((width * height) / 1e6)} megapixels`;
      return failImage('figure-huge', `${label} has ${size}.`, 'Save it smaller.');
    }
    await sharp(bytes, {failOn: 'error', limitInputPixels: maxPixels})
      .timeout({seconds: 20})
      .resize(box.maxWidth, box.maxHeight, {fit: 'inside'})
      .raw()
      .toBuffer();
    const mime = format === 'jpeg' ? 'image/jpeg' : 'image/png';
    return {kind: 'image', width, height, bytes: Buffer.from(label), mime, transparent: false};
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n', 1)[0] : String(error);
    return failImage('figure-corrupt', `${label} cannot be read (${reason}).`, 'Open it and save it again.');
  }
}
