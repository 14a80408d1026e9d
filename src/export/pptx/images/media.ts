// Prepared images × PNGs of drawings -> the image parts of a PowerPoint file, each once.
import sharp from 'sharp';
import {findImageFile, findImageName, type ImageFiles} from '../../../browser/image-files.ts';
import type {ImageParts} from '../deck.ts';
import type {PackagePart} from '../package/package.ts';
import type {SetSlide} from '../set-slide.ts';
import type {DrawnImages} from './draw-svg.ts';
import {type HeavyImage, packHeavy} from './pack-heavy.ts';

/** Image parts, and where each image is found. */
export interface ImageMedia {
  readonly parts: readonly PackagePart[];
  readonly imageOf: (name: string, svg: string) => ImageParts | undefined;
  /** The picture below slides, cut as they show it. */
  readonly backdropOf: (name: string) => ImageParts | undefined;
}

/** Endings of what PowerPoint shows as it is. */
const endings: Readonly<Record<string, string>> = {'image/png': 'png', 'image/jpeg': 'jpeg', 'image/gif': 'gif'};

/** All that `slides` show, in fewer bytes where they are many and `isExact` is not said. */
export async function collectMedia(
  slides: readonly SetSlide[],
  imageFiles: ImageFiles,
  {drawn, isExact = false}: {readonly drawn: DrawnImages; readonly isExact?: boolean},
): Promise<ImageMedia> {
  const parts: PackagePart[] = [];
  const found = new Map<string, ImageParts>();
  const add = (bytes: Uint8Array, ending: string): string => {
    const path = `ppt/media/image${parts.length + 1}.${ending}`;
    parts.push({path, content: bytes});
    return path;
  };
  const backdropKey = (name: string): string => `backdrop ${findImageName(name, imageFiles) ?? name}`;
  const keyOf = (name: string, svg: string): string => svg || (findImageName(name, imageFiles) ?? name);
  for (const {backdrop} of slides) {
    const file = backdrop && findImageFile(backdrop.name, imageFiles);
    const ending = endings[file?.mime ?? ''];
    if (backdrop && file && ending && !found.has(backdropKey(backdrop.name)))
      found.set(backdropKey(backdrop.name), {path: add(await cutOff(file.bytes, backdrop), ending)});
  }
  const rasters = listRasters(slides, imageFiles, keyOf);
  const packed = isExact ? rasters : await packHeavy(rasters, slides.length);
  for (const item of slides.flatMap(({items}) => items)) {
    if (item.kind !== 'image' || found.has(keyOf(item.name, item.svg))) continue;
    const file =
      packed.get(keyOf(item.name, item.svg)) ?? (item.svg === '' ? findImageFile(item.name, imageFiles) : undefined);
    const png = drawn.get(item.svg || item.name);
    const ending = endings[file?.mime ?? ''];
    if (file && ending) found.set(keyOf(item.name, item.svg), {path: add(file.bytes, ending)});
    else if (png) {
      const path = add(png, 'png');
      found.set(keyOf(item.name, item.svg), file ? {path, svgPath: add(file.bytes, 'svg')} : {path});
    } else if (file && file.mime !== 'image/svg+xml') {
      const bytes = await sharp(file.bytes).png().toBuffer();
      found.set(keyOf(item.name, item.svg), {path: add(bytes, 'png')});
    }
  }
  return {parts, imageOf: (name, svg) => found.get(keyOf(name, svg)), backdropOf: name => found.get(backdropKey(name))};
}

/** Images that are written as they are, where they are shown largest. */
function listRasters(
  slides: readonly SetSlide[],
  imageFiles: ImageFiles,
  keyOf: (name: string, svg: string) => string,
): ReadonlyMap<string, HeavyImage> {
  const images = new Map<string, HeavyImage>();
  for (const item of slides.flatMap(({items}) => items)) {
    if (item.kind !== 'image' || item.svg !== '') continue;
    const file = findImageFile(item.name, imageFiles);
    const key = keyOf(item.name, '');
    if (file?.mime !== 'image/png' && file?.mime !== 'image/jpeg') continue;
    images.set(key, {...file, width: Math.max(item.box.width, images.get(key)?.width ?? 0)});
  }
  return images;
}

/** A picture as what of it covers a slide: LibreOffice would press all of it into the slide. */
async function cutOff(bytes: Uint8Array, {sides, ends}: NonNullable<SetSlide['backdrop']>): Promise<Uint8Array> {
  const {width, height} = await sharp(bytes).metadata();
  const [left, top] = [Math.round(width * sides), Math.round(height * ends)];
  if (left === 0 && top === 0) return bytes;
  return sharp(bytes)
    .extract({left, top, width: width - 2 * left, height: height - 2 * top})
    .jpeg({quality: 80, mozjpeg: true})
    .toBuffer();
}
