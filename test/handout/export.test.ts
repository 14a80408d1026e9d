import type {PDFPageProxy} from 'pdfjs-dist/legacy/build/pdf.mjs';
import type {LaunchedBrowser} from '../../src/browser/launch.ts';
import {beforeAll, describe, expect, it} from 'vitest';
import {measureGalley} from '../../src/browser/measure.ts';
import {createAnchors, createFootnoteNumbers} from '../../src/emit/references.ts';
import {galleyMarkdown} from '../../src/emit/galley.ts';
import {createEngine} from '../../src/render/marp/engine.ts';
import {createPlaceholderImages} from '../../src/export/pdf/images/placeholder-images.ts';
import {exportHandout, type HandoutInput} from '../../src/handout/export.ts';
import type {GalleyText} from '../../src/model/galley.ts';
import type {Post} from '../../src/model/post.ts';
import {buildDeck} from '../../src/pipeline.ts';
import {themes} from '../browser/support.ts';
import {sharedBrowser} from '../support/browser.ts';
import {pdfTags} from '../support/pdf-tags.ts';
import {makePage} from './make-page.ts';
import {getDocument} from '../support/pdfjs.ts';

const sentence = (topic: string, count: number): string =>
  Array.from(
    {length: count},
    (_, i) => `Sentence ${i + 1} about ${topic} says a little more than a slide can show at once.`,
  ).join(' ');
const count = 20;
const sections = Array.from(
  {length: count},
  (_, i) =>
    `## Topic ${i + 1}\n\n${sentence(`topic${i + 1}`, i % 3 === 0 ? 40 : i % 3 === 1 ? 9 : 1)}\n\n- first point ` +
    `of ${i + 1}\n- second [point](https://example.org/${i + 1})\n`,
);
const body =
  `# Part A\n\n${sections.join('\n')}\n# Part B\n\n## Formula\n\nIt is $a^2 + b^2 = c^2$, and 量化 as well. ` +
  `${sentence('formula', 4)}\n`;
const post: Post = {
  key: 'T',
  path: 'T.md',
  meta: {
    title: 'Testing "handouts"',
    lang: 'en-GB',
    authors: ['A. Author'],
    tags: ['one'],
    facts: [['Week', '3']],
    raw: {},
  },
  body,
  bodyLine: 1,
};

let browser: LaunchedBrowser;
let input: HandoutInput;
let pdf: Uint8Array;
/** The same of its first slides: what does not hang on their number is quicker to print. */
let short: HandoutInput;

beforeAll(async () => {
  browser = await sharedBrowser();
  const engine = createEngine(themes);
  const parse = {site: {}, page: {}, include: () => null, link: () => null} as unknown as Parameters<
    typeof buildDeck
  >[1]['parse'];
  const ports = {
    images: async () => new Map(),
    measure: async (galley: GalleyText) => measureGalley(browser, engine.render(galleyMarkdown(galley))),
  };
  const {deck, document, markdown} = await buildDeck(
    post,
    {course: 'Course', footer: 'Course', ratio: '16:9', theme: 'seminar', prose: 'lead', parse},
    ports,
    () => undefined,
  );
  const {slides, css} = engine.render(markdown);
  input = {
    deck,
    document,
    slides,
    css,
    themes,
    images: await createPlaceholderImages(new Map()),
    paper: 'a4',
    layout: 'notes',
    date: '1970-01-01T00:00:00.000Z',
    footnote: createFootnoteNumbers(document),
    anchor: createAnchors(document, deck.pages),
  };
  short = {...input, deck: {...deck, pages: deck.pages.slice(0, 13)}, slides: slides.slice(0, 13)};
  pdf = await exportHandout(browser, input);
});

const open = async () => getDocument({data: new Uint8Array(pdf)}).promise;

async function wordsOf(page: PDFPageProxy): Promise<readonly string[]> {
  return (await page.getTextContent()).items.map(item => ('str' in item ? item.str : ''));
}

