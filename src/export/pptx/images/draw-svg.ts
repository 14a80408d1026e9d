// A deck's loaded page × what is set on it -> PNGs of its drawings, which stand beside them.
import type {Page} from 'puppeteer-core';
import sharp from 'sharp';
import type {PageDiagnostic} from '../../../browser/in-page/overflow.ts';
import {evaluateIn} from '../../../browser/evaluate.ts';
import {findImageFile, type ImageFiles} from '../../../browser/image-files.ts';
import {withTimeout} from '../../../browser/timeout.ts';
import {toDataUri} from '../../../render/data-uri.ts';
import {drawImages} from '../in-page/draw-images.ts';
import type {SetImage, SetSlide} from '../set-slide.ts';

/** How long all drawings of a deck, and one of them on its slide, may take, ms. */
const timeout = {all: 60_000, one: 10_000};
/** px of a PNG for a px of the slide: sharp on a projector of 1920 px. */
const scale = 1.5;

/** PNGs by the name of a drawing, or by its mark-up where it has none. */
export type DrawnImages = ReadonlyMap<string, Uint8Array>;

/** A drawing: how it is known, and where it is largest. */
interface Drawn {
  readonly key: string;
  readonly image: SetImage;
  readonly slide: number;
  /** Its file; that of a drawing in the page is its mark-up. */
  readonly svg: Uint8Array;
}

/** Draws what is an SVG on `slides`: in the page, else by librsvg; what neither can draw in time is left out. */
export async function drawSvgs(page: Page, slides: readonly SetSlide[], imageFiles: ImageFiles): Promise<DrawnImages> {
  const all = listDrawings(slides, imageFiles);
  const drawn = new Map<string, Uint8Array>();
  const files = all.filter(({image}) => image.svg === '');
  const drawings = files.map(({image: {box}, svg}) => ({
    uri: toDataUri(svg, 'image/svg+xml'),
    width: Math.ceil(box.width * scale),
    height: Math.ceil(box.height * scale),
  }));
  const input = {drawings, timeout: timeout.all / 2};
  const pngs = await withTimeout(timeout.all, 'Drawing figures', evaluateIn(page, drawImages, input)).catch(() => []);
  for (const [i, {key}] of files.entries()) if (pngs[i]) drawn.set(key, Buffer.from(pngs[i], 'base64'));
  const inline = all.filter(({image}) => image.svg !== '');
  if (inline.length > 0) {
    const {width = 1280, height = 720} = slides[0] ?? {};
    await page.setViewport({width, height, deviceScaleFactor: scale});
    for (const {key, image, slide} of inline) {
      const {left: x, top, width: across, height: down} = image.box;
      const clip = {x, y: top + slide * height, width: across, height: down};
      const shot = page.screenshot({type: 'png', clip});
      const png = await withTimeout(timeout.one, 'Drawing a figure', shot).catch(() => undefined);
      if (png) drawn.set(key, png);
    }
    await page.setViewport({width: 1280, height: 720});
  }
  for (const {key, image, svg} of all) {
    const png = drawn.has(key) ? undefined : await paint(svg, image);
    if (png) drawn.set(key, png);
  }
  const packed = [...drawn].map(
    async ([key, png]) => [key, await sharp(png).png({palette: true, quality: 90, effort: 1}).toBuffer()] as const,
  );
  return new Map(await Promise.all(packed));
}

/** Drawings of `slides` that are not among `drawn`. */
export function listUnpainted(
  slides: readonly SetSlide[],
  drawn: DrawnImages,
  imageFiles: ImageFiles,
): readonly PageDiagnostic[] {
  return listDrawings(slides, imageFiles).flatMap(({key, image: {alt, name}, slide}) =>
    drawn.has(key) ? [] : [{slide: slide + 1, what: 'figure-unpainted', text: alt || name, px: 0}],
  );
}

/** Each drawing once, as it is where it is largest. */
function listDrawings(slides: readonly SetSlide[], imageFiles: ImageFiles): readonly Drawn[] {
  const images = new Map<string, Drawn>();
  for (const [slide, {items}] of slides.entries())
    for (const image of items) {
      if (image.kind !== 'image') continue;
      const file = image.svg === '' ? findImageFile(image.name, imageFiles) : undefined;
      if (image.svg === '' && file?.mime !== 'image/svg+xml') continue;
      const key = image.svg || image.name;
      const known = images.get(key);
      const svg = file?.bytes ?? new TextEncoder().encode(image.svg);
      if (known === undefined || known.image.box.width < image.box.width) images.set(key, {key, image, slide, svg});
    }
  return [...images.values()];
}

/** What librsvg makes of a drawing; undefined for what it cannot paint in time. */
async function paint(svg: Uint8Array, {box}: SetImage): Promise<Uint8Array | undefined> {
  const [width, height] = [Math.ceil(box.width * scale), Math.ceil(box.height * scale)];
  const image = sharp(svg)
    .resize({width, height, fit: 'fill'})
    .timeout({seconds: timeout.one / 1000});
  return image
    .png()
    .toBuffer()
    .catch(() => undefined);
}
