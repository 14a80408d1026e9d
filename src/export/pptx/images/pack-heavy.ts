// Images of a deck that is heavy × how wide they are shown -> the same in fewer bytes, the heaviest first.
import sharp from 'sharp';
import {
  countColours,
  type IndexedPixels,
  readIndexedPng,
  renumber,
  writeIndexedPng,
} from '../../../images/raster/indexed-png.ts';
import {mergeColours} from '../../../images/raster/merge-colours.ts';
import {isTransparent, measureDifference, type Pixels} from '../../../images/raster/pixels.ts';

/** An image as it would be written. */
export interface HeavyImage {
  readonly bytes: Uint8Array;
  readonly mime: string;
  /** px of the slide, where it is shown largest. */
  readonly width: number;
}

/** Bytes of images a slide up to which a deck is light enough; bytes of an image up to which it is left as it is. */
const light = {slide: 37_000, image: 30_000} as const;
/**
 * Its pixels for a px of the slide: those of a projector of 1920 px, once there are clearly more; of a palette, once
 * there are so many that fewer colours do less.
 */
const density = {far: 3, most: 1.6, fits: 1.5} as const;
/** A packed image must be lighter by a tenth to be taken; a JPEG by a sixth than a palette, which has no rings. */
const gain = {packed: 0.9, jpeg: 0.83} as const;
/** Bytes of a palette for a pixel, from which a JPEG may be lighter. */
const dense = 0.1;
/** Largest share of pixels that may change visibly. */
const safeShare = 0.001;

/** Those of `images` that are lighter now, by their keys; none for a deck of `slides` slides that is light. */
export async function packHeavy(
  images: ReadonlyMap<string, HeavyImage>,
  slides: number,
): Promise<ReadonlyMap<string, HeavyImage>> {
  const heaviest = [...images].sort(([, one], [, other]) => other.bytes.length - one.bytes.length);
  let left = heaviest.reduce((sum, [, {bytes}]) => sum + bytes.length, 0) - light.slide * slides;
  const packed = new Map<string, HeavyImage>();
  for (const [key, image] of heaviest) {
    if (left <= 0 || image.bytes.length <= light.image) break;
    // One that cannot be read is left to PowerPoint.
    const own = await pack(image).catch(() => undefined);
    if (own === undefined) continue;
    left -= image.bytes.length - own.bytes.length;
    packed.set(key, own);
  }
  return packed;
}

/** No more pixels than are seen, or fewer colours; undefined where neither is lighter. */
async function pack(image: HeavyImage): Promise<HeavyImage | undefined> {
  const {width = 0, pages = 1} = await sharp(image.bytes).metadata();
  if (pages > 1) return undefined;
  const isLighter = (own: HeavyImage | undefined): boolean =>
    own !== undefined && own.bytes.length <= gain.packed * image.bytes.length;
  const pixels = await readIndexedPng(image.bytes);
  const isLarge = width > (pixels ? density.far : density.most) * image.width;
  const resized = isLarge ? await encode(image, Math.round(density.fits * image.width), true) : undefined;
  if (isLighter(resized)) return resized;
  // A JPEG is not made from another one of its size.
  if (image.mime === 'image/jpeg') return undefined;
  const own = pixels ? {...image, bytes: await withFewerColours(pixels)} : await encode(image, width, false);
  return isLighter(own) ? own : undefined;
}

/** The colours of a palette that look alike as one: no pixel has to be looked at. */
async function withFewerColours(pixels: IndexedPixels): Promise<Uint8Array> {
  const {colours, indexes} = mergeColours(pixels.colours, countColours(pixels));
  return writeIndexedPng({...pixels, colours, rows: renumber(pixels, indexes)});
}

/** As a JPEG, or with fewer colours where nobody tells them apart; undefined for neither. */
async function encode(
  {bytes, mime, width}: HeavyImage,
  to: number,
  isResized: boolean,
): Promise<HeavyImage | undefined> {
  const {data, info} = await (isResized ? sharp(bytes).resize({width: to}) : sharp(bytes))
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({resolveWithObject: true});
  const pixels: Pixels = {data, width: info.width, height: info.height};
  const raw = sharp(data, {raw: {width: info.width, height: info.height, channels: 4}});
  const toJpeg = (): Promise<Uint8Array> =>
    raw.clone().removeAlpha().jpeg({quality: 85, chromaSubsampling: '4:4:4'}).toBuffer();
  if (mime === 'image/jpeg') return {bytes: await toJpeg(), mime, width};
  const png = await raw.clone().png({palette: true, dither: 0, quality: 80, effort: 1, compressionLevel: 9}).toBuffer();
  const isDense = png.length > dense * info.width * info.height;
  const jpeg = isDense && !isTransparent(pixels) ? await toJpeg() : undefined;
  if (jpeg && jpeg.length < gain.jpeg * png.length) return {bytes: jpeg, mime: 'image/jpeg', width};
  if (png.length > gain.packed * bytes.length) return undefined;
  const shown = await sharp(png).toColourspace('srgb').ensureAlpha().raw().toBuffer();
  return measureDifference(pixels, {...pixels, data: shown}) <= safeShare ? {bytes: png, mime, width} : undefined;
}
