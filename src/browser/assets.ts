// What a slide calls a picture × the prepared pictures -> the picture's bytes.
import {decodeUriSafely} from '../text/uri.ts';

/** Bytes of a picture and its media type. */
export interface Asset {
  readonly bytes: Uint8Array;
  readonly mime: string;
}

/** Pictures by their file name, without the folder that the deck keeps them in. */
export type Assets = ReadonlyMap<string, Asset>;

/** The picture that a slide names with `src`, such as `figures/a%20b.png`; undefined where there is none. */
export function assetOf(src: string, assets: Assets): Asset | undefined {
  return assets.get(nameOf(src, assets) ?? '');
}

/** Its name, of those that `known` has. */
export function nameOf(src: string, known: {has(name: string): boolean}): string | undefined {
  const name = src.slice(src.lastIndexOf('/') + 1);
  return [decodeUriSafely(name), name].find(one => known.has(one));
}
