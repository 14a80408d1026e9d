// The promise under the packer: what it predicts from the galley is what the browser sets on the exported page.
import {readdirSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import type {LaunchedBrowser} from '../../src/browser/launch.ts';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {closeBrowser} from '../../src/browser/launch.ts';
import {measureGalley} from '../../src/browser/measure.ts';
import {galleyMarkdown} from '../../src/emit/galley.ts';
import {createEngine} from '../../src/render/marp/engine.ts';
import {buildDeck, type BuiltDeck} from '../../src/pipeline.ts';
import {createIncludeReader} from '../../src/site/includes.ts';
import {prepareImages} from '../../src/images/prepare-images.ts';
import {readPost} from '../../src/site/post.ts';
import {readSite} from '../../src/site/site.ts';
import {launch, themes} from './support.ts';

const content = fileURLToPath(new URL('../../content', import.meta.url));
const shared = fileURLToPath(new URL('../../../shared/courses', import.meta.url));
const roots = [content, ...folders(shared)];
/** px; pages hold whole pixels of figures, and the safety margin of the packer is 2. */
const tolerance = 1;

function folders(root: string): readonly string[] {
  try {
    return readdirSync(root, {withFileTypes: true}).flatMap(entry =>
      entry.isDirectory() ? [`${root}/${entry.name}`] : [],
    );
  } catch {
    return [];
  }
}

describe.each(roots)('%s', root => {
  let browser: LaunchedBrowser;
  const engine = createEngine(themes);

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(async () => closeBrowser(browser));

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
      {course: site.title, footer: site.title, ratio: '16:9', theme: themes.name, prose: 'lead', parse},
      {
        images: async images =>
          prepareImages(images, post, site.root, {maxWidth: 1120, maxHeight: 468}, () => undefined),
        measure: async galley => measureGalley(browser, engine.render(galleyMarkdown(galley))),
      },
      () => undefined,
    );
  }

  it('every page is as high as predicted', async () => {
    const site = await readSite(root);
    const off: string[] = [];
    let compared = 0;
    for (const {key} of site.posts) {
      const {deck, markdown} = await built(key);
      const {sections} = await measureGalley(browser, engine.render(markdown));
      expect(sections).toHaveLength(deck.pages.length);
      for (const page of deck.pages) {
        const blocks = sections[page.number - 1]?.blocks ?? [];
        const [first, last] = [blocks[0], blocks.at(-1)];
        if (
          !['stack', 'text'].includes(page.layout) ||
          page.role === 'title' ||
          page.role === 'section' ||
          !first ||
          !last
        )
          continue;
        compared++;
        const real = last.bottom - first.top;
        if (Math.abs(real - page.used) > tolerance)
          off.push(
            `${key} slide ${page.number}: predicted ${page.used.toFixed(1)}, set ${real.toFixed(1)} px (${page.blocks.map(placed => placed.block.kind).join(' ')})`,
          );
      }
    }
    expect(compared).toBeGreaterThan(10);
    expect(off).toEqual([]);
  });
});
