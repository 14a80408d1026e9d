// The promise under the packer: what it predicts from the galley is what the browser sets on the exported page.
import {fileURLToPath} from 'node:url';
import type {LaunchedBrowser} from '../../src/browser/launch.ts';
import {beforeAll, describe, expect, it} from 'vitest';
import {measureGalley} from '../../src/browser/measure.ts';
import {galleyMarkdown} from '../../src/emit/galley.ts';
import {createEngine} from '../../src/render/marp/engine.ts';
import {buildDeck, type BuiltDeck} from '../../src/pipeline.ts';
import {createIncludeReader} from '../../src/site/liquid/includes.ts';
import {prepareImages} from '../../src/images/prepare-images.ts';
import {readPost} from '../../src/site/post.ts';
import {readSite} from '../../src/site/site.ts';
import {compareHeight} from './set-height.ts';
import {coursesIn, moreCourses} from '../support/courses.ts';
import type {Themes} from '../../src/render/themes/theme.ts';
import {themes} from './support.ts';
import {sharedBrowser} from '../support/browser.ts';

const content = fileURLToPath(new URL('../../content', import.meta.url));
/** A page of every kind. */
const kinds = fileURLToPath(new URL('../fixtures/heights', import.meta.url));
const roots = [content, kinds, ...coursesIn(moreCourses)];
/** Classes of pages, some of them together, that the notes of every kind give. */
const expected = [
  ...['rows', 'columns', 'beside', 'code-beside', 'pair', 'full', 'shot', 'lined small', 'small', 'figure small'],
  ...['parallel of-2', 'parallel of-3', 'parallel of-4', 'def-1', 'def-1 def-2', 'def-1 def-2 def-3', 'def-4'],
];
/** px; pages hold whole pixels of figures, and the safety margin of the packer is 2. */
const tolerance = 1;

/** The theme with captions half as large again, and farther from their figures. */
const captioned: Themes = {
  ...themes,
  name: 'captioned',
  css: [...themes.css, "/* @theme captioned */ @import 'seminar'; section { --caption: 30px; --caption-gap: 24px; }"],
};

describe.each([
  ...roots.map(root => ({root, ratio: '16:9', theme: themes}) as const),
  {root: kinds, ratio: '4:3', theme: themes} as const,
  {root: kinds, ratio: '16:9', theme: captioned} as const,
])('$root at $ratio in $theme.name', ({root, ratio, theme}) => {
  let browser: LaunchedBrowser;
  const engine = createEngine(theme);

  beforeAll(async () => {
    browser = await sharedBrowser();
  });

  async function built(key: string): Promise<BuiltDeck> {
    const site = await readSite(root);
    const file = site.posts.find(post => post.key === key);
    if (!file) throw new Error(`no post ${key}`);
    const post = await readPost(site, file, () => undefined);
    const parse = {
      site: {...site.config, title: site.title},
      page: post.meta.raw,
      include: createIncludeReader(site.root),
      link: () => undefined,
    };
    return buildDeck(
      post,
      {course: site.title, footer: site.title, ratio, theme: theme.name, prose: 'lead', parse},
      {
        images: async images =>
          prepareImages(images, {path: post.path, root: site.root}, {maxWidth: 1120, maxHeight: 468}, () => undefined),
        measure: async galley => measureGalley(browser, engine.render(galleyMarkdown(galley))),
      },
      () => undefined,
    );
  }

  it('every page is as high as predicted', async () => {
    const site = await readSite(root);
    const off: string[] = [];
    const compared: string[] = [];
    for (const {key} of site.posts) {
      const {deck, markdown} = await built(key);
      const {sections} = await measureGalley(browser, engine.render(markdown));
      expect(sections).toHaveLength(deck.pages.length);
      for (const page of deck.pages) {
        const heights = compareHeight(page, sections[page.number - 1]?.blocks ?? []);
        if (heights === null) continue;
        compared.push(page.styleClasses.join(' '));
        const {predicted, set, atMost} = heights;
        if (set - predicted > tolerance || (!atMost && predicted - set > tolerance))
          off.push(
            `${key} slide ${page.number} (${page.styleClasses.join(' ')}): predicted ${predicted.toFixed(1)}, ` +
              `set ${set.toFixed(1)} px (${page.blocks.map(placed => placed.block.kind).join(' ')})`,
          );
      }
    }
    expect(compared.length).toBeGreaterThan(10);
    expect(off).toEqual([]);
    if (root === kinds && ratio === '16:9' && theme === themes)
      expect(expected.filter(some => !compared.some(one => one.includes(` ${some}`)))).toEqual([]);
  });
});
