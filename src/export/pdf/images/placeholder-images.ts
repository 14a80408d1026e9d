// Figures -> tiny JPEGs that stand for them while the browser sets and prints, and what takes their place in the PDF.
//
// Problem: Chromium decodes each figure for each page that shows it, and writes a PNG into a PDF as plain RGB,
// compressed
// anew: slow, and twice as large as a palette. A JPEG it passes through byte for byte. Solution: it sets and prints a
// JPEG
// of a few pixels, drawn as large as the figure (slides give both measures of each figure), which is then found by its
// bytes and replaced by the figure's own stream. It stands in the page itself, so that nothing has to be requested.
import sharp from 'sharp';
import {type ImageFile, type ImageFiles, findImageName} from '../../../browser/image-files.ts';
import {toDataUri} from '../../../render/data-uri.ts';
import {type StoredPixels, readPngPixels} from './png.ts';

/** A small JPEG that is printed in place of an image, and what replaces it in the PDF. */
export interface PlaceholderImage {
  /** The image's own name. */
  readonly name: string;
  readonly jpeg: Uint8Array;
  readonly pixels: StoredPixels;
  /** Grey: what lets the background through. */
  readonly mask?: StoredPixels;
}

/** Images as pages show them while they are set and printed. */
export interface PrintableImages {
  readonly placeholderImages: readonly PlaceholderImage[];
  readonly imageFiles: ImageFiles;
}

/**
 * `imageFiles` with placeholder images for PNGs and JPEGs; drawings, and what a PDF cannot hold as it is, have none.
 */
export async function createPlaceholderImages(imageFiles: ImageFiles): Promise<PrintableImages> {
  const blank = await sharp({create: {width: 8, height: 8, channels: 3, background: '#fff'}})
    .jpeg({quality: 50})
    .toBuffer();
  const made = await Promise.all(
    [...imageFiles].map(async ([name, imageFile]) => createPlaceholderImage(name, imageFile, blank)),
  );
  return {imageFiles, placeholderImages: made.filter(one => one !== undefined)};
}

/** `html` with placeholder images where it names their images, which `data-picture` then names. */
export function withPlaceholderImages(html: string, placeholderImages: readonly PlaceholderImage[]): string {
  const byName = new Map(placeholderImages.map(({name, jpeg}) => [name, toDataUri(jpeg, 'image/jpeg')] as const));
  return html.replace(/(<img\b[^>]*?\s)src="([^":]+)"/g, (whole, before: string, src: string) => {
    const name = findImageName(src.replaceAll('&amp;', '&'), byName);
    const uri = name === undefined ? undefined : byName.get(name);
    return uri === undefined ? whole : `${before}data-picture="${src}" src="${uri}"`;
  });
}

async function createPlaceholderImage(
  name: string,
  {bytes, mime}: ImageFile,
  blank: Buffer,
): Promise<PlaceholderImage | undefined> {
  const jpeg = nameJpeg(blank, name);
  if (mime === 'image/jpeg') {
    const pixels = await jpegPixels(bytes);
    return pixels && {name, jpeg, pixels};
  }
  if (mime !== 'image/png') return undefined;
  const {hasAlpha} = await sharp(bytes).metadata();
  const pixels = readPngPixels(bytes) ?? (hasAlpha ? readPngPixels(await removeAlpha(bytes)) : undefined);
  const mask = hasAlpha ? readPngPixels(await sharp(bytes).extractChannel(3).png(smallest).toBuffer()) : undefined;
  if (pixels === undefined || (hasAlpha && mask === undefined)) return undefined;
  return {name, jpeg, pixels, ...(mask === undefined ? {} : {mask})};
}

/** A PDF takes a JPEG as it is: grey or colour, not for print (ISO 32000-1, 7.4.8). */
async function jpegPixels(bytes: Uint8Array): Promise<StoredPixels | undefined> {
  const {width, height, channels, orientation = 1} = await sharp(bytes).metadata();
  return (channels === 1 || channels === 3) && orientation === 1
    ? {width, height, depth: 8, channels, stream: bytes, filter: 'DCTDecode'}
    : undefined;
}

/** The colours alone; clear ones are white, as in palettes. */
async function removeAlpha(bytes: Uint8Array): Promise<Buffer> {
  const {data, info} = await sharp(bytes).ensureAlpha().raw().toBuffer({resolveWithObject: true});
  for (let at = 0; at < data.length; at += 4) if (data[at + 3] === 0) data.fill(255, at, at + 3);
  return sharp(data, {raw: {width: info.width, height: info.height, channels: 4}})
    .removeAlpha()
    .png(smallest)
    .toBuffer();
}

const smallest = {compressionLevel: 9, adaptiveFiltering: true} as const;

/** `jpeg` that no other placeholder image is equal to, since a comment in it holds `name`. */
function nameJpeg(jpeg: Buffer, name: string): Buffer {
  const text = Buffer.from(name);
  const comment = Buffer.alloc(4);
  comment.writeUInt16BE(0xfffe, 0);
  comment.writeUInt16BE(text.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), comment, text, jpeg.subarray(2)]);
}
