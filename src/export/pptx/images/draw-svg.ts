// A deck's loaded page × what is set on it -> PNGs of its drawings, which stand beside them.
import type {Page} from 'puppeteer-core';
import sharp from 'sharp';
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

/** Draws what is an SVG on `slides`; what cannot be drawn is left out. */
export async function drawSvgs(page: Page, slides: readonly SetSlide[], imageFiles: ImageFiles): Promise<DrawnImages> {
  const images = new Map<string, {readonly image: SetImage; readonly slide: number}>();
  for (const [slide, {items}] of slides.entries())
    for (const item of items) {
      if (item.kind !== 'image') continue;
      const key = item.svg || item.name;
      const known = images.get(key);
      if (known === undefined || known.image.box.width < item.box.width) images.set(key, {image: item, slide});
    }
  const drawn = new Map<string, Uint8Array>();
  const files = [...images].flatMap(([key, {image}]) => {
    const file = image.svg === '' ? findImageFile(image.name, imageFiles) : undefined;
    if (file?.mime !== 'image/svg+xml') return [];
    const [width, height] = [Math.ceil(image.box.width * scale), Math.ceil(image.box.height * scale)];
    return [{key, drawing: {uri: toDataUri(file.bytes, file.mime), width, height}}];
  });
  const input = {drawings: files.map(({drawing}) => drawing), timeout: timeout.all / 2};
  const pngs = await withTimeout(timeout.all, 'Drawing figures for PowerPoint', evaluateIn(page, drawImages, input));
  for (const [i, {key}] of files.entries()) if (pngs[i]) drawn.set(key, Buffer.from(pngs[i], 'base64'));
  const inline = [...images].filter(([, {image}]) => image.svg !== '');
  if (inline.length > 0) {
    const {width = 1280, height = 720} = slides[0] ?? {};
    await page.setViewport({width, height, deviceScaleFactor: scale});
    for (const [key, {image, slide}] of inline) {
      const {left: x, top, width: across, height: down} = image.box;
      const clip = {x, y: top + slide * height, width: across, height: down};
      drawn.set(key, await withTimeout(timeout.one, 'Drawing a figure', page.screenshot({type: 'png', clip})));
    }
    await page.setViewport({width: 1280, height: 720});
  }
  const packed = [...drawn].map(
    async ([key, png]) => [key, await sharp(png).png({palette: true, quality: 90, effort: 1}).toBuffer()] as const,
  );
  return new Map(await Promise.all(packed));
}
