// PNG figures -> blank JPEGs that stand for them while the browser prints, and what takes their place in the PDF.
//
// Problem: Chromium writes a PNG into a PDF as plain RGB, compressed anew: slow, and twice as large as a palette. A JPEG
// it passes through byte for byte. Solution: it prints a blank JPEG of the same size, which is then found by its bytes
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

/** Stand-ins of the PNGs among `assets`; other pictures, and PNGs that a PDF cannot hold as they are, have none. */
export async function standInsFor(assets: Assets): Promise<readonly StandIn[]> {
  const made = await Promise.all([...assets].map(async ([name, asset]) => standIn(name, asset)));
  return made.filter(one => one !== undefined);
}

/** `assets` with the stand-ins under the names that `standInName` gives. */
export function withStandIns(assets: Assets, standIns: readonly StandIn[]): Assets {
  return new Map([...assets, ...standIns.map(({name, jpeg}) => [standInName(name), {bytes: jpeg, mime: 'image/jpeg'}] as const)]);
}

export function standInName(name: string): string {
  return `${name}.jpg`;
}

async function standIn(name: string, {bytes, mime}: Asset): Promise<StandIn | undefined> {
  if (mime !== 'image/png') return undefined;
  const {hasAlpha} = await sharp(bytes).metadata();
  const pixels = pngData(bytes) ?? (hasAlpha ? pngData(await opaque(bytes)) : undefined);
  const mask = hasAlpha ? pngData(await sharp(bytes).extractChannel(3).png(smallest).toBuffer()) : undefined;
  if (pixels === undefined || (hasAlpha && mask === undefined)) return undefined;
  return {name, jpeg: await blank(pixels, name), pixels, ...(mask === undefined ? {} : {mask})};
}

/** The colours alone; clear ones are white, as in palettes. */
async function opaque(bytes: Uint8Array): Promise<Buffer> {
  const {data, info} = await sharp(bytes).ensureAlpha().raw().toBuffer({resolveWithObject: true});
  for (let at = 0; at < data.length; at += 4) if (data[at + 3] === 0) data.fill(255, at, at + 3);
  return sharp(data, {raw: {width: info.width, height: info.height, channels: 4}}).removeAlpha().png(smallest).toBuffer();
}

const smallest = {compressionLevel: 9, adaptiveFiltering: true} as const;

/** A JPEG of one colour that no other stand-in is equal to, since a comment in it holds `name`. */
async function blank({width, height}: PngData, name: string): Promise<Buffer> {
  const jpeg = await sharp({create: {width, height, channels: 3, background: '#fff'}}).jpeg({quality: 50}).toBuffer();
  const text = Buffer.from(name);
  const comment = Buffer.alloc(4);
  comment.writeUInt16BE(0xfffe, 0);
  comment.writeUInt16BE(text.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), comment, text, jpeg.subarray(2)]);
}
