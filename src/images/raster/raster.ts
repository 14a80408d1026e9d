// Bytes of a raster image -> the same upright, without its border, scaled to the slide, in the lighter encoding,
// without metadata.
import sharp, {type Metadata, type Sharp} from 'sharp';
import {type EncodedPixels, encodePixels, encodePhotograph} from './encode.ts';
import {stripMetadata} from './jpeg.ts';
import {type FailedImage, failImage, type EncodedImage} from '../result.ts';
import {hasLightForeground, placeOnDark} from './background.ts';
import {divideDetails, divides} from './gutters.ts';
import {isTransparent, type Pixels} from './pixels.ts';
import {measureTypeSize} from './type-size.ts';
import {findBorders, crop, isBordered, noBorders} from './trim.ts';
import {middleFrame, prepareFilm} from './film.ts';
import {type MaxSize, maxPixels} from './limits.ts';
import {divideSmallType} from './small-type.ts';

/** s; a hang in a decoder becomes an error. */
const timeout = 20;
/** An image this much larger than allowed stays as it is: resampling by a few percent blurs and bloats text. */
const slack = 1.25;
/** Bytes per px up to which a JPEG is taken as it is; quality 92 gives about 0.3. */
const economical = 0.5;

/**
 * The image in `bytes`, with its parts where `isZoomed` or its type is too small to read, or figure-huge. Throws as
 * sharp does on damaged bytes.
 */
export async function prepareRaster(
  bytes: Buffer,
  label: string,
  maxSize: MaxSize,
  {isZoomed = false}: {readonly isZoomed?: boolean} = {},
): Promise<EncodedImage | FailedImage> {
  const options = {failOn: 'error', limitInputPixels: maxPixels} as const;
  const metadata = await sharp(bytes, {...options, limitInputPixels: false}).metadata();
  const {width, height} = metadata.autoOrient;
  if (width * height > maxPixels) {
    return failImage(
      'figure-huge',
      `${label} has ${Math.round((width * height) / 1e6)} megapixels.`,
      'Save it smaller.',
    );
  }
  const frame = middleFrame(metadata);
  const image = () => sharp(bytes, {...options, ...(frame > 0 ? {page: frame} : {})}).timeout({seconds: timeout});
  const film = await prepareFilm(bytes, metadata, maxSize);
  const fits = width <= 2 * slack * maxSize.maxWidth && height <= 2 * slack * maxSize.maxHeight;
  const limit = fits ? {width, height} : {width: 2 * maxSize.maxWidth, height: 2 * maxSize.maxHeight};
  const whole = await pixelsOf(image, limit, metadata);
  // What moves is shown as it was filmed: its frames are of one size.
  const cut = film ? noBorders : findBorders(whole);
  const pixels = isBordered(cut) ? crop(whole, cut) : whole;
  const scale = {x: width / whole.width, y: height / whole.height};
  const original = fits && !isBordered(cut) ? await asItIs(bytes, metadata, image) : undefined;
  const preparedImage = {
    ...imageOf(pixels, scale, original ?? (await encodePixels(pixels))),
    original: {width, height},
    ...(film ? {film} : {}),
  };
  const {typeSize} = preparedImage;
  const smallParts = isZoomed ? [] : divideSmallType({pixels, scale, typeSize}, maxSize);
  const isSmall = smallParts.length > 0;
  if (!isZoomed && !isSmall)
    return typeSize !== undefined && divides(pixels) ? {...preparedImage, divides: true} : preparedImage;
  const large = fits ? {pixels, scale} : await partsSource(image, metadata, maxSize);
  const parts = isZoomed
    ? divideDetails(large.pixels)
    : fits
      ? smallParts
      : divideSmallType({...large, typeSize}, maxSize);
  return {
    ...preparedImage,
    ...(isSmall ? {divides: true} : {}),
    details: await Promise.all(parts.map(async part => imageOf(part, large.scale, await encodePixels(part)))),
  };
}

/** Natural px a pixel, each way. */
interface ImageScale {
  readonly x: number;
  readonly y: number;
}

function imageOf(pixels: Pixels, scale: ImageScale, encoded: EncodedPixels): EncodedImage {
  const type = measureTypeSize(pixels);
  return {
    kind: 'image',
    width: Math.round(pixels.width * scale.x),
    height: Math.round(pixels.height * scale.y),
    ...encoded,
    ...(type === null ? {} : {typeSize: type * scale.y}),
  };
}

/** The pixels of an image larger than shown, of which parts are: so many that each part is sharp. */
async function partsSource(
  image: () => Sharp,
  metadata: Metadata,
  maxSize: MaxSize,
): Promise<{readonly pixels: Pixels; readonly scale: ImageScale}> {
  const {width, height} = metadata.autoOrient;
  const whole = await pixelsOf(image, {width: 4 * maxSize.maxWidth, height: 4 * maxSize.maxHeight}, metadata);
  const cut = findBorders(whole);
  return {
    pixels: isBordered(cut) ? crop(whole, cut) : whole,
    scale: {x: width / whole.width, y: height / whole.height},
  };
}

/** A second JPEG encoding would only lose: the file's own pixels stay where they are upright, sRGB and not wasteful. */
async function asItIs(bytes: Buffer, metadata: Metadata, image: () => Sharp): Promise<EncodedPixels | undefined> {
  if (metadata.format !== 'jpeg' || (metadata.orientation ?? 1) !== 1 || !isPlainColour(metadata)) return undefined;
  const bare = stripMetadata(bytes);
  if (bare === undefined) return undefined;
  const wasteful = bare.length > economical * metadata.width * metadata.height;
  if (wasteful && (await encodePhotograph(image())).length < bare.length) return undefined;
  // Reads the whole stream at an eighth of its size: proves that it is whole.
  await sharp(bare, {failOn: 'error', limitInputPixels: maxPixels}).resize(64, 64, {fit: 'inside'}).raw().toBuffer();
  return {bytes: bare, mime: 'image/jpeg', transparent: false};
}

function isPlainColour({space, icc}: Metadata): boolean {
  if (space !== 'srgb' && space !== 'b-w') return false;
  // Profile names are ASCII or UTF-16; other profiles (Adobe RGB, Display P3) have to be converted.
  return icc === undefined || icc.toString('latin1').replaceAll('\0', '').includes('sRGB');
}

async function pixelsOf(
  image: () => Sharp,
  limit: {width: number; height: number},
  {hasAlpha}: Metadata,
): Promise<Pixels> {
  const {data, info} = await image()
    .autoOrient()
    .resize({...limit, fit: 'inside', withoutEnlargement: true, kernel: 'lanczos3'})
    .toColourspace('srgb')
    .ensureAlpha()
    .raw({depth: 'uchar'})
    .toBuffer({resolveWithObject: true});
  const read: Pixels = {data, width: info.width, height: info.height, isOpaque: !hasAlpha};
  const pixels = {...read, isOpaque: !isTransparent(read)};
  return hasLightForeground(pixels) ? placeOnDark(pixels) : pixels;
}
