// Figures -> tiny JPEGs that stand for them while the browser sets and prints, and what takes their place in the PDF.
//
// Problem: Chromium decodes each figure for each page that shows it, and writes a PNG into a PDF as plain RGB, compressed
// anew: slow, and twice as large as a palette. A JPEG it passes through byte for byte. Solution: it sets and prints a JPEG
// of a few pixels, drawn as large as the figure (slides give both measures of each figure), which is then found by its
// bytes and replaced by the figure's own stream. It stands in the page itself, so that nothing has to be asked for.
import sharp from 'sharp';
import {type Asset, type Assets, nameOf} from '../browser/assets.ts';
import {dataUri} from '../engine/inline.ts';
import {type StoredPixels, pngPixels} from './png.ts';

export interface StandIn {
  /** The picture's own name. */
  readonly name: string;
  readonly jpeg: Uint8Array;
  readonly pixels: StoredPixels;
  /** Grey: what lets the ground through. */
  readonly mask?: StoredPixels;
}

/** Pictures as pages show them while they are set and printed. */
export interface Printable {
  readonly standIns: readonly StandIn[];
  readonly assets: Assets;
}

/** `assets` with stand-ins for PNGs and JPEGs; drawings, and what a PDF cannot hold as it is, have none. */
export async function printable(assets: Assets): Promise<Printable> {
  const blank = await sharp({create: {width: 8, height: 8, channels: 3, background: '#fff'}})
    .jpeg({quality: 50})
    .toBuffer();
  const made = await Promise.all([...assets].map(async ([name, asset]) => standIn(name, asset, blank)));
  return {assets, standIns: made.filter(one => one !== undefined)};
}

/** `html` with stand-ins where it names their pictures, which `data-picture` then names. */
export function withStandIns(html: string, standIns: readonly StandIn[]): string {
  const byName = new Map(standIns.map(({name, jpeg}) => [name, dataUri(jpeg, 'image/jpeg')] as const));
  return html.replace(/(<img\b[^>]*?\s)src="([^":]+)"/g, (whole, before: string, src: string) => {
    const name = nameOf(src.replaceAll('&amp;', '&'), byName);
    const uri = name === undefined ? undefined : byName.get(name);
    return uri === undefined ? whole : `${before}data-picture="${src}" src="${uri}"`;
  });
}

async function standIn(name: string, {bytes, mime}: Asset, blank: Buffer): Promise<StandIn | undefined> {
  const jpeg = named(blank, name);
  if (mime === 'image/jpeg') {
    const pixels = await jpegPixels(bytes);
    return pixels && {name, jpeg, pixels};
  }
  if (mime !== 'image/png') return undefined;
  const {hasAlpha} = await sharp(bytes).metadata();
  const pixels = pngPixels(bytes) ?? (hasAlpha ? pngPixels(await opaque(bytes)) : undefined);
  const mask = hasAlpha ? pngPixels(await sharp(bytes).extractChannel(3).png(smallest).toBuffer()) : undefined;
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
async function opaque(bytes: Uint8Array): Promise<Buffer> {
  const {data, info} = await sharp(bytes).ensureAlpha().raw().toBuffer({resolveWithObject: true});
  for (let at = 0; at < data.length; at += 4) if (data[at + 3] === 0) data.fill(255, at, at + 3);
  return sharp(data, {raw: {width: info.width, height: info.height, channels: 4}})
    .removeAlpha()
    .png(smallest)
    .toBuffer();
}

const smallest = {compressionLevel: 9, adaptiveFiltering: true} as const;

/** `jpeg` that no other stand-in is equal to, since a comment in it holds `name`. */
function named(jpeg: Buffer, name: string): Buffer {
  const text = Buffer.from(name);
  const comment = Buffer.alloc(4);
  comment.writeUInt16BE(0xfffe, 0);
  comment.writeUInt16BE(text.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), comment, text, jpeg.subarray(2)]);
}
