// Decoded pixels -> the file that shows them: PNG with a palette for drawings, JPEG for photographs and large images.
import sharp, {type Sharp} from 'sharp';
import {measureDifference, measureFlatness, hasFewColours, isTransparent, type Pixels} from './pixels.ts';

/** Pixels as the bytes of a PNG or JPEG. */
export interface EncodedPixels {
  readonly bytes: Buffer;
  readonly mime: 'image/png' | 'image/jpeg';
  readonly transparent: boolean;
}

/** Largest share of visibly changed pixels that a palette may cause (measured: 24 of 25 figures stay below). */
const safeShare = 0.001;
/** px; above it a palette takes long to find. */
const large = 600_000;
/** Bytes per px up to which a palette is taken unseen: half of what a drawing weighs as a JPEG (0.31, mean of 32). */
const light = 0.15;
/** A palette may weigh this much more than the JPEG, which rings around characters and lines. */
const sharpness = 1.2;
/** Flatness from which a palette won on all of 110 figures measured, and below which JPEG did for the large ones. */
const drawn = 0.86;
const grained = 0.1;

/** The smallest visually safe encoding of `pixels`; same pixels, same bytes. Throws what sharp throws. */
export async function encodePixels(pixels: Pixels): Promise<EncodedPixels> {
  const transparent = isTransparent(pixels);
  const raw = () => rawOf(pixels, transparent);
  if (hasFewColours(pixels, 256)) return png(await palette(raw(), {quality: 100}), transparent);
  if (transparent) return png((await safePalette(raw, pixels)) ?? (await truecolour(raw())), true);
  const flat = measureFlatness(pixels);
  if (flat < grained && pixels.width * pixels.height > large) return jpeg(await encodePhotograph(raw()));
  if (flat >= drawn) {
    const small = await safePalette(raw, pixels);
    return small ? png(small, false) : jpeg(await encodePhotograph(raw()));
  }
  const small = await safePalette(raw, pixels);
  if (small !== undefined && small.length <= light * pixels.width * pixels.height) return png(small, false);
  const photo = await encodePhotograph(raw());
  return small !== undefined && small.length <= photo.length * sharpness ? png(small, false) : jpeg(photo);
}

/** JPEG without chroma subsampling, which would blur coloured text; quality 92 of 100. */
export function encodePhotograph(image: Sharp): Promise<Buffer> {
  return image.jpeg({quality: 92, chromaSubsampling: '4:4:4'}).toBuffer();
}

function rawOf({data, width, height}: Pixels, transparent: boolean): Sharp {
  const image = sharp(data, {raw: {width, height, channels: 4}});
  return transparent ? image : image.removeAlpha();
}

/**
 * How hard a palette is looked for, 1 to 10: the second takes twice the time and brings ten of twelve that fail below
 * the safe share; 7 takes four times the time and brings no more.
 */
const efforts = [1, 5] as const;

/**
 * Without dither, which blurs flat areas and doubles the file; at quality 90 the palette leaves out what no eye finds
 * (5 %). zlib's last two levels take half as long again for 2 %.
 */
function palette(image: Sharp, how: {readonly effort?: number; readonly quality?: number} = {}): Promise<Buffer> {
  return image
    .png({palette: true, colours: 256, dither: 0, quality: 90, effort: efforts[0], compressionLevel: 7, ...how})
    .toBuffer();
}

function truecolour(image: Sharp): Promise<Buffer> {
  return image.png({compressionLevel: 9, adaptiveFiltering: true}).toBuffer();
}

async function safePalette(raw: () => Sharp, pixels: Pixels): Promise<Buffer | undefined> {
  for (const effort of efforts) {
    const small = await palette(raw(), {effort});
    if (await isSafe(small, pixels)) return small;
  }
  return undefined;
}

async function isSafe(encoded: Buffer, pixels: Pixels): Promise<boolean> {
  const data = await sharp(encoded).toColourspace('srgb').ensureAlpha().raw().toBuffer();
  return measureDifference(pixels, {...pixels, data}) <= safeShare;
}

function png(bytes: Buffer, transparent: boolean): EncodedPixels {
  return {bytes, mime: 'image/png', transparent};
}

function jpeg(bytes: Buffer): EncodedPixels {
  return {bytes, mime: 'image/jpeg', transparent: false};
}