interface Tag {
  readonly role?: string;
  readonly children?: readonly Tag[];
}

const roles = (tag: Tag): readonly string[] => [
  ...(tag.role === undefined ? [] : [tag.role]),
  ...(tag.children ?? []).flatMap(roles),
];

describe('exportHandout', () => {
  it('holds the words of the notes, all inside the pages', async () => {
    const document = await open();
    let text = '';
    for (let i = 1; i <= document.numPages; i++) {
      const page = await document.getPage(i);
      const {width, height} = page.getViewport({scale: 1});
      expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
      for (const item of (await page.getTextContent()).items) {
        if (!('str' in item) || item.str.trim() === '') continue;
        text += `${item.str} `;
        const [, , , , x, y] = item.transform as number[];
        expect(x).toBeGreaterThanOrEqual(0);
        expect((x ?? 0) + item.width).toBeLessThanOrEqual(width + 1);
        expect(y).toBeGreaterThan(0);
      }
    }
    const have = new Set(text.split(/[^\p{L}\p{N}]+/u));
    expect(text.replaceAll(' ', '')).toContain('量化');
    const missing = body
      .split(/[^\p{L}\p{N}]+/u)
      .filter(word => word.length > 1 && word !== '量化' && !have.has(word) && !/^https?$/.test(word));
    expect(missing).toEqual([]);
    expect(text).toContain(`Page 1 of ${document.numPages}`);
  });

  it('is tagged, in the language of the notes, with nested bookmarks that lead to the right pages', async () => {
    const document = await open();
    const tags = await pdfTags(document);
    const headings = tags.filter(({role, text}) => /^H\d$/.test(role) && text.trim() !== '');
    const titles = headings.flatMap(({text}) => /Part [AB]|Topic \d+/.exec(text) ?? []);
    expect([...new Set(titles)]).toEqual(['Part A', ...Array.from({length: count}, (_, i) => `Topic ${i + 1}`)]);
    headings.reduce((above, {role, text}) => {
      expect(Number(role[1]), text).toBeLessThanOrEqual(above + 1);
      return Number(role[1]);
    }, 0);
    expect(tags.filter(({role}) => role === 'untagged')).toEqual([]);
    expect(tags.filter(({role}) => role === 'Formula').map(({alt}) => alt)).toContain('a^2 + b^2 = c^2');
    const {info} = await document.getMetadata();
    expect(info).toMatchObject({Title: 'Testing “handouts” (handout)', Author: 'A. Author', Language: 'en-GB'});
    const outline = await document.getOutline();
    expect(outline.map(({title}) => title)).toEqual(['Testing “handouts”', 'Part A', 'Part B']);
    const topics = outline.find(({title}) => title === 'Part A')?.items ?? [];
    // Short sections share their slide, and its title.
    expect(topics.flatMap(({title}) => title.split(' · '))).toEqual(
      Array.from({length: count}, (_, i) => `Topic ${i + 1}`),
    );
    expect(outline.find(({title}) => title === 'Part B')?.items.map(({title}) => title)).toEqual(['Formula']);
    for (const {title, dest} of topics) {
      const [ref] = (typeof dest === 'string' ? await document.getDestination(dest) : dest) ?? [];
      const page = await document.getPage((await document.getPageIndex(ref)) + 1);
      expect((await wordsOf(page)).join(' ')).toContain(title);
    }
  });

  it('names course, lecture and part at the head of each page but the first, and starts no page for that', async () => {
    const document = await open();
    const heads = await Promise.all(
      Array.from({length: document.numPages}, async (_, i) => {
        const {items} = await (await document.getPage(i + 1)).getTextContent();
        return items.flatMap(item =>
          'str' in item && ((item.transform as number[])[5] ?? 0) > 800 && item.str.trim() !== '' ? [item.str] : [],
        );
      }),
    );
    expect(heads.slice(1, -1)).toEqual(heads.slice(1, -1).map(() => ['Course · Testing “handouts”', 'Part A']));
    expect(heads[0]).toEqual([]);
    const plain = await getDocument({
      data: await exportHandout(browser, {
        ...input,
        deck: {...input.deck, pages: input.deck.pages.map(page => ({...page, level: 1}))},
      }),
    }).promise;
    expect(plain.numPages).toBe(document.numPages);
  });

  it('sets ten slides without words on a sheet of A4, each with its number', async () => {
    const pages = Array.from({length: 10}, (_, i) => makePage(i + 1));
    const {slides} = createEngine(themes).render(
      `---\ntheme: seminar\n---\n\n${pages.map(({name}) => `## ${name}`).join('\n\n---\n\n')}`,
    );
    const document = await getDocument({
      data: await exportHandout(browser, {...input, slides, deck: {...input.deck, pages}}),
    }).promise;
    expect(document.numPages).toBe(1);
    const words = await wordsOf(await document.getPage(1));
    expect(words.filter(word => /^\d+$/.test(word))).toEqual(pages.map(({number}) => String(number)));
  });

  it('prints the right pages in the contents', async () => {
    const document = await open();
    const first = (await wordsOf(await document.getPage(1))).join(' ');
    const topics = (await document.getOutline()).find(({title}) => title === 'Part A')?.items ?? [];
    expect(topics.length).toBeGreaterThan(1);
    for (const {title, dest} of topics) {
      const [ref] = (typeof dest === 'string' ? await document.getDestination(dest) : dest) ?? [];
      expect(first).toMatch(new RegExp(`${title} +${(await document.getPageIndex(ref)) + 1}\\b`));
    }
  });

  it('gives the same bytes again', async () => {
    expect(Buffer.compare(await exportHandout(browser, input), pdf)).toBe(0);
  });

  it('is set on Letter as well', async () => {
    const document = await getDocument({data: await exportHandout(browser, {...short, paper: 'letter'})}).promise;
    const {width, height} = (await document.getPage(1)).getViewport({scale: 1});
    expect([Math.round(width), Math.round(height)]).toEqual([612, 792]);
  });

  it.each([
    ['lines', 2, 595, 842],
    ['2up', 2, 595, 842],
    ['3up', 3, 595, 842],
    ['4up', 4, 842, 595],
    ['6up', 6, 595, 842],
  ] as const)(
    'as %s holds every slide once, in order, %i a sheet, tagged, with bookmarks',
    async (layout, perSheet, ...size) => {
      const document = await getDocument({data: await exportHandout(browser, {...short, layout})}).promise;
      const {pages} = short.deck;
      expect(document.numPages).toBe(Math.ceil(pages.length / perSheet));
      const displayed: string[] = [];
      for (let n = 1; n <= document.numPages; n++) {
        const page = await document.getPage(n);
        const {width, height} = page.getViewport({scale: 1});
        expect([Math.round(width), Math.round(height)]).toEqual(size);
        const items = (await page.getTextContent()).items.flatMap(item =>
          'str' in item && item.str.trim() !== '' ? [item] : [],
        );
        for (const {transform, width: long} of items) {
          const [, , , , x = 0, y = 0] = transform as number[];
          expect(x >= 0 && x + long <= width + 1 && y > 0 && y < height).toBe(true);
        }
        // A slide's own number stands after its footer.
        displayed.push(
          ...items.flatMap(({str}, i) => (items[i - 1]?.str === 'Testing “handouts” · Course' ? [str] : [])),
        );
        expect(items.map(({str}) => str).join('')).toContain(`Page ${n} of ${document.numPages}`);
      }
      // The title slide has no number of its own.
      expect(displayed).toEqual(pages.slice(1).map(({number}) => String(number)));
      expect(roles((await (await document.getPage(1)).getStructTree()) as Tag)).toContain('H1');
      expect((await document.getOutline()).length).toBeGreaterThan(1);
    },
  );
});
