// Bytes of an animated image -> the same without metadata, no larger than shown, to be played in the HTML deck.
import sharp, {type Metadata} from 'sharp';
import type {PreparedImage} from '../../model/prepared-image.ts';
import {type MaxSize, maxPixels} from './limits.ts';

/** Bytes; a longer film is shown by its middle frame alone: a deck is to be opened at once. */
const maxBytes = 8e6;
/** s; a film takes longer than an image. */
const timeout = 60;

/** px of all frames up to the one that is shown: they are read one after the other, some 300 million a second. */
const maxRead = 1e9;

/**
 * Frame that stands for the film where nothing moves: the one in the middle; 0 where there is only one, or where a bomb
 * of frames stands before it.
 */
export function middleFrame({pages = 1, width, height, pageHeight = height}: Metadata): number {
  const middle = Math.floor(pages / 2);
  return middle * width * pageHeight <= maxRead ? middle : 0;
}

/** The film of `metadata`, `bytes`; undefined for a still image, and for one too large or damaged beyond its frame. */
export async function prepareFilm(
  bytes: Buffer,
  {pages = 1, width, height, pageHeight = height}: Metadata,
  {maxWidth, maxHeight}: MaxSize,
): Promise<PreparedImage['film']> {
  if (pages < 2 || width * pageHeight * pages > maxPixels) return undefined;
  try {
    const film = await sharp(bytes, {animated: true, limitInputPixels: maxPixels})
      .timeout({seconds: timeout})
      .resize({width: maxWidth, height: maxHeight, fit: 'inside', withoutEnlargement: true})
      .gif()
      .toBuffer();
    return film.length <= maxBytes ? {bytes: film, mime: 'image/gif'} : undefined;
  } catch {
    return undefined;
  }
}
