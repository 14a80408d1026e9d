// What every layout looks like in every theme, against the images in docs/gallery: a change of look is seen before it
// lands.
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {LaunchedBrowser} from '../../src/browser/launch.ts';
import sharp from 'sharp';
import {beforeAll, describe, expect, it} from 'vitest';
import {galleryFile, galleryFolder, galleryLayouts, galleryImages, galleryThemes} from '../support/gallery.ts';
import {sharedBrowser} from '../support/browser.ts';

/** Steps of 255 by which a channel may differ before a pixel counts, and the share of such pixels that is let pass. */
const tolerance = {step: 40, share: 0.002};
/** Images of other platforms' browsers differ in every letter. */
const isSameBrowser =
  process.platform === 'linux' &&
  process.arch === 'x64' &&
  !process.env.CHROME_PATH &&
  !process.env.PUPPETEER_EXECUTABLE_PATH;

async function pixels(
  bytes: Buffer,
): Promise<{readonly data: Buffer; readonly width: number; readonly height: number}> {
  const {data, info} = await sharp(bytes).removeAlpha().raw().toBuffer({resolveWithObject: true});
  return {data, width: info.width, height: info.height};
}

/** Share of pixels that differ; the image of them is written to `file` where it is too large. */
async function difference(before: Buffer, now: Buffer, file: string): Promise<number> {
  const [a, b] = [await pixels(before), await pixels(now)];
  if (a.width !== b.width || a.height !== b.height) return 1;
  const marked = Buffer.alloc(a.width * a.height * 3, 255);
  let differing = 0;
  for (let i = 0; i < a.data.length; i += 3) {
    if (![0, 1, 2].some(channel => Math.abs((a.data[i + channel] ?? 0) - (b.data[i + channel] ?? 0)) > tolerance.step))
      continue;
    differing++;
    marked.set([220, 0, 0], i);
  }
  const share = differing / (a.width * a.height);
  if (share > tolerance.share)
    writeFileSync(
      file,
      await sharp(marked, {raw: {width: a.width, height: a.height, channels: 3}})
        .png()
        .toBuffer(),
    );
  return share;
}

it('holds a picture of every layout in every theme, and no other', () => {
  const all = galleryThemes.flatMap(theme => galleryLayouts.map((_, index) => galleryFile(theme, index)));
  expect(readdirSync(galleryFolder).sort()).toEqual(all.sort());
});

describe.skipIf(!isSameBrowser)('with the embedded browser of Linux x64', () => {
  let browser: LaunchedBrowser;
  beforeAll(async () => {
    browser = await sharedBrowser();
  });

  it.each(galleryThemes)('%s looks as it did', async theme => {
    const folder = join(tmpdir(), 'lectern-gallery');
    mkdirSync(folder, {recursive: true});
    const images = await galleryImages(browser, theme);
    expect(images).toHaveLength(galleryLayouts.length);
    const changed: string[] = [];
    for (const [index, now] of images.entries()) {
      const name = galleryFile(theme, index);
      const file = join(folder, name.replace(/\.webp$/, '.diff.png'));
      const share = await difference(readFileSync(join(galleryFolder, name)), now, file);
      if (share > tolerance.share)
        changed.push(
          `${name}: ${(100 * share).toFixed(1)} % of the pixels, see ${file}; where it is meant, npm run gallery`,
        );
    }
    expect(changed).toEqual([]);
  });
});
