// Decks as they are set in the browser -> PowerPoint files: valid, whole, and with texts that can be edited.
import sharp from 'sharp';
import {unzipSync} from 'fflate';
import {beforeAll, describe, expect, it} from 'vitest';
import type {ImageFiles} from '../../../src/browser/image-files.ts';
import type {LaunchedBrowser} from '../../../src/browser/launch.ts';
import {inspectSlides} from '../../../src/export/pdf/pdf.ts';
import {exportImageDeck} from '../../../src/export/pptx/image-deck.ts';
import {exportPptx, type PptxOptions, type ReadDeck, readDeck} from '../../../src/export/pptx/pptx.ts';
import {listUnpainted} from '../../../src/export/pptx/images/draw-svg.ts';
import {openPackage} from '../../../src/export/pptx/read-back/open-package.ts';
import {readContent} from '../../../src/export/pptx/read-back/read-content.ts';
import {readRecord} from '../../../src/export/pptx/read-back/record.ts';
import {image, render} from '../../browser/support.ts';
import {sharedBrowser} from '../../support/browser.ts';
import {findDefects, type Pptx, readPptx} from '../../support/pptx.ts';
import {findAll, textOf} from '../../support/xml.ts';

const images: ImageFiles = new Map([['a.svg', image(300, 200)]]);
const options = (notes: readonly string[] = []): PptxOptions => ({
  facts: {
    ...{title: 'Sets: "A" & <B>', author: 'Ada', subject: 'Logic', keywords: ['sets'], lang: 'en'},
    date: new Date('2024-03-05T06:07:08Z'),
  },
  ...{themeName: 'seminar', notes, sections: [{name: 'All', slides: [1, 2]}], blocks: [[], ['7', '8']]},
  ...{names: ['one', 'two'], source: {key: 'W01', digest: 'd'}},
});

let browser: LaunchedBrowser;
beforeAll(async () => {
  browser = await sharedBrowser();
});

async function read(markdown: string, imageFiles = images): Promise<ReadDeck> {
  let deck: ReadDeck | undefined;
  const open = {imageFiles, placeholderImages: []};
  await inspectSlides(browser, render(markdown), {
    images: open,
    read: async page => {
      deck = await readDeck(page, imageFiles);
    },
  });
  if (deck === undefined) throw new Error('Nothing was read');
  return deck;
}

async function make(markdown: string, notes?: readonly string[]): Promise<Pptx> {
  return readPptx(await exportPptx(await read(markdown), images, options(notes)));
}

it('a picture below a slide covers it, cut and not pressed', async () => {
  const create = {width: 400, height: 400, channels: 3, background: '#224'} as const;
  const bytes = await sharp({create}).jpeg().toBuffer();
  const files: ImageFiles = new Map([['b.jpg', {bytes, mime: 'image/jpeg'}]]);
  const below = `<!-- _backgroundImage: "url('D.files/b.jpg')" -->`;
  const markdown = `<!-- _class: content on-picture -->\n${below}\n\n## A\n\nb`;
  const pptx = readPptx(await exportPptx(await read(markdown, files), files, options()));
  expect(findDefects(pptx)).toEqual([]);
  const [backdrop] = findAll(pptx.root('ppt/slides/slide1.xml'), 'p:bg');
  expect(backdrop && findAll(backdrop, 'a:blip')).toHaveLength(1);
  const media = await sharp(pptx.parts.get('ppt/media/image1.jpeg')).metadata();
  expect([media.width, Math.abs(media.height - 225) <= 1]).toEqual([400, true]);
});

const deck = `<!-- _class: title -->

# The lecture

- **Week** 2
- **Date** May 4

---

<!-- _class: content -->
<!-- _header: Above -->

## Sets & *more* <small>1/2</small>

A set of $x_1^2$ **things**, see [there](#1) and [here](https://example.org/?a=1&b=2).

- one
- two
  - within

3. third
4. fourth

---

<!-- _class: content -->

## Tables

| Name | Size |
|---|---|
| a | 1 |
| b & c | 2 |

$$\\sum_{i=1}^n \\frac{a_i}{\\sqrt{2}} = \\begin{pmatrix} 1 & 0 \\\\ 0 & 1 \\end{pmatrix}$$

---

<!-- _class: content figure -->

## A figure

![A teal figure](deck.files/a.svg)
<small>Its caption</small>

---

<!-- _class: content -->

## Code

\`\`\`python
def f(x):
    return x

print(f(1))
\`\`\``;

