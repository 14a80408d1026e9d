// The gallery: every layout once, from a fixture, rendered in a theme and photographed in the real browser.
import {readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import type {LaunchedBrowser} from '../../src/browser/launch.ts';
import sharp from 'sharp';
import type {ImageFile} from '../../src/browser/image-files.ts';
import {withPage} from '../../src/browser/open-page.ts';
import {buildPageHtml} from '../../src/browser/page-html.ts';
import {createEngine, type Rendered} from '../../src/render/marp/engine.ts';
import {loadThemes} from '../../src/render/themes/theme.ts';

const themesDir = fileURLToPath(new URL('../../themes', import.meta.url));
const fixture = new URL('../fixtures/gallery/', import.meta.url);

export const galleryThemes = ['seminar', 'seminar-dark', 'chalk'] as const;
/** Where the images are kept. */
export const galleryFolder = fileURLToPath(new URL('../../docs/gallery', import.meta.url));

/** Images of the fixture, by name. */
export const galleryImageFiles: ReadonlyMap<string, ImageFile> = new Map(
  readdirSync(fixture)
    .filter(name => name.endsWith('.svg'))
    .map(name => [name, {bytes: readFileSync(new URL(name, fixture)), mime: 'image/svg+xml'}] as const),
);

const deck = readFileSync(new URL('deck.md', fixture), 'utf8');

/** Name of each slide's layout: its classes. */
export const galleryLayouts: readonly string[] = deck
  .split(/\n---\n/)
  .map(slide => (/_class: (.+?) -->/.exec(slide)?.[1] ?? 'plain').replace(/^content (?=.)/, '').replaceAll(' ', '-'));

/** The fixture rendered in `theme`. */
export async function galleryDeck(theme: string): Promise<Rendered> {
  return createEngine(await loadThemes(theme, themesDir)).render(
    `---\ntheme: ${theme}\nlang: en\npaginate: true\nfooter: 'Why bread rises'\n---\n\n${deck}`,
  );
}

/** px of a kept image: 480 x 270. */
const scale = 0.375;

/** One PNG a slide of `theme`, in order. */
export async function galleryImages(browser: LaunchedBrowser, theme: string): Promise<readonly Buffer[]> {
  const html = buildPageHtml(await galleryDeck(theme), 'en', 'Gallery');
  return withPage(browser, {html, imageFiles: galleryImageFiles}, async ({page}) => {
    await page.setViewport({width: 1280, height: 720, deviceScaleFactor: scale});
    // One picture of the page, cut: a picture of each slide takes the browser twenty times as long.
    const tops = await page.$$eval('svg[data-marpit-svg]', slides =>
      slides.map(slide => slide.getBoundingClientRect().top),
    );
    const whole = sharp(await page.screenshot({type: 'png', fullPage: true})).removeAlpha();
    const {data, info} = await whole.raw().toBuffer({resolveWithObject: true});
    const raw = {width: info.width, height: info.height, channels: 3} as const;
    return Promise.all(
      tops.map(async top =>
        sharp(data, {raw})
          .extract({left: 0, top: Math.round(top * scale), width: 1280 * scale, height: 720 * scale})
          .png({compressionLevel: 1})
          .toBuffer(),
      ),
    );
  });
}

/** File of the image of slide `index` (from 0) in `theme`. */
export function galleryFile(theme: string, index: number): string {
  return `${theme}-${String(index + 1).padStart(2, '0')}-${galleryLayouts[index] ?? 'slide'}.webp`;
}
