// PNG figures -> tiny JPEGs that stand for them while the browser sets and prints, and what takes their place in the PDF.
//
// Problem: Chromium decodes each PNG for each page that shows it, and writes it into a PDF as plain RGB, compressed anew:
// slow, and twice as large as a palette. A JPEG it passes through byte for byte. Solution: it sets and prints a JPEG of a
// few pixels, drawn as large as the figure (slides give both measures of each figure), which is then found by its bytes
// and replaced by the PNG's own stream.
import sharp from 'sharp';
import type {Asset, Assets} from '../browser/assets.ts';
import {type PngData, pngData} from './png.ts';

export interface StandIn {
  /** The picture's own name. */
  readonly name: string;
  readonly jpeg: Uint8Array;
  readonly pixels: PngData;
  /** Grey: what lets the ground through. */
  readonly mask?: PngData;
}

/** Pictures as pages show them while they are set and printed. */
export interface Printable {
  readonly standIns: readonly StandIn[];
  /** Under a figure's name its stand-in, where it has one; the figure itself then under the name that `ownName` gives. */
  readonly assets: Assets;
}

/** `assets` with stand-ins for the PNGs; other pictures, and PNGs that a PDF cannot hold as they are, have none. */
export async function printable(assets: Assets): Promise<Printable> {
  const blank = await sharp({create: {width: 8, height: 8, channels: 3, background: '#fff'}}).jpeg({quality: 50}).toBuffer();
  const made = await Promise.all([...assets].map(async ([name, asset]) => standIn(name, asset, blank)));
  const standIns = made.filter(one => one !== undefined);
  const own = standIns.flatMap(({name}) => {
    const asset = assets.get(name);
    return asset ? [[ownName(name), asset] as const] : [];
  });
  return {standIns, assets: new Map([...assets, ...own, ...standIns.map(({name, jpeg}) => [name, {bytes: jpeg, mime: 'image/jpeg'}] as const)])};
}

/** Name of the figure itself, where another picture stands under its own. */
export function ownName(name: string): string {
  return `own-${name}`;
}

async function standIn(name: string, {bytes, mime}: Asset, blank: Buffer): Promise<StandIn | undefined> {
  if (mime !== 'image/png') return undefined;
  const {hasAlpha} = await sharp(bytes).metadata();
  const pixels = pngData(bytes) ?? (hasAlpha ? pngData(await opaque(bytes)) : undefined);
  const mask = hasAlpha ? pngData(await sharp(bytes).extractChannel(3).png(smallest).toBuffer()) : undefined;
  if (pixels === undefined || (hasAlpha && mask === undefined)) return undefined;
  return {name, jpeg: named(blank, name), pixels, ...(mask === undefined ? {} : {mask})};
}

/** The colours alone; clear ones are white, as in palettes. */
async function opaque(bytes: Uint8Array): Promise<Buffer> {
  const {data, info} = await sharp(bytes).ensureAlpha().raw().toBuffer({resolveWithObject: true});
  for (let at = 0; at < data.length; at += 4) if (data[at + 3] === 0) data.fill(255, at, at + 3);
  return sharp(data, {raw: {width: info.width, height: info.height, channels: 4}}).removeAlpha().png(smallest).toBuffer();
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