describe('a deck of all kinds', () => {
  let pptx: Pptx;
  let bytes: Uint8Array;
  beforeAll(async () => {
    const set = await read(deck);
    bytes = await exportPptx(set, images, options(['', 'It is <round> & teal.']));
    pptx = readPptx(bytes);
    expect(
      Buffer.from(bytes).equals(await exportPptx(await read(deck), images, options(['', 'It is <round> & teal.']))),
    ).toBe(true);
  });
  const slide = (number: number) => pptx.root(`ppt/slides/slide${number}.xml`);
  const placeholders = (number: number) =>
    findAll(slide(number), 'p:ph').map(({attributes: {type, idx}}) => `${type}${idx ? ` ${idx}` : ''}`);

  it('is a valid package', () => {
    expect(findDefects(pptx)).toEqual([]);
  });

  it('has titles, texts, footers and numbers in the placeholders of its layouts', () => {
    expect(placeholders(1)).toEqual(['ctrTitle']);
    expect(placeholders(2)).toEqual(['title', 'body 13', 'body 1', 'sldNum 12']);
    expect(placeholders(4)).toEqual(['title', 'pic 14', 'body 15', 'sldNum 12']);
    for (const number of [1, 2, 3, 4, 5]) {
      const rels = pptx.root(`ppt/slides/_rels/slide${number}.xml.rels`);
      const layout = findAll(rels, 'Relationship').find(({attributes}) => attributes.Type?.endsWith('/slideLayout'));
      const known = findAll(pptx.root(`ppt/${layout?.attributes.Target?.slice(3)}`), 'p:ph');
      for (const {attributes} of findAll(slide(number), 'p:ph'))
        expect(known.map(one => [one.attributes.type, one.attributes.idx])).toContainEqual([
          attributes.type,
          attributes.idx,
        ]);
    }
  });

  it('has one body on its master, and white texts on the layouts of the deep ground', () => {
    const master = findAll(pptx.root('ppt/slideMasters/slideMaster1.xml'), 'p:ph').map(
      ({attributes}) => attributes.type,
    );
    expect(master).toEqual(['title', 'body', 'ftr', 'sldNum']);
    const texts = findAll(pptx.root('ppt/slideLayouts/slideLayout1.xml'), 'a:defRPr');
    expect(texts.flatMap(text => findAll(text, 'a:schemeClr')).map(({attributes}) => attributes.val)).toEqual(
      texts.map(() => 'bg1'),
    );
  });

  it('has one text with real bullets, numbers and levels, bold, italic, links and raised runs', () => {
    const body = findAll(slide(2), 'p:sp').find(shape => findAll(shape, 'p:ph')[0]?.attributes.idx === '1');
    expect(body).toBeDefined();
    if (!body) return;
    expect(findAll(body, 'p:cNvPr')[0]?.attributes.name).toBe('Text (7 8)');
    const paragraphs = findAll(body, 'a:p');
    expect(paragraphs.map(textOf)).toEqual([
      'A set of x12 things, see there and here.',
      ...['one', 'two', 'within', 'third', 'fourth'],
    ]);
    expect(paragraphs.map(one => findAll(one, 'a:pPr')[0]?.attributes.lvl)).toEqual([
      ...[undefined, undefined, undefined, '1', undefined, undefined],
    ]);
    expect(findAll(body, 'a:buChar')).toHaveLength(3);
    expect(findAll(body, 'a:buAutoNum').map(({attributes}) => attributes.startAt)).toEqual(['3', '4']);
    const runs = findAll(paragraphs[0] as never, 'a:r');
    const looks = runs.map(run => [textOf(run), findAll(run, 'a:rPr')[0]?.attributes] as const);
    expect(looks.find(([text]) => text === 'things')?.[1]?.b).toBe('1');
    expect(looks.find(([text]) => text === '1')?.[1]?.baseline).toBe('-25000');
    expect(looks.find(([text]) => text === '2')?.[1]?.baseline).toBe('30000');
    const links = findAll(body, 'a:hlinkClick').map(({attributes}) => attributes.action ?? '');
    expect(links).toEqual(['ppaction://hlinksldjump', '']);
    expect(pptx.text('ppt/slides/_rels/slide2.xml.rels')).toContain('https://example.org/?a=1&amp;b=2');
  });

  it('has native tables with a header row, and a description', () => {
    const [table] = findAll(slide(3), 'p:graphicFrame');
    expect(table && findAll(table, 'a:tblPr')[0]?.attributes.firstRow).toBe('1');
    expect(table && findAll(table, 'a:tc').map(textOf)).toEqual(['Name', 'Size', 'a', '1', 'b & c', '2']);
    expect(table && findAll(table, 'p:cNvPr')[0]?.attributes.descr).toBe('Name, Size');
  });

  it('has formulas as such, with text for those who know none', () => {
    const [formula] = findAll(slide(3), 'mc:AlternateContent');
    expect(formula && findAll(formula, 'm:nary')).toHaveLength(1);
    expect(formula && findAll(formula, 'm:f')).toHaveLength(1);
    expect(formula && findAll(formula, 'm:mr')).toHaveLength(2);
    expect(formula && findAll(formula, 'p:cNvPr')[0]?.attributes.descr).toBe('∑i=1nai/(√2) = (1 0; 0 1)');
  });

  it('has figures with alternative text, a drawing with a PNG of it', async () => {
    const [figure] = findAll(slide(4), 'p:pic');
    expect(figure && findAll(figure, 'p:cNvPr')[0]?.attributes.descr).toBe('A teal figure');
    expect(pptx.parts.get('ppt/media/image2.svg')).toBeDefined();
    const {data} = await sharp(pptx.parts.get('ppt/media/image1.png'))
      .removeAlpha()
      .raw()
      .toBuffer({resolveWithObject: true});
    expect([...data.subarray(0, 3)].map(value => Math.round(value / 8) * 8)).toEqual([0, 128, 128]);
  });

  it('has code with its indents and real numbers', () => {
    const code = findAll(slide(5), 'p:sp').find(shape => findAll(shape, 'p:cNvPr')[0]?.attributes.name === 'Code');
    expect(code && findAll(code, 'a:p').map(textOf)).toEqual(['def f(x):', '    return x', '', 'print(f(1))']);
    expect(code && findAll(code, 'a:buAutoNum').map(({attributes}) => attributes.startAt)).toEqual(['1', '1', '4']);
  });

  it('has notes, sections, facts and the date of the notes alone', () => {
    expect([...pptx.parts.keys()].filter(path => path.startsWith('ppt/notesSlides/n'))).toEqual([
      'ppt/notesSlides/notesSlide2.xml',
    ]);
    expect(textOf(pptx.root('ppt/notesSlides/notesSlide2.xml'))).toBe('It is <round> & teal.');
    expect(findAll(pptx.root('ppt/presentation.xml'), 'p14:section').map(({attributes}) => attributes.name)).toEqual([
      'All',
    ]);
    const core = pptx.root('docProps/core.xml');
    expect(core.children.map(child => (typeof child === 'string' ? child : textOf(child)))).toEqual([
      ...['Sets: "A" & <B>', 'Logic', 'Ada', 'sets', '2024-03-05T06:07:08Z', '2024-03-05T06:07:08Z', 'en'],
    ]);
    const dos = Buffer.from(bytes).readUInt32LE(10);
    // Noon of the day: there is no time zone whose clocks leave that out.
    expect(dos).toBe((44 << 25) | (3 << 21) | (5 << 16) | (12 << 11));
  });
});

