import sharp from 'sharp';
import type {LaunchedBrowser} from '../../src/browser/launch.ts';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {closeBrowser} from '../../src/browser/launch.ts';
import {withPage} from '../../src/browser/open-page.ts';
import {toPage} from '../../src/browser/to-page.ts';
import {printable, withStandIns} from '../../src/export/stand-ins.ts';
import {thumbnail} from '../../src/export/thumbnail.ts';
import {launch, render} from '../browser/support.ts';

let browser: LaunchedBrowser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => closeBrowser(browser));

it('is a small picture of one slide, with its own figure', async () => {
  const red = await sharp({create: {width: 600, height: 300, channels: 3, background: '#f00'}})
    .png()
    .toBuffer();
  const {standIns, assets} = await printable(new Map([['red.png', {bytes: red, mime: 'image/png'}]]));
  const html = withStandIns(toPage(render('# Words\n\n---\n\n# A figure\n\n![w:600 h:300 red](red.png)')), standIns);
  const pictures = await withPage(browser, {html, assets}, async ({page}) => [
    await thumbnail(page, 2),
    await thumbnail(page, undefined),
  ]);
  const [shown = new Uint8Array(), none] = pictures;
  expect(await sharp(shown).metadata()).toMatchObject({format: 'webp', width: 320, height: 180});
  const {data} = await sharp(shown).removeAlpha().raw().toBuffer({resolveWithObject: true});
  const reds = Array.from({length: data.length / 3}, (_, i) => i * 3).filter(
    at => (data[at] ?? 0) > 200 && (data[at + 1] ?? 255) < 60,
  );
  expect(reds.length / (320 * 180)).toBeGreaterThan(0.15);
  expect(none).toHaveLength(0);
});
