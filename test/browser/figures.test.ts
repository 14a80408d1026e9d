// Text and its figure together: the decks of ten posts against labels made by hand (test/fixtures/figures/labels.yml).
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import type {LaunchedBrowser} from '../../src/browser/launch.ts';
import {beforeAll, describe, expect, it} from 'vitest';
import {parse} from 'yaml';
import {measureGalley} from '../../src/browser/measure.ts';
import {galleyMarkdown} from '../../src/emit/galley.ts';
import {createEngine} from '../../src/render/marp/engine.ts';
import {reportCoverage} from '../../src/checks/coverage.ts';
import {buildDeck} from '../../src/pipeline.ts';
import {prepareImages} from '../../src/images/prepare-images.ts';
import {readPost} from '../../src/site/post.ts';
import {readSite} from '../../src/site/site.ts';
import {moreCourses} from '../support/courses.ts';
import {themes} from './support.ts';
import {sharedBrowser} from '../support/browser.ts';

interface Label {
  readonly course: string;
  readonly post: string;
  readonly digest: string;
  readonly figures: Readonly<Record<string, readonly number[]>>;
}

const labels = parse(
  readFileSync(new URL('../fixtures/figures/labels.yml', import.meta.url), 'utf8'),
) as readonly Label[];
/** Share of the figures that must stand with their text, or on the slide before or after it. */
const min = 0.95;

interface Score {
  readonly together: number;
  readonly next: number;
  readonly apart: readonly string[];
}

describe.skipIf(moreCourses === undefined)('on the courses that LECTERN_COURSES names', () => {
  let browser: LaunchedBrowser;
  beforeAll(async () => {
    browser = await sharedBrowser();
  });

  async function score({course, post: path, digest, figures}: Label): Promise<Score> {
    const site = await readSite(`${moreCourses}/${course}`);
    const file = site.posts.find(one => one.path === path);
    if (!file) throw new Error(`no post ${path}`);
    expect(
      createHash('sha1')
        .update(readFileSync(`${site.root}/${path}`))
        .digest('hex')
        .slice(0, 12),
      `${path} has changed since it was labelled`,
    ).toBe(digest);
    const post = await readPost(site, file, () => undefined);
    const engine = createEngine(themes);
    const settings = {
      course: site.title,
      footer: '',
      ratio: '16:9',
      theme: themes.name,
      prose: 'lead',
      parse: {
        site: {...site.config, title: site.title},
        page: post.meta.raw,
        include: () => undefined,
        link: () => undefined,
      },
    } as const;
    const {document, deck} = await buildDeck(
      post,
      settings,
      {
        images: async images =>
          prepareImages(
            images,
            {path: post.path, root: site.root},
            {maxWidth: 1120, maxHeight: 468, baseurl: String(site.config.baseurl ?? '')},
            () => undefined,
          ),
        measure: async galley => measureGalley(browser, engine.render(galleyMarkdown(galley))),
      },
      () => undefined,
    );
    const rows = reportCoverage(document, deck.pages);
    const slidesAt = (kind: (kind: string) => boolean, lines: readonly number[]) =>
      rows.filter(row => kind(row.kind) && lines.includes(row.line)).flatMap(row => row.slides);
    const found = Object.entries(figures).map(([line, texts]) => {
      const [own, said] = [
        slidesAt(kind => kind === 'figure', [Number(line)]),
        slidesAt(kind => kind !== 'figure', texts),
      ];
      const distance = Math.min(...own.flatMap(slide => said.map(other => Math.abs(slide - other))));
      return {line, distance};
    });
    return {
      together: found.filter(({distance}) => distance === 0).length,
      next: found.filter(({distance}) => distance === 1).length,
      apart: found
        .filter(({distance}) => !(distance <= 1))
        .map(({line, distance}) => `${path}:${line} is ${distance} slides from its text`),
    };
  }

  it('95 % of 180 figures stand with the text that speaks of them, or next to it', async () => {
    const scores: Score[] = [];
    for (const label of labels) scores.push(await score(label));
    const sum = (of: (one: Score) => number) => scores.reduce((total, one) => total + of(one), 0);
    const [together, next, apart] = [sum(one => one.together), sum(one => one.next), scores.flatMap(one => one.apart)];
    const all = together + next + apart.length;
    console.info(`figures: ${all}, with their text ${together}, next to it ${next}, apart ${apart.length}`);
    expect(all).toBeGreaterThan(150);
    expect((together + next) / all, apart.join('\n')).toBeGreaterThanOrEqual(min);
  });
});