it('has the sign before a quotation, which readers for the blind pass over and nothing takes for words', async () => {
  const quotation = '<!-- _class: quotation -->\n\n## A\n\n> To be.\n>\n> Hamlet';
  const bytes = await exportPptx(await read(quotation), images, options(['']));
  const slide = new TextDecoder().decode(unzipSync(bytes)['ppt/slides/slide1.xml']);
  const sign = slide.split('<p:sp>').find(one => one.includes('\u201c')) ?? '';
  expect(sign).toContain('adec:decorative');
  expect(sign).toMatch(/sz="11250"/);
  const said = readContent(openPackage(bytes)).flatMap(({shapes}) => shapes.flatMap(({texts}) => texts));
  expect(said).toEqual(['A', 'To be.', 'Hamlet']);
});

it('a file says what it was made of and what it says, and is read as that', async () => {
  const bytes = await exportPptx(
    await read('## A\n\nText & more\n\n---\n\n## B\n\n- one'),
    images,
    options(['', 'Said']),
  );
  const opened = openPackage(bytes);
  const record = readRecord(opened);
  expect(record).toMatchObject({key: 'W01', digest: 'd'});
  expect(record?.slides.map(({name, notes}) => [name, notes])).toEqual([
    ['one', []],
    ['two', ['Said']],
  ]);
  expect(readContent(opened)).toEqual(record?.slides);
  expect(record?.slides[1]?.shapes).toEqual([
    {name: 'Title', role: 'title', texts: ['B'], columns: 0, levels: [-1]},
    {name: 'Text (7)', role: 'text', texts: ['one'], columns: 0, levels: [0]},
  ]);
});

