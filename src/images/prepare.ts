// Bytes of a figure -> an image that a slide can carry: upright, no larger than shown, inert, free of metadata.
import sharp from 'sharp';
import {darkBackground, hasLightForeground} from './raster/background.ts';
import {type FailedImage, failImage, type EncodedImage, type ImageSource} from './result.ts';
import type {Pixels} from './raster/pixels.ts';
import {type MaxSize, maxPixels} from './raster/limits.ts';
import {prepareRaster} from './raster/raster.ts';
import {sniffFormat} from '../files/sniff.ts';
import {drawSvg, HeavyDrawingError} from './svg/draw.ts';
import {type CleanSvg, cleanSvg} from './svg/svg.ts';

/** Bytes; a larger drawing (a plot of every point, an embedded photograph) is lighter as pixels. */
const maxSvg = 1e6;
/** Simple elements; the largest plots seen draw a few thousand, and browsers need seconds for more than this. */
const heaviest = 50_000;

/**
 * `source` made ready for a box of the given size, with its parts where `isZoomed`, else figure-corrupt or figure-huge.
 * Never throws.
 */
export async function prepareImage(
  {bytes, label}: ImageSource,
  box: MaxSize,
  isZoomed: boolean,
): Promise<EncodedImage | FailedImage> {
  try {
    return sniffFormat(bytes) === 'svg'
      ? await prepareSvg(bytes, label, box, isZoomed)
      : await prepareRaster(bytes, label, box, {isZoomed});
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n', 1)[0] : String(error);
    return failImage('figure-corrupt', `${label} cannot be read (${reason}).`, 'Open it and save it again.');
  }
}

async function prepareSvg(
  bytes: Buffer,
  label: string,
  box: MaxSize,
  isZoomed: boolean,
): Promise<EncodedImage | FailedImage> {
  const clean = bytes.length <= maxSvg ? cleanSvg(bytes.toString('utf8')) : undefined;
  const refuse = (why: string) => failImage('figure-huge', `${label} ${why}.`, 'Save it as a picture: PNG or JPEG.');
  if (clean !== undefined && (await countEmbeddedPixels(clean.text)) > maxPixels)
    return refuse(`holds pictures of more than ${maxPixels / 1e6} megapixels`);
  if (clean === undefined || clean.weight > heaviest) {
    // Text written in HTML is drawn by browsers alone.
    if (clean?.text.includes('<foreignObject')) return refuse('takes too long to draw');
    return drawPixels(bytes, label, box, isZoomed);
  }
  const drawn = isZoomed ? await drawPixels(Buffer.from(clean.text), label, box, true) : undefined;
  const small = await drawnSmall(clean);
  const isLight = hasLightForeground(small);
  return {
    kind: 'image',
    width: clean.width,
    height: clean.height,
    bytes: Buffer.from(isLight ? onBackground(clean.text) : clean.text),
    mime: 'image/svg+xml',
    transparent: !isLight && isSeeThrough(small),
    ...(drawn?.kind === 'image' && drawn.details ? {details: drawn.details} : {}),
  };
}

async function drawPixels(
  bytes: Buffer,
  label: string,
  box: MaxSize,
  isZoomed: boolean,
): Promise<EncodedImage | FailedImage> {
  try {
    return await prepareRaster(await drawSvg(bytes, box), label, box, {isZoomed});
  } catch (error) {
    if (!(error instanceof HeavyDrawingError)) throw error;
    return failImage('figure-huge', `${label} is not drawn: ${error.message}.`, 'Save it as a picture: PNG or JPEG.');
  }
}

/** How many pixels the pictures have that a drawing carries: a few bytes can stand for billions. */
async function countEmbeddedPixels(text: string): Promise<number> {
  let sum = 0;
  for (const [, data = ''] of text.matchAll(/data:image\/\w+;base64,([a-z0-9+/=\s]+)/gi)) {
    const size = await sharp(Buffer.from(data, 'base64'), {limitInputPixels: false})
      .metadata()
      .catch(() => ({width: 0, height: 0}));
    sum += size.width * size.height;
  }
  return sum;
}

/** The drawing's pixels, small: fails where it is no drawing. */
async function drawnSmall({text, width, height}: CleanSvg): Promise<Pixels> {
  const density = Math.max(1, Math.min(72, (72 * 256) / Math.max(width, height)));
  const options = {density, limitInputPixels: maxPixels, failOn: 'error'} as const;
  const {data, info} = await sharp(Buffer.from(text), options)
    .timeout({seconds: 10})
    .ensureAlpha()
    .raw()
    .toBuffer({resolveWithObject: true});
  return {data, width: info.width, height: info.height};
}

/** A drawing as XML on the dark background. */
function onBackground(xml: string): string {
  return xml.replace(/^<svg[^>]*>/, root =>
    / style="/.test(root)
      ? root.replace(/ style="/, ` style="background:${darkBackground};`)
      : root.replace('<svg', `<svg style="background:${darkBackground}"`),
  );
}

/** Does the background come through? */
function isSeeThrough({data}: Pixels): boolean {
  let clear = 0;
  for (let at = 3; at < data.length; at += 4) if ((data[at] ?? 0) < 128) clear++;
  // Rounding leaves an edge of half-covered pixels on a drawing that is filled.
  return clear > data.length / 4 / 50;
}
