// Bytes of a figure -> an image that a slide can carry: upright, no larger than shown, inert, free of metadata.
import sharp from 'sharp';
import {darkBackground, hasLightForeground} from './raster/background.ts';
import {type FailedImage, failImage, type EncodedImage, type ImageSource} from './result.ts';
import type {Pixels} from './raster/pixels.ts';
import {type MaxSize, maxPixels} from './raster/limits.ts';
import {prepareRaster} from './raster/raster.ts';
import {sniffFormat} from '../files/sniff.ts';
import {type CleanSvg, cleanSvg, refuseHeavySvg} from './svg/svg.ts';

/** Bytes; a larger drawing (a plot of every point, an embedded photograph) is lighter as pixels. */
const maxSvg = 1e6;

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
  if (clean === undefined) {
    refuseHeavySvg(bytes.toString('utf8'));
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
  const {width, height} = await sharp(bytes, {limitInputPixels: false}).metadata();
  const zoom = Math.min((2 * box.maxWidth) / width, (2 * box.maxHeight) / height);
  // Drawings come at 72 dpi; the upper end keeps an icon from filling the slide.
  return prepareRaster(bytes, label, box, {isZoomed, density: Math.min(288, Math.max(1, 72 * zoom))});
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