it('formulas that follow each other are a group, which is read as each of them', async () => {
  const bytes = await exportPptx(await read('## A\n\n$$a=1$$\n\n$$b=2$$'), images, options());
  const pptx = readPptx(bytes);
  expect(findDefects(pptx)).toEqual([]);
  const [group, ...more] = findAll(pptx.root('ppt/slides/slide1.xml'), 'p:grpSp');
  expect(group && findAll(group, 'm:oMathPara')).toHaveLength(2);
  expect(more).toEqual([]);
  const [off, offset] = ['a:off', 'a:chOff'].map(name => group && findAll(group, name)[0]?.attributes);
  expect(off).toEqual(offset);
  const shapes = readContent(openPackage(bytes))[0]?.shapes.filter(({role}) => role === 'formula');
  expect(shapes?.map(({texts}) => texts)).toEqual([['a = 1'], ['b = 2']]);
});

it('formulas between texts are paragraphs of one text; programs that know none have shapes apart', async () => {
  const bytes = await exportPptx(
    await read('## A\n\nFirst:\n\n$$a=1$$\n\nthen\n\n$$b=2$$\n\n- last'),
    images,
    options(),
  );
  const pptx = readPptx(bytes);
  expect(findDefects(pptx)).toEqual([]);
  const [choice] = findAll(pptx.root('ppt/slides/slide1.xml'), 'mc:Choice');
  expect(choice && findAll(choice, 'p:ph')).toHaveLength(1);
  const paragraphs = choice ? findAll(choice, 'a:p') : [];
  expect(paragraphs.map(one => findAll(one, 'm:oMathPara').length)).toEqual([0, 1, 0, 1, 0]);
  const gaps = paragraphs.slice(1).map(one => Number(findAll(one, 'a:spcPts').at(-1)?.attributes.val));
  expect(Math.min(...gaps)).toBeGreaterThan(0);
  const [fallback] = findAll(pptx.root('ppt/slides/slide1.xml'), 'mc:Fallback');
  const names = fallback?.children.map(one => (typeof one === 'string' ? '' : one.name));
  expect(names).toEqual(['p:sp', 'mc:AlternateContent', 'p:sp', 'mc:AlternateContent', 'p:sp']);
  const shapes = readContent(openPackage(bytes))[0]?.shapes.map(({role, texts}) => [role, ...texts]);
  expect(shapes).toEqual([
    ['title', 'A'],
    ['text', 'First:', 'then', 'last'],
    ['formula', 'a=1', 'b=2'],
  ]);
});

it('a box is as wide as leaves its lines as they are', async () => {
  const words = Array.from({length: 60}, (_, i) => `word${i % 7}`).join(' ');
  const {slides} = await read(`## T\n\n${words}`);
  const paragraph = slides[0]?.items.find(item => item.kind === 'paragraph' && item.role === 'text');
  const fit = paragraph?.kind === 'paragraph' ? paragraph.fit : undefined;
  expect(fit && fit.next > fit.widest).toBe(true);
  const slide = (await make(`## T\n\n${words}`)).root('ppt/slides/slide1.xml');
  const text = findAll(slide, 'p:sp').find(shape => findAll(shape, 'p:cNvPr')[0]?.attributes.name === 'Text');
  const width = Number(text && findAll(text, 'a:ext')[0]?.attributes.cx) / 9525;
  expect(width).toBeGreaterThan(fit?.widest ?? Number.POSITIVE_INFINITY);
  expect(width).toBeLessThan(fit?.next ?? 0);
});

