import type {PDFDocumentProxy} from 'pdfjs-dist/legacy/build/pdf.mjs';
import sharp from 'sharp';
import {beforeAll, describe, expect, it} from 'vitest';
import type {LaunchedBrowser} from '../../../src/browser/launch.ts';
import {measureGalley} from '../../../src/browser/measure.ts';
import {collectScriptImages, makeScript} from '../../../src/commands/script/make-script.ts';
import {galleyMarkdown} from '../../../src/emit/galley.ts';
import {createPlaceholderImages} from '../../../src/export/pdf/images/placeholder-images.ts';
import {exportScript, type ScriptPrintInput} from '../../../src/handout/script/export-script.ts';
import type {GalleyText} from '../../../src/model/galley.ts';
import type {Post} from '../../../src/model/post.ts';
import type {PreparedImage} from '../../../src/model/prepared-image.ts';
import {buildDeck} from '../../../src/pipeline.ts';
import {createEngine} from '../../../src/render/marp/engine.ts';
import {themes} from '../../browser/support.ts';
import {sharedBrowser} from '../../support/browser.ts';
import {pdfTags} from '../../support/pdf-tags.ts';
import {getDocument, OPS} from '../../support/pdfjs.ts';

const sentence = (topic: string, count: number): string =>
  Array.from({length: count}, (_, i) => `Sentence ${i + 1} about ${topic} says what a slide has no words for.`).join(
    ' ',
  );
const code = Array.from({length: 60}, (_, i) => `value_${i} = compute(${i})  # step ${i}`).join('\n');
const wide = Array.from({length: 26}, (_, i) => `x_{${i}}^2`).join(' + ');
const sections = Array.from(
  {length: 6},
  (_, i) =>
    `## Topic ${i + 1}\n\n${sentence(`topic${i + 1}`, 9)}\n\n4. fourth of ${i + 1}\n` +
    `${i === 2 ? '\n   ![In an item](/figure-0.png)\n\n' : ''}5. fifth, see ` +
    `[there](https://example.org/${i + 1})\n\n![A figure of ${i + 1}](/figure-${i % 2}.png)\n\n${sentence('it', 5)}\n`,
);
const body =
  `# Part A\n\n${sections.join('\n')}\n# Part B\n\n## Formula\n\nIt is $a^2 + b^2 = c^2$, ` +
  'and 量化 too, so[^1]:\n\n' +
  `$$\ny = ${wide}\n$$\n\n## Program\n\n\`\`\`python\n${code}\n\`\`\`\n\n` +
  '| one | two |\n|---|---|\n| left | right |\n\n' +
  '[^1]: A note of the foot.\n';
