// What a slide calls an image × the prepared images -> the image's bytes.
import {decodeUriSafely} from '../text/uri.ts';

/** Bytes of an image and its media type. */
export interface ImageFile {
  readonly bytes: Uint8Array;
  readonly mime: string;
  /** Shown in its place where things can move. */
  readonly film?: {readonly bytes: Uint8Array; readonly mime: string};
}

/** Images by their file name, without the folder that the deck keeps them in. */
export type ImageFiles = ReadonlyMap<string, ImageFile>;

/** The image that a slide names with `src`, such as `figures/a%20b.png`; undefined where there is none. */
export function findImageFile(src: string, imageFiles: ImageFiles): ImageFile | undefined {
  return imageFiles.get(findImageName(src, imageFiles) ?? '');
}

/** Its name, of those that `known` has. */
export function findImageName(src: string, known: {has(name: string): boolean}): string | undefined {
  const name = src.slice(src.lastIndexOf('/') + 1);
  return [decodeUriSafely(name), name].find(one => known.has(one));
}
