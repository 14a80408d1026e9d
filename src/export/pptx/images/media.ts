// Prepared images × PNGs of drawings -> the image parts of a PowerPoint file, each once.
import sharp from 'sharp';
import {findImageFile, findImageName, type ImageFiles} from '../../../browser/image-files.ts';
import type {ImageParts} from '../deck.ts';
import type {PackagePart} from '../package/package.ts';
import type {SetSlide} from '../set-slide.ts';
import type {DrawnImages} from './draw-svg.ts';

/** Image parts, and where each image is found. */
export interface ImageMedia {
  readonly parts: readonly PackagePart[];
  readonly imageOf: (name: string, svg: string) => ImageParts | undefined;
}

/** Endings of what PowerPoint shows as it is. */
const endings: Readonly<Record<string, string>> = {'image/png': 'png', 'image/jpeg': 'jpeg', 'image/gif': 'gif'};

/** All that `slides` show. */
export async function collectMedia(
  slides: readonly SetSlide[],
  imageFiles: ImageFiles,
  drawn: DrawnImages,
): Promise<ImageMedia> {
  const parts: PackagePart[] = [];
  const found = new Map<string, ImageParts>();
  const add = (bytes: Uint8Array, ending: string): string => {
    const path = `ppt/media/image${parts.length + 1}.${ending}`;
    parts.push({path, content: bytes});
    return path;
  };
  const keyOf = (name: string, svg: string): string => svg || (findImageName(name, imageFiles) ?? name);
  for (const item of slides.flatMap(({items}) => items)) {
    if (item.kind !== 'image' || found.has(keyOf(item.name, item.svg))) continue;
    const file = item.svg === '' ? findImageFile(item.name, imageFiles) : undefined;
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
  return {parts, imageOf: (name, svg) => found.get(keyOf(name, svg))};
}
