import {createHash} from 'node:crypto';
import {mkdtemp, writeFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {readFileSync} from 'node:fs';
import type {Page} from 'puppeteer-core';
import type {LaunchedBrowser} from '../../src/browser/launch.ts';
import {beforeAll, describe, expect, it} from 'vitest';
import {buildCoursePage, collectPageData} from '../../src/course-page/page.ts';
import {themes} from '../browser/support.ts';
import {sharedBrowser} from '../support/browser.ts';
import {makeLecture, slide} from './make-lecture.ts';

const lectures = [
  makeLecture('W1 a', {
    title: 'Models </script><script>alert(1)</script>',
    week: '1',
    term: 'Spring 2024',
    tags: ['x'],
    slides: [
      slide('Opening'),
      slide('Scaling laws', 'Loss falls as a power of compute'),
      slide('End', '', 'we quantised 模型量化 weights'),
    ],
  }),
  makeLecture('W2', {
    title: 'Audio',
    week: '2',
    term: 'Spring 2024',
    slides: [
      slide('Sound', 'tokens of compute'),
      ...Array.from({length: 9}, (_, i) => slide(`Part ${i}`, 'hallucination')),
    ],
  }),
];
const files = new Set(['W1 a.html', 'W1 a.pdf', 'W1 a-handout.pdf', 'W2.pdf']);
const has = (file: string): boolean => files.has(file);
const html = buildCoursePage({
  title: 'Course & Co',
  lang: 'en',
  lectures,
  has,
  notes: post => (post === 'W2.md' ? 'https://example.org/notes/?a=1&b' : undefined),
  accent: '#7a1f3d',
  css: themes.css,
});

describe('coursePage', () => {
  it('links the files that exist, and no others', () => {
    expect(html).toContain(
      '<nav aria-label="Audio"><a href="W2.pdf">PDF</a><a href="https://example.org/notes/?a=1&amp;b">Notes</a></nav>',
    );
    expect(html).toContain('href="W1%20a-handout.pdf"');
    expect(html).not.toContain('W2.html');
  });

  it('leads to the page of a PDF with which a slide begins, where its steps are pages', () => {
    const stepped = lectures.map(one => ({...one, pdfPages: one.slides.map((_, i) => 3 * i + 1)}));
    expect(collectPageData(stepped, has).map(([, , , targets]) => targets?.slice(0, 3))).toEqual([
      undefined,
      [1, 4, 7],
    ]);
  });

  it('runs its own script alone and asks for nothing', () => {
    const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text = '']) => text);
    expect(scripts).toHaveLength(1);
    expect(html).toContain(
      `'sha256-${createHash('sha256')
        .update(scripts[0] ?? '')
        .digest('base64')}'`,
    );
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/(?:src|<link[^>]*href)="https?:/);
    expect(html).not.toContain('sourceMappingURL');
  });

  it('leads hits to slides of the deck, else to pages of the PDF', () => {
    expect(collectPageData(lectures, has).map(([, address]) => address)).toEqual(['W1%20a.html#', 'W2.pdf#page=']);
  });
});