it('a drawing that nothing can paint is told, and its description stands there', async () => {
  const broken = new Map([...images].map(([name, file]) => [name, {...file, bytes: Buffer.from('<svg')}] as const));
  const set = await read('## T\n\n![A teal figure](deck.files/a.svg)');
  const missing = listUnpainted(set.slides, new Map(), images);
  expect(missing).toEqual([{slide: 1, what: 'figure-unpainted', text: 'A teal figure', px: 0}]);
  const bytes = await exportPptx({...set, drawn: new Map()}, broken, options());
  const pptx = readPptx(bytes);
  expect(findDefects(pptx)).toEqual([]);
  expect(textOf(pptx.root('ppt/slides/slide1.xml'))).toContain('A teal figure');
});

it('items that come one by one appear at clicks, each with what is nested in it', async () => {
  const pptx = await make('## Steps\n\n* one\n* two\n  - within\n* three');
  expect(findDefects(pptx)).toEqual([]);
  const slide = pptx.root('ppt/slides/slide1.xml');
  const ranges = findAll(slide, 'p:pRg').map(({attributes: {st, end}}) => [st, end]);
  expect(ranges).toEqual([
    ['0', '0'],
    ['1', '2'],
    ['3', '3'],
  ]);
  const text = findAll(slide, 'p:sp').find(shape => findAll(shape, 'p:cNvPr')[0]?.attributes.name === 'Text');
  const id = text && findAll(text, 'p:cNvPr')[0]?.attributes.id;
  expect(new Set(findAll(slide, 'p:spTgt').map(({attributes}) => attributes.spid))).toEqual(new Set([id]));
  const nodes = findAll(slide, 'p:cTn').map(({attributes}) => attributes.id);
  expect(new Set(nodes).size).toBe(nodes.length);
});

it('a table keeps all cells, however few its first row has', async () => {
  const rows = '<tr><th colspan="2">wide</th></tr><tr><td>left</td><td>right</td></tr>';
  const pptx = await make(`## T\n\n<table>${rows}</table>`);
  expect(findDefects(pptx)).toEqual([]);
  const cells = findAll(pptx.root('ppt/slides/slide1.xml'), 'a:tc').map(textOf);
  expect(cells.filter(text => text !== '')).toEqual(['wide', 'left', 'right']);
});

it('a sum keeps its brackets', async () => {
  const pptx = await make('$$\\sum_j \\max(0, s_j - 1) + 1$$');
  const operand = findAll(pptx.root('ppt/slides/slide1.xml'), 'm:nary').flatMap(nary => findAll(nary, 'm:e')[0] ?? []);
  expect(operand.map(textOf)).toEqual(['max(0,sj−1)']);
});

it('lines of a broken formula are rows, and nothing in a formula is empty', async () => {
  const pptx = await make('$$a = \\sum_i -b \\\\ + {}^{14}C$$');
  const slide = pptx.root('ppt/slides/slide1.xml');
  expect(findAll(slide, 'm:mr').map(row => textOf(row).replaceAll('\u200b', ''))).toEqual(['a=i−b', '+14C']);
  expect(findAll(slide, 'm:e').filter(part => textOf(part) === '')).toEqual([]);
});

it('a bracket whose fellow stands in another row, or is raised, is text, as are those of two kinds', async () => {
  const set = await read('## T\n\n$$f(a + (b) \\\\ + c)$$\n\n$$g((x)_1)\\in[0,1)$$');
  const slide = readPptx(await exportPptx(set, images, options())).root('ppt/slides/slide1.xml');
  const texts = findAll(slide, 'm:r').filter(run => findAll(run, 'm:nor').length > 0);
  const all = texts.map(run => textOf(run).replaceAll('\u200b', '')).filter(Boolean);
  expect(all).toEqual(['(', ')', '(', ')', '[', ')']);
});

it('a link that goes on in the next line is a run for each of its lines', async () => {
  const words = 'a link of some words that goes on and on '.repeat(5).trim();
  const pptx = await make(`## T\n\n[${words}](https://a.b/c) and [one](https://a.b/d)`);
  const runs = findAll(pptx.root('ppt/slides/slide1.xml'), 'a:r').filter(
    run => findAll(run, 'a:hlinkClick').length > 0,
  );
  expect(runs.length).toBeGreaterThan(2);
  expect(runs.slice(0, -1).map(textOf).join('')).toBe(words);
  expect(runs.slice(0, -2).every(run => textOf(run).endsWith(' '))).toBe(true);
});

