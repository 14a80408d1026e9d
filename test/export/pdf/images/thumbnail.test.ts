import sharp from 'sharp';
import type {LaunchedBrowser} from '../../../../src/browser/launch.ts';
import {beforeAll, expect, it} from 'vitest';
import {withPage} from '../../../../src/browser/open-page.ts';
import {buildPageHtml} from '../../../../src/browser/page-html.ts';
import {createPlaceholderImages, withPlaceholderImages} from '../../../../src/export/pdf/images/placeholder-images.ts';
import {takeThumbnail} from '../../../../src/export/pdf/images/thumbnail.ts';
import {render} from '../../../browser/support.ts';
import {sharedBrowser} from '../../../support/browser.ts';

let browser: LaunchedBrowser;
beforeAll(async () => {
  browser = await sharedBrowser();
});

it('is a small picture of one slide, with its own figure', async () => {
  const red = await sharp({create: {width: 600, height: 300, channels: 3, background: '#f00'}})
    .png()
    .toBuffer();
  const {placeholderImages, imageFiles} = await createPlaceholderImages(
    new Map([['red.png', {bytes: red, mime: 'image/png'}]]),
  );
  const html = withPlaceholderImages(
    buildPageHtml(render('# Words\n\n---\n\n# A figure\n\n![w:600 h:300 red](red.png)')),
    placeholderImages,
  );
  const images = await withPage(browser, {html, imageFiles}, async ({page}) => [
    await takeThumbnail(page, 2),
    await takeThumbnail(page, undefined),
  ]);
  const [displayed = new Uint8Array(), none] = images;
  expect(await sharp(displayed).metadata()).toMatchObject({format: 'webp', width: 320, height: 180});
  const {data} = await sharp(displayed).removeAlpha().raw().toBuffer({resolveWithObject: true});
  const reds = Array.from({length: data.length / 3}, (_, i) => i * 3).filter(
    at => (data[at] ?? 0) > 200 && (data[at + 1] ?? 255) < 60,
  );
  expect(reds.length / (320 * 180)).toBeGreaterThan(0.15);
  expect(none).toHaveLength(0);
});
