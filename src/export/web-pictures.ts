// Pictures of a deck -> the same pixels as the HTML file carries them: PNG as lossless WebP, which all browsers of today read.
import sharp from 'sharp';
import type {Asset, Assets} from '../browser/assets.ts';

/** `assets` with each PNG as WebP where that is smaller (a quarter, mostly): no pixel changes. */
export async function webPictures(assets: Assets): Promise<Assets> {
  return new Map(await Promise.all([...assets].map(async ([name, asset]) => [name, await lighter(asset)] as const)));
}

async function lighter(asset: Asset): Promise<Asset> {
  if (asset.mime !== 'image/png') return asset;
  // Higher efforts gain nothing on drawings.
  const bytes = await sharp(asset.bytes).webp({lossless: true, effort: 4}).toBuffer();
  return bytes.length < asset.bytes.length ? {bytes, mime: 'image/webp'} : asset;
}
