import type {LaunchedBrowser} from '../../src/browser/launch.ts';
import {beforeAll, describe, expect, it} from 'vitest';
import type {PageDiagnostic} from '../../src/browser/inspect.ts';
import {inspectSlides} from '../../src/export/pdf/pdf.ts';
import {createPlaceholderImages} from '../../src/export/pdf/images/placeholder-images.ts';
import {createEngine} from '../../src/render/marp/engine.ts';
import {toDataUri} from '../../src/render/data-uri.ts';
import {image, render, themes} from './support.ts';
import {sharedBrowser} from '../support/browser.ts';

/** A rule for a picture below the page, whose right end is of another colour: no text stands there. */
function backdrop(right: string, rest: string): string {
  const end = `<rect x="1270" width="10" height="20" fill="${right}"/>`;
  const all = `<rect width="1280" height="720" fill="${rest}"/>${end}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1280" height="720">${all}</svg>`;
  return `section { background: url("${toDataUri(Buffer.from(svg), 'image/svg+xml')}") 0 0 / cover }`;
}

/** What is planted on each slide, and how the slide is spoilt. */
const planted: readonly (readonly [
  name: string,
  markdown: string,
  style: string,
  faults: readonly PageDiagnostic['what'][],
])[] = [
  ['nothing', 'Well set, with $\\sqrt{x}$ and `code`.', '', []],
  ['too much', `${'- an item\n'.repeat(20)}`, '', ['footer', 'outside', 'scroll']],
  ['a clipping box', '`clipped text`', 'section p { height: 12px; overflow: hidden }', ['clipped']],
  [
    'text over the footer',
    'over the footer',
    'section p { position: absolute; left: 90px; bottom: 30px; }',
    ['footer'],
  ],
  [
    'text over the page number',
    'over the number',
    'section p { position: absolute; right: 80px; bottom: 30px; }',
    ['footer'],
  ],
  ['small text', 'too small', 'section p { font-size: 20px }', ['small']],
  ['pale text', 'too pale', 'section p { color: #999 }', ['contrast']],
  [
    'pale text for screen readers only',
    'pale',
    'section p { position: absolute; width: 1px; height: 1px; overflow: hidden; color: #eee }',
    [],
  ],
  [
    'text on a picture that is too light for it',
    'white on light',
    `section p { color: #fff } ${backdrop('#fff', '#ccc')}`,
    ['contrast'],
  ],
  [
    'text on the dark part of a picture',
    'white on dark',
    `section *, section::after { color: #fff } ${backdrop('#fff', '#222')}`,
    [],
  ],
  ['pale text that is large', 'pale and large', 'section p { color: #8a8a8a; font-size: 32px }', []],
  ['small code', '```\na\n```', 'section pre { font-size: 14px } section pre code { font-size: inherit }', ['small']],
  ['a broken picture', '![gone](figures/gone.png)', '', ['figure-broken']],
  ['a sound picture', '![here](figures/here.svg)', '', []],
  [
    'text for screen readers only',
    'hidden',
    'section p { position: absolute; width: 1px; height: 1px; overflow: hidden }',
    [],
  ],
];

let browser: LaunchedBrowser;
let found: readonly PageDiagnostic[];

beforeAll(async () => {
  browser = await sharedBrowser();
  const slides = planted.map(
    ([, markdown, style]) =>
      `<!-- _class: content -->\n<!-- _footer: course -->\n\n## Title\n\n${markdown}\n\n<style scoped>${style}</style>`,
  );
  ({diagnostics: found} = await inspectSlides(browser, render(slides.join('\n\n---\n\n')), {
    images: await createPlaceholderImages(new Map([['here.svg', image(200, 100)]])),
  }));
});

describe('inspect', () => {
  it.each(planted.map(([name, , , faults], index) => [name, index + 1, faults] as const))(
    'finds %s',
    (_name, slide, faults) => {
      const kinds = new Set(found.filter(fault => fault.slide === slide).map(({what}) => what));
      expect([...kinds].sort()).toEqual(faults);
    },
  );

  it('says what is at fault and by how much', () => {
    const outside = found.filter(({what}) => what === 'outside');
    expect(outside.map(({text}) => text)).toContain('an item');
    expect(Math.max(...outside.map(({px}) => px))).toBeGreaterThan(100);
    expect(found.find(({what}) => what === 'small')).toMatchObject({text: 'too small', px: 20});
    expect(found.find(({what}) => what === 'contrast')).toMatchObject({text: 'too pale', px: 2.8});
    expect(found.find(({what}) => what === 'figure-broken')?.text).toBe('<img> gone');
  });
});

it('judges pages of 4:3 by their own edges and numbers', async () => {
  const slide = (text: string, style: string): string =>
    `<!-- _class: content -->\n\n${text}\n\n<style scoped>section p { ${style} }</style>`;
  const slides = [
    slide(
      'A line of text that ends not far from the number.',
      'position: absolute; left: 56px; bottom: 26px; width: 780px; white-space: nowrap',
    ),
    slide('Off the page.', 'position: absolute; left: 900px; white-space: nowrap'),
  ];
  const front = '---\ntheme: seminar\nsize: 4:3\npaginate: true\n---';
  const {diagnostics} = await inspectSlides(
    browser,
    createEngine(themes).render(`${front}\n\n${slides.join('\n\n---\n\n')}`),
    {images: await createPlaceholderImages(new Map())},
  );
  expect(diagnostics.filter(({slide}) => slide === 1)).toEqual([]);
  expect(diagnostics.filter(({slide}) => slide === 2).map(({what}) => what)).toContain('outside');
});

describe('proveSlides', () => {
  const facesOf = async (markdown: string) =>
    (await inspectSlides(browser, render(markdown), {images: await createPlaceholderImages(new Map())})).faces;

  it('names the faces that the slides are set in, and no others', async () => {
    const plain = await facesOf('## Title\n\nPlain text.');
    expect([...plain].sort()).toEqual(['Plex normal 400 0', 'Plex normal 600 0']);
    const rich = await facesOf('## Title\n\nA *leaning* word, `code`, $x^2$ and 字.');
    for (const name of ['Plex italic 400 0', 'Mono normal 400 0', 'KaTeX_Math italic 400 0'])
      expect(rich).toContain(name);
    expect([...rich].some(name => name.startsWith('Noto Sans SC'))).toBe(true);
  });
});
