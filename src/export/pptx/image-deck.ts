// Rendered slides × images -> a PowerPoint file with an image of each slide, its title and its notes.
import type {Page} from 'puppeteer-core';
import type {ImageFiles} from '../../browser/image-files.ts';
import type {LaunchedBrowser} from '../../browser/launch.ts';
import {withPage} from '../../browser/open-page.ts';
import {buildPageHtml, type RenderedPage} from '../../browser/page-html.ts';
import {withTimeout} from '../../browser/timeout.ts';
import {exportPptx, type PptxOptions} from './pptx.ts';
import {readSlides} from './read-slides.ts';
import type {SetItem, SetSlide} from './set-slide.ts';

/** Images of 1920 x 1080 pixels: those of a projector. */
const scale = 1.5;
/** How long an image may take, ms; on a quiet machine 100. */
const timeout = 20_000;

/** The deck as images of its slides. Throws a BrowserError where the browser does not paint one in time. */
export async function exportImageDeck(
  browser: LaunchedBrowser,
  deck: RenderedPage,
  imageFiles: ImageFiles,
  options: PptxOptions,
): Promise<Uint8Array> {
  const {theme, slides, images} = await withPage(
    browser,
    {html: buildPageHtml(deck, options.facts.lang, options.facts.title), imageFiles},
    async ({page}) => {
      await page.emulateMediaType('print');
      const set = await readSlides(page);
      return {...set, images: await photographSlides(page, set.slides)};
    },
  );
  return exportPptx(
    {theme, slides: slides.map(toImage), drawn: new Map(), isExact: true},
    new Map(images.map((bytes, i) => [nameOf(i), {bytes, mime: 'image/png'}])),
    options,
  );
}

const nameOf = (index: number): string => `slide-${index + 1}.png`;

async function photographSlides(page: Page, slides: readonly SetSlide[]): Promise<readonly Uint8Array[]> {
  const {width = 1280, height = 720} = slides[0] ?? {};
  await page.setViewport({width, height, deviceScaleFactor: scale});
  const images: Uint8Array[] = [];
  for (const index of slides.keys()) {
    const clip = {x: 0, y: index * height, width, height};
    images.push(await withTimeout(timeout, 'Picturing a slide', page.screenshot({type: 'png', clip})));
  }
  return images;
}

/** A slide that shows its image; its title stays for readers and outlines. */
function toImage(slide: SetSlide, index: number): SetSlide {
  const {width, height} = slide;
  const title = slide.items.filter(item => item.kind === 'paragraph' && item.role === 'title');
  const said = title.flatMap(item => (item.kind === 'paragraph' ? item.runs.map(({text}) => text) : [])).join('');
  const box = {left: 0, top: 0, width, height};
  const image: SetItem = {
    kind: 'image',
    block: -1,
    box,
    name: nameOf(index),
    svg: '',
    alt: said.replace(/\s+/g, ' '),
    href: '',
  };
  return {width, height, classes: ['shot'], background: slide.background, fills: [], items: [...title, image]};
}