it('the kind and the address of a reading stand in one line, as the stylesheet has them', async () => {
  const pptx = await make(
    '<!-- _class: readings -->\n\n## R\n\n- **A paper** <small>Optional</small> [a.b/c](https://a.b/c)',
  );
  const text = findAll(pptx.root('ppt/slides/slide1.xml'), 'p:sp').find(shape => textOf(shape).includes('Optional'));
  expect(text && findAll(text, 'a:br')).toEqual([]);
  expect(text && findAll(text, 'a:p').map(textOf)).toEqual(['A paper', 'Optional\u2002a.b/c']);
});

it('the counter of a title of one line ends where texts do; a longer title keeps its lines', async () => {
  const pptx = await make(`## Sets <small>1/2</small>\n\na\n\n---\n\n## ${'Long words '.repeat(9)}<small>2/2</small>`);
  const edges = [1, 2].map(number => {
    const [tab] = findAll(pptx.root(`ppt/slides/slide${number}.xml`), 'a:tab');
    return Math.round(Number(tab?.attributes.pos) / 9525);
  });
  expect(edges[0]).toBe(1120);
  expect(edges[1]).toBeLessThan(1060);
});

it('an item that goes on without its label stands in the column of the others', async () => {
  const pptx = await make('<!-- _class: content def-1 -->\n\n## T\n\n- goes on\n- **Ash:** is what is left');
  const rows = findAll(pptx.root('ppt/slides/slide1.xml'), 'a:tr').map(row => findAll(row, 'a:tc').map(textOf));
  expect(rows).toEqual([
    ['', 'goes on'],
    ['Ash:', 'is what is left'],
  ]);
});

describe('hostile decks', () => {
  it('are valid: signs of XML, control characters, addresses that are none', async () => {
    const links = '[x](javascript:alert(1)) [y](http://[) [z](#99) <a href="other.html">o</a>';
    const markdown = `## <b>]]&gt; &amp;amp; "'\n\n\`\u0001\` a\u0002b \ufffe ${links}`;
    const pptx = await make(markdown, ['\u0000 </a:t> &\ud800']);
    expect(findDefects(pptx)).toEqual([]);
    expect(pptx.text('ppt/slides/slide1.xml')).not.toContain('hlinkClick');
    expect(textOf(pptx.root('ppt/notesSlides/notesSlide1.xml')).trim()).toBe('</a:t> &');
  });

  it('are valid: no title, an empty slide, a very long title, Arabic and Chinese', async () => {
    const markdown = [
      'Text alone',
      '',
      `## ${'a very long title '.repeat(200)}`,
      '## مرحبا\n\n- نص عربي مع English',
      '## 注意力机制\n\n这是一个段落。',
    ].join('\n\n---\n\n');
    const pptx = await make(markdown);
    expect(findDefects(pptx)).toEqual([]);
    const arabic = findAll(pptx.root('ppt/slides/slide4.xml'), 'a:pPr').map(({attributes}) => attributes.rtl);
    expect(arabic).toEqual(['1', '1', undefined]);
    expect(textOf(pptx.root('ppt/slides/slide5.xml'))).toContain('这是一个段落。');
  });

  it('are valid: 300 slides', async () => {
    const pptx = await make(Array.from({length: 300}, (_, i) => `## Slide ${i + 1}\n\nText`).join('\n\n---\n\n'));
    expect(findDefects(pptx)).toEqual([]);
    expect(findAll(pptx.root('ppt/presentation.xml'), 'p:sldId')).toHaveLength(300);
  });
});

it('a deck of images has an image a slide, as large as a projector, with its title and notes', async () => {
  const rendered = render('## A & B\n\n![A teal figure](deck.files/a.svg)\n\n---\n\n## C');
  const convert = async () => exportImageDeck(browser, rendered, images, options(['Said', '']));
  const bytes = await convert();
  expect(Buffer.from(bytes).equals(await convert())).toBe(true);
  const pptx = readPptx(bytes);
  expect(findDefects(pptx)).toEqual([]);
  expect(textOf(pptx.root('ppt/slides/slide1.xml'))).toContain('A & B');
  const {data, info} = await sharp(pptx.parts.get('ppt/media/image1.png'))
    .removeAlpha()
    .raw()
    .toBuffer({resolveWithObject: true});
  expect([info.width, info.height]).toEqual([1920, 1080]);
  let teal = 0;
  for (let at = 0; at < data.length; at += 3)
    if (data[at] === 0 && data[at + 1] === 128 && data[at + 2] === 128) teal += 1;
  expect(teal).toBeGreaterThan(300 * 200);
});