describe('search', () => {
  let browser: LaunchedBrowser;
  let page: Page;
  const problems: string[] = [];

  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'course-'));
    const file = join(folder, 'index.html');
    await writeFile(file, html);
    await writeFile(join(folder, 'W1 a.html'), '<!doctype html><title>A deck</title>');
    browser = await sharedBrowser();
    page = await browser.puppeteer.newPage();
    page.on('pageerror', error => problems.push(String(error)));
    page.on('console', message => problems.push(message.text()));
    page.on('request', request => {
      if (!/^(file|data):/.test(request.url())) problems.push(request.url());
    });
    await page.goto(pathToFileURL(file).href);
  });

  const search = async (query: string): Promise<readonly string[]> => {
    await page.$eval(
      '#q',
      (field, value) => {
        (field as HTMLInputElement).value = value;
        field.dispatchEvent(new Event('input', {bubbles: true}));
      },
      query,
    );
    await page.waitForFunction("!document.querySelector('output').textContent.startsWith('Getting')");
    return page.$$eval('.hits a', links => links.map(link => link.getAttribute('href') ?? ''));
  };

  const status = async (): Promise<string> => page.$eval('output', output => output.textContent ?? '');

  it('finds a phrase and leads to its slide', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('power of compute');
    await page.waitForSelector('.hits a');
    expect(await page.$$eval('.hits a', links => links.map(link => link.getAttribute('href')))).toEqual([
      'W1%20a.html#2',
    ]);
    expect(await status()).toBe('1 slide in 1 lecture');
    expect(await page.$eval('.hits mark', mark => mark.textContent)).toBe('power');
    expect(await page.$$eval('li.lecture[hidden]', list => list.length)).toBe(1);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('W1%20a.html#2');
  });

  it('takes beginnings, slips of the finger and Chinese, and finds what is only said', async () => {
    expect(await search('scal')).toEqual(['W1%20a.html#2']);
    expect(await search('halucination')).toHaveLength(5);
    await page.click('.hits button');
    expect(await page.$$eval('.hits a', links => links.length)).toBe(9);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toMatch(/^W2\.pdf#page=/);
    expect(await search('量化')).toEqual(['W1%20a.html#3']);
    expect(await search('weights')).toEqual(['W1%20a.html#3']);
  });

  it('is used by keys alone: into the field, through the hits, back, and cleared', async () => {
    const focused = async (): Promise<string> =>
      page.evaluate(() => document.activeElement?.getAttribute('href') ?? document.activeElement?.id ?? '');
    await search('');
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press('/');
    await page.keyboard.type('compute');
    expect(await focused()).toBe('q');
    const ranges: string[] = [];
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowUp'] as const) {
      await page.keyboard.press(key);
      ranges.push(await focused());
    }
    expect(ranges).toEqual(['W2.pdf#page=1', 'W1%20a.html#2', 'W2.pdf#page=1', 'q', 'q']);
    await page.keyboard.press('Escape');
    expect(await status()).toBe('2 lectures, 13 slides');
  });

  it('puts the lecture with the best hit first, and all back where they were', async () => {
    const order = async (): Promise<readonly (string | undefined)[]> =>
      page.$$eval('li.lecture:not([hidden])', list => list.map(lecture => (lecture as HTMLElement).dataset.key));
    await search('compute');
    expect(await order()).toEqual(['W2', 'W1 a']);
    await search('tokens compute');
    expect(await order()).toEqual(['W2']);
    await search('');
    expect(await order()).toEqual(['W1 a', 'W2']);
  });

  it('is as it was for who comes back from a slide', async () => {
    await search('quantised');
    // That the search is noted in the address is a navigation too: it is no sign that the deck is there.
    await page.click('.hits a');
    await page.waitForFunction(() => document.title === 'A deck');
    await page.goBack();
    expect(page.url()).toMatch(/#q=quantised$/);
    await page.waitForSelector('.hits a');
    const again = await browser.puppeteer.newPage();
    await again.goto(page.url());
    await again.waitForSelector('.hits a');
    expect(await again.$eval('#q', field => (field as HTMLInputElement).value)).toBe('quantised');
    await again.close();
  });

  it('says so where nothing is found, and is as before when cleared', async () => {
    expect(await search('zzzz')).toEqual([]);
    expect(await status()).toBe('Nothing found');
    expect(await search('(((')).toEqual([]);
    expect(await search('')).toEqual([]);
    expect(await status()).toBe('2 lectures, 13 slides');
    expect(await page.$$eval('li.lecture[hidden]', list => list.length)).toBe(0);
  });

  it('passes axe at rest and with hits, in light and dark', async () => {
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    await page.evaluate(axe);
    for (const [scheme, query] of [
      ['light', ''],
      ['dark', 'compute'],
    ] as const) {
      await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}]);
      await search(query);
      const violations = await page.evaluate(
        'axe.run().then(result => result.violations.map(one => one.id + " " + one.nodes.map(node => ' +
          'node.html.slice(0, 80)).join(" | ")))',
      );
      expect(violations).toEqual([]);
    }
    expect(problems).toEqual([]);
  });
});
