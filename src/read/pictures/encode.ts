// Decoded pixels -> the file that shows them: PNG with a palette for drawings, JPEG for photographs and large pictures.
import sharp, {type Sharp} from 'sharp';
import {differingShare, flatness, hasFewColours, isTransparent, type Pixels} from './pixels.ts';

export interface Encoded {
  readonly bytes: Buffer;
  readonly mime: 'image/png' | 'image/jpeg';
  readonly transparent: boolean;
}

/** Largest share of visibly changed pixels that a palette may cause (measured: 24 of 25 figures stay below). */
const safeShare = 0.001;
/** px; above it Chromium's PDF writer spends more time on a PNG than the sharper edge is worth. */
const large = 600_000;
/**
 * A large JPEG may weigh this much more than the palette PNG: in the PDF the PNG grows by as much (5,161 for 3,118 KB
 * measured), while a JPEG is passed through byte for byte.
 */
const pdfGrowth = 1.65;
/** Flatness from which a palette won on all of 110 figures measured, and below which JPEG did for the large ones. */
const drawn = 0.86;
const grained = 0.4;

/** The smallest visually safe encoding of `pixels`; same pixels, same bytes. Throws what sharp throws. */
export async function encode(pixels: Pixels): Promise<Encoded> {
  const transparent = isTransparent(pixels);
  const raw = () => rawOf(pixels, transparent);
  if (hasFewColours(pixels, 256)) return png(await palette(raw()), transparent);
  if (transparent) return png((await safePalette(raw, pixels)) ?? (await truecolour(raw())), true);
  const flat = flatness(pixels);
  const big = pixels.width * pixels.height > large;
  if (flat < grained && big) return jpeg(await photograph(raw()));
  if (flat >= drawn) {
    const small = await safePalette(raw, pixels);
    return small ? png(small, false) : jpeg(await photograph(raw()));
  }
  const [small, photo] = await Promise.all([palette(raw()), photograph(raw())]);
  const better = photo.length <= small.length * (big ? pdfGrowth : 1);
  return better || !(await isSafe(small, pixels)) ? jpeg(photo) : png(small, false);
}

/** JPEG without chroma subsampling, which would blur coloured text; quality 92 of 100. */
export function photograph(image: Sharp): Promise<Buffer> {
  return image.jpeg({quality: 92, chromaSubsampling: '4:4:4'}).toBuffer();
}

function rawOf({data, width, height}: Pixels, transparent: boolean): Sharp {
  const image = sharp(data, {raw: {width, height, channels: 4}});
  return transparent ? image : image.removeAlpha();
}

/** Without dither, which blurs flat areas and doubles the file; higher efforts cost twice the time for 2 %. */
function palette(image: Sharp): Promise<Buffer> {
  return image.png({palette: true, colours: 256, dither: 0, quality: 100, effort: 1}).toBuffer();
}

function truecolour(image: Sharp): Promise<Buffer> {
  return image.png({compressionLevel: 9, adaptiveFiltering: true}).toBuffer();
}

async function safePalette(raw: () => Sharp, pixels: Pixels): Promise<Buffer | undefined> {
  const small = await palette(raw());
  return (await isSafe(small, pixels)) ? small : undefined;
}

async function isSafe(encoded: Buffer, pixels: Pixels): Promise<boolean> {
  const data = await sharp(encoded).toColourspace('srgb').ensureAlpha().raw().toBuffer();
  return differingShare(pixels, {...pixels, data}) <= safeShare;
}

function png(bytes: Buffer, transparent: boolean): Encoded {
  return {bytes, mime: 'image/png', transparent};
}

function jpeg(bytes: Buffer): Encoded {
  return {bytes, mime: 'image/jpeg', transparent: false};
}