const post: Post = {
  key: 'T',
  path: 'T.md',
  meta: {
    title: 'Testing "scripts"',
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
let input: ScriptPrintInput;
let pdf: Uint8Array;

beforeAll(async () => {
  browser = await sharedBrowser();
  const engine = createEngine(themes);
  const parse = {site: {}, page: {}, include: () => null, link: () => null} as unknown as Parameters<
    typeof buildDeck
  >[1]['parse'];
  const figure = async (name: string, width: number, height: number): Promise<PreparedImage> => ({
    kind: 'image',
    name,
    mime: 'image/png',
    width,
    height,
    transparent: false,
    bytes: await sharp({create: {width, height, channels: 3, background: '#357'}})
      .png()
      .toBuffer(),
  });
  const images = new Map([
    ['/figure-0.png', await figure('figure-0.png', 1300, 800)],
    ['/figure-1.png', await figure('figure-1.png', 300, 200)],
  ]);
  const built = await buildDeck(
    post,
    {course: 'Course', footer: 'Course', ratio: '16:9', theme: 'seminar', prose: 'lead', parse},
    {
      images: async () => images,
      measure: async (galley: GalleyText) => measureGalley(browser, engine.render(galleyMarkdown(galley))),
    },
    () => undefined,
  );
  const script = makeScript(built, engine, {formats: ['pdf']}, 'shown');
  const known = await createPlaceholderImages(new Map());
  input = {
    script,
    meta: built.deck.meta,
    themes,
    images: await collectScriptImages(script, images, known),
    paper: 'a4',
    date: '1970-01-01T00:00:00.000Z',
  };
  pdf = await exportScript(browser, input);
});

const open = async (bytes = pdf): Promise<PDFDocumentProxy> => getDocument({data: new Uint8Array(bytes)}).promise;

interface Glyphs {
  readonly text: string;
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly width: number;
  readonly font: string;
}

async function glyphsOf(document: PDFDocumentProxy): Promise<readonly Glyphs[]> {
  const out: Glyphs[] = [];
  for (let page = 1; page <= document.numPages; page++) {
    const one = await document.getPage(page);
    const {items, styles} = await one.getTextContent();
    await one.getOperatorList(); // pdf.js knows the names of fonts when it has read the page
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [, , , size = 0, x = 0, y = 0] = item.transform as number[];
      const font = one.commonObjs.has(item.fontName) ? (one.commonObjs.get(item.fontName) as {name: string}).name : '';
      out.push({
        text: item.str,
        page,
        x,
        y,
        size: Math.abs(size),
        width: item.width,
        font: font || (styles[item.fontName]?.fontFamily ?? ''),
      });
    }
  }
  return out;
}

/** Left and right edges of the images of a page, pt. */
async function imagesOf(document: PDFDocumentProxy, number: number): Promise<readonly (readonly [number, number])[]> {
  const {fnArray, argsArray} = await (await document.getPage(number)).getOperatorList();
  const stack: (readonly [scale: number, x: number])[] = [];
  let at: readonly [scale: number, x: number] = [1, 0];
  return fnArray.flatMap((operator, i) => {
    if (operator === OPS.save) stack.push(at);
    if (operator === OPS.restore) at = stack.pop() ?? [1, 0];
    if (operator === OPS.transform) {
      const [a = 1, , , , e = 0] = argsArray[i] as number[];
      at = [at[0] * a, at[1] + at[0] * e];
    }
    return operator === OPS.paintImageXObject ? [[at[1], at[1] + at[0]] as const] : [];
  });
}

describe('exportScript', () => {
  it('holds the words of the notes once, inside the pages', async () => {
    const glyphs = await glyphsOf(await open());
    for (const {text, x, y, width} of glyphs) {
      expect(x, text).toBeGreaterThanOrEqual(0);
      expect(x + width, text).toBeLessThanOrEqual(596);
      expect(y > 0 && y < 842, text).toBe(true);
    }
    const text = glyphs.map(one => one.text).join(' ');
    const have = new Set(text.split(/[^\p{L}\p{N}]+/u));
    const words = body.replace(/\$\$[\s\S]*?\$\$|https?:|python|!\[[^\]]*\]\([^)]*\)/g, ' ').split(/[^\p{L}\p{N}]+/u);
    expect(words.filter(word => word.length > 1 && word !== '量化' && !have.has(word))).toEqual([]);
    expect(text.match(/A note of the foot/g)).toHaveLength(1);
    expect(text.match(/fourth of 3/g)).toHaveLength(1);
  });

  it('sets code and formulas in a size that can be read', async () => {
    const glyphs = await glyphsOf(await open());
    const lines = glyphs.filter(({text}) => text.includes('compute'));
    expect(lines).toHaveLength(60);
    for (const {size} of lines) expect(size).toBeGreaterThanOrEqual(8.49);
    expect(new Set(lines.map(({page}) => page)).size).toBeGreaterThan(1);
    const letters = glyphs.filter(({font}) => /KaTeX_Math/.test(font));
    expect(letters.length).toBeGreaterThan(10);
    for (const {size} of letters) expect(size).toBeGreaterThanOrEqual(8.49);
  });

  it('is tagged in the order of the notes, formulas as formulas, heads as artifacts', async () => {
    const document = await open();
    const tags = await pdfTags(document);
    const headings = tags.filter(({role, text}) => /^H\d$/.test(role) && text.trim() !== '');
    expect(headings.map(({role, text}) => `${role} ${text.replace(/ \d+$/, '').trim()}`)).toEqual([
      'H1 Testing “scripts”',
      'H2 Part A',
      ...[1, 2, 3, 4, 5, 6].map(n => `H3 Topic ${n}`),
      'H2 Part B',
      'H3 Formula',
      'H3 Program',
    ]);
    expect(tags.filter(({role}) => role === 'untagged')).toEqual([]);
    expect(tags.filter(({role}) => role === 'Formula').map(({alt}) => alt)).toContain('a^2 + b^2 = c^2');
    expect(tags.filter(({role}) => role === 'Figure').map(({alt}) => alt)).toContain('A figure of 1');
    expect(tags.some(({role}) => role === 'TH')).toBe(true);
    const {info} = await document.getMetadata();
    expect(info).toMatchObject({Title: 'Testing “scripts” (handout)', Author: 'A. Author', Language: 'en-GB'});
  });

  it('names in contents, bookmarks and heads the page where each section stands', async () => {
    const document = await open();
    const glyphs = await glyphsOf(document);
    const first = glyphs.filter(({page}) => page === 1);
    const outline = (await document.getOutline())[0]?.items ?? [];
    expect(outline.map(({title}) => title)).toEqual(['Part A', 'Part B']);
    const topics = outline[0]?.items ?? [];
    expect(topics).toHaveLength(6);
    for (const {title, dest} of topics) {
      const [ref] = (typeof dest === 'string' ? await document.getDestination(dest) : dest) ?? [];
      const page = (await document.getPageIndex(ref)) + 1;
      expect(glyphs.some(one => one.page === page && one.text === title && one.size > 11)).toBe(true);
      const row = first.find(({text}) => text === title)?.y ?? 0;
      const numbers = first.filter(({text, y}) => Math.abs(y - row) < 2 && /^\d+$/.test(text));
      expect(numbers.map(({text}) => text)).toContain(String(page));
      if (page > 1) expect(glyphs.filter(one => one.page === page && one.y > 790).length).toBeGreaterThan(1);
    }
    const heads = glyphs.filter(({page, y}) => page === document.numPages && y > 790).map(({text}) => text);
    expect(heads).toEqual(['Testing “scripts”', expect.stringMatching(/^(?:Formula|Program)$/)]);
  });

  it('has chips that lead to the slides of the deck beside it', async () => {
    const document = await open();
    const annotations = await (await document.getPage(1)).getAnnotations();
    const chips = annotations.filter(({unsafeUrl}) =>
      /^T\.pdf#page=\d+$/.test((unsafeUrl as string | undefined) ?? ''),
    );
    expect(chips.length).toBeGreaterThan(0);
    expect(chips[0].contentsObj?.str).toMatch(/^Slide \d+$/);
    const inner = annotations.filter(({dest}) => dest !== null && dest !== undefined);
    expect(inner.map(({contentsObj}) => contentsObj?.str as string)).toContain('Topic 1');
    for (const {contentsObj} of inner)
      expect(contentsObj?.str).toMatch(/^(?:Topic \d|Part [AB]|Formula|Program|Page \d+)$/);
  });

  it('shows figures whole, those in items too', async () => {
    const document = await open();
    const all = [];
    for (let page = 1; page <= document.numPages; page++) all.push(...(await imagesOf(document, page)));
    expect(all).toHaveLength(7);
    for (const [left, right] of all) {
      expect(left).toBeGreaterThan(60); // 22 mm
      expect(right).toBeLessThan(557); // 14 mm from the edge
    }
  });

  it('leaves no half of a page blank', async () => {
    const document = await open();
    const glyphs = await glyphsOf(document);
    for (let page = 1; page < document.numPages; page++) {
      const lowest = Math.min(...glyphs.filter(one => one.page === page && one.y > 70).map(({y}) => y));
      expect(lowest, `page ${page}`).toBeLessThan(842 / 2);
    }
  });

  it('gives the same bytes again', async () => expect(Buffer.compare(await exportScript(browser, input), pdf)).toBe(0));

  it('is set on Letter as well', async () => {
    const page = await (await open(await exportScript(browser, {...input, paper: 'letter'}))).getPage(1);
    const {width, height} = page.getViewport({scale: 1});
    expect([Math.round(width), Math.round(height)]).toEqual([612, 792]);
  });
});
