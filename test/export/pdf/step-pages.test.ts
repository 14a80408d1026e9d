// Steps as pages of a PDF: which there are, what each shows, and that numbers, links, bookmarks and tags stay right.
import {PDFDocument, PDFHexString, PDFName, PDFString} from 'pdf-lib';
import type {PDFDocumentProxy} from 'pdfjs-dist/legacy/build/pdf.mjs';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import type {CodeBlock, ContentBlock} from '../../../src/blocks/types.ts';
import {describeLinks} from '../../../src/export/pdf/structure.ts';
import {exportPdf} from '../../../src/export/pdf/pdf.ts';
import {listStepPages} from '../../../src/export/pdf/step-pages.ts';
import {createPlaceholderImages} from '../../../src/export/pdf/images/placeholder-images.ts';
import type {Page} from '../../../src/model/page.ts';
import {render} from '../../browser/support.ts';
import {sharedBrowser} from '../../support/browser.ts';
import {checkMatterhorn} from '../../support/matterhorn/check.ts';
import {type PdfTag, pdfTags} from '../../support/pdf-tags.ts';
import {getDocument} from '../../support/pdfjs.ts';

const code: CodeBlock = {
  ...{id: 1, range: {line: 1, endLine: 1}, speakerNotes: []},
  ...{kind: 'code', lang: '', marks: '', value: 'a\nb'},
};
const pageOf = (...blocks: readonly Exclude<ContentBlock, {kind: 'figure'}>[]): Pick<Page, 'blocks'> => ({
  blocks: blocks.map(block => ({kind: 'block', block, size: ''})),
});
const stepped = {...code, steps: true};
const mark = '<li data-marpit-fragment="1">x</li>';

describe('the pages of slides', () => {
  it('are one a step, and one before them where something stands there from the first', () => {
    const slides = ['<p>x</p>', `<p>x</p>${mark}${mark}`, `${mark}${mark}`, '<p>y</p>'];
    const pages = [pageOf(code), pageOf(code, stepped), pageOf(stepped), pageOf()];
    expect(listStepPages(slides, pages)).toEqual({
      partial: [[], [0, 1], [1], []],
      firsts: [1, 2, 5, 7],
      slides: [1, 2, 2, 2, 3, 3, 4],
    });
  });

  it('count no words that look like a mark', () => {
    const words = '<p>&lt;li data-marpit-fragment="1"&gt; data-marpit-fragment="1"</p>';
    expect(listStepPages([words], [pageOf(stepped)]).partial).toEqual([[]]);
  });
});

const body = `# Rows

See [the list](#2).

$$
%steps 2
\\begin{aligned}a&=b\\\\&=c\\end{aligned}
$$

---

## Items

* one
* two

---

## Code

\`\`\`python steps
x = 1

y = 2
\`\`\`
`;

describe('the PDF', () => {
  let pdf: Uint8Array;
  let document: PDFDocumentProxy;
  let tags: readonly PdfTag[];
  beforeAll(async () => {
    const slides = render(body);
    const steps = listStepPages(slides.slides, [pageOf(code, stepped), pageOf(stepped), pageOf(stepped)]);
    const result = await exportPdf(await sharedBrowser(), slides, {
      ...{title: 'T', lang: 'en', author: 'A', subject: 'S', keywords: ['k'], date: '1970-01-01T00:00:00.000Z'},
      images: await createPlaceholderImages(new Map()),
      outline: [{title: 'Items', level: 1, page: steps.firsts[1] ?? 0}],
      ...{labels: steps.slides, partial: steps.partial, depicted: 2},
    });
    expect(result.thumbnail.length).toBeGreaterThan(100);
    pdf = result.pdf;
    document = await getDocument({data: pdf.slice()}).promise;
    tags = await pdfTags(document);
  });
  afterAll(async () => document.destroy());

  const textOf = (page: number): string =>
    tags
      .filter(tag => tag.page === page)
      .map(({text}) => text)
      .join('');

  it('shows a step more on each page, in its place', () => {
    expect([4, 5].map(page => ['one', 'two'].filter(word => textOf(page).includes(word)))).toEqual([
      ['one'],
      ['one', 'two'],
    ]);
    expect([6, 7].map(page => textOf(page).replace(/\s/g, '').includes('y=2'))).toEqual([false, true]);
  });

  it('says of a formula what is seen of it', () => {
    expect(tags.filter(({role}) => role === 'Formula').map(({alt, page}) => [alt, page])).toEqual([
      ['\\begin{aligned}a&=b\\end{aligned}', 2],
      ['\\begin{aligned}a&=b\\\\&=c\\end{aligned}', 3],
    ]);
  });

  it('calls its pages by their slides, and leads to the first of a slide', async () => {
    expect(await document.getPageLabels()).toEqual(['1', '1', '1', '2', '2', '3', '3']);
    const printed = tags.filter(({role}) => role === 'Artifact').map(({text}) => text.trim().split(' ').at(-1));
    expect(printed).toEqual([...'1112233']);
    const [link] = await document.getDestination('2').then(found => (found ?? []) as [{num: number; gen: number}]);
    expect(link === undefined ? -1 : await document.getPageIndex(link)).toBe(3);
    const bookmarks = (await document.getOutline()).map(({dest}) => dest as [{num: number; gen: number}]);
    expect(await Promise.all(bookmarks.map(async ([at]) => document.getPageIndex(at)))).toEqual([3]);
  });

  it('holds to the rules of PDF/UA', async () => {
    expect(await checkMatterhorn(pdf)).toEqual([]);
  });
});

it('links from another file are called by the slide that their page shows', async () => {
  const pdf = await PDFDocument.create({updateMetadata: false});
  const page = pdf.addPage([100, 100]);
  const base = 'https://beside.invalid/';
  const links = ['a.pdf#page=9', 'a.html#9'].map(to =>
    pdf.context.obj({Type: 'Annot', Subtype: 'Link', A: {S: 'URI', URI: PDFString.of(base + to)}}),
  );
  page.node.set(PDFName.of('Annots'), pdf.context.obj(links.map(one => pdf.context.register(one))));
  describeLinks(pdf, {base, slideOf: number => number - 5});
  expect(links.map(one => one.lookup(PDFName.of('Contents'), PDFHexString).decodeText())).toEqual([
    'Slide 4',
    'Slide 9',
  ]);
});
