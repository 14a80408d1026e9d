// npm run gallery: the gallery's images and its page in docs, made anew.
import {mkdirSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import sharp from 'sharp';
import {closeBrowser, openBrowser} from '../../src/browser/launch.ts';
import {galleryFile, galleryFolder, galleryLayouts, galleryImages, galleryThemes} from './gallery.ts';

mkdirSync(galleryFolder, {recursive: true});
for (const name of readdirSync(galleryFolder)) rmSync(join(galleryFolder, name));
const browser = await openBrowser({log: line => console.error(line)});
try {
  for (const theme of galleryThemes) {
    const images = await galleryImages(browser, theme);
    for (const [index, png] of images.entries()) {
      const file = join(galleryFolder, galleryFile(theme, index));
      writeFileSync(file, await sharp(png).removeAlpha().webp({lossless: true, effort: 6}).toBuffer());
    }
  }
} finally {
  await closeBrowser(browser);
}
const rows = galleryLayouts.map(
  (layout, index) =>
    `| ${layout} | ` +
    `${galleryThemes.map(theme => `![${layout} in ${theme}](gallery/${galleryFile(theme, index)})`).join(' | ')} ` +
    '|',
);
const page = [
  '# Gallery',
  '',
  'Every layout in every theme, made from `test/fixtures/gallery/deck.md` by `npm run gallery`.',
  '`test/browser/gallery.test.ts` compares them with what the browser sets today.',
  '',
  `| layout | ${galleryThemes.join(' | ')} |`,
  `|---|${galleryThemes.map(() => '---').join('|')}|`,
  ...rows,
  '',
];
writeFileSync(join(galleryFolder, '..', 'gallery.md'), page.join('\n'));
