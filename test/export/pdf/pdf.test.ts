import type {PDFDocumentProxy} from 'pdfjs-dist/legacy/build/pdf.mjs';
import type {LaunchedBrowser} from '../../../src/browser/launch.ts';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {withPage} from '../../../src/browser/open-page.ts';
import {buildPageHtml} from '../../../src/browser/page-html.ts';
import {finishPdf} from '../../../src/export/pdf/document.ts';
import {exportPdf, printPage} from '../../../src/export/pdf/pdf.ts';
import {createPlaceholderImages} from '../../../src/export/pdf/images/placeholder-images.ts';
import {image, render} from '../../browser/support.ts';
import {sharedBrowser} from '../../support/browser.ts';
import {type PdfTag, pdfTags} from '../../support/pdf-tags.ts';
import {getDocument} from '../../support/pdfjs.ts';

const body = `# The lecture

It is $a^2$, and **bold** with [a link](https://example.org/) and [the table](#3).

---

## A figure

![A teal figure](figures/a.svg)

- one
- two

---

## A table

| head | tail |
|---|---|
| 1 | 2 |

### Formula

$$E = mc^2$$
`;

let browser: LaunchedBrowser;
let document: PDFDocumentProxy;
let tags: readonly PdfTag[];
beforeAll(async () => {
  browser = await sharedBrowser();
  const outline = [
    {title: 'The lecture', level: 1, page: 1},
    {title: 'A figure', level: 2, page: 2},
    {title: 'A table', level: 2, page: 3},
  ];
  const info = {
    images: await createPlaceholderImages(new Map([['a.svg', image(300, 200)]])),
    title: 'T',
    lang: 'en-GB',
    author: 'A',
    subject: 'S',
    keywords: ['k', 'l'],
    date: '1970-01-01T00:00:00.000Z',
    outline,
    notes: ['said', '', ''],
  };
  document = await getDocument({data: (await exportPdf(browser, render(body), info)).pdf}).promise;
  tags = await pdfTags(document);
});
afterAll(async () => {
  await document.destroy();
});

const of = (role: RegExp): readonly PdfTag[] => tags.filter(tag => role.test(tag.role));

describe('the tags of the PDF', () => {
  it('hold the headings in order, no level skipped', () => {
    expect(of(/^H\d$/).map(({role, text, page}) => `${role} ${text.trim()} ${page}`)).toEqual([
      'H1 The lecture 1',
      'H2 A figure 2',
      'H2 A table 3',
      'H3 Formula 3',
    ]);
  });

  it('give each figure its text, and each formula its TeX', () => {
    expect(of(/^Figure$/).map(({alt, page}) => [alt, page])).toEqual([['A teal figure', 2]]);
    expect(of(/^Formula$/).map(({alt, page}) => [alt, page])).toEqual([
      ['a^2', 1],
      ['E = mc^2', 3],
    ]);
  });

  it('hold lists with their bodies and tables with their heads', () => {
    expect(of(/^LBody$/).map(({text}) => text.trim())).toEqual(['one', 'two']);
    expect(of(/^T[HD]$/).map(({role, text}) => `${role} ${text.trim()}`)).toEqual([
      'TH head',
      'TH tail',
      'TD 1',
      'TD 2',
    ]);
  });

  it('leave nothing outside that is painted: page numbers and grounds are artifacts', () => {
    expect(of(/^untagged$/)).toEqual([]);
    expect(of(/^Artifact$/).map(({text}) => text)).toEqual(['1', '2', '3']);
  });
});

describe('what the PDF says of itself', () => {
  it('is its language, title, people and keywords', async () => {
    expect((await document.getMetadata()).info).toMatchObject({
      Language: 'en-GB',
      Title: 'T',
      Author: 'A',
      Subject: 'S',
      Keywords: 'k, l',
      CreationDate: 'D:19700101000000Z',
    });
    expect(await document.getPageLabels()).toEqual(['1', '2', '3']);
    expect(await document.getViewerPreferences()).toMatchObject({DisplayDocTitle: true});
  });

  it('is where its links lead, inside and out, and what is said', async () => {
    const annotations = (await (await document.getPage(1)).getAnnotations()) as {
      readonly subtype: string;
      readonly url?: string;
      readonly dest?: string;
      readonly contentsObj: {readonly str: string};
    }[];
    expect(annotations.map(({subtype, url, dest, contentsObj}) => [subtype, url ?? dest, contentsObj.str])).toEqual([
      ['Link', 'https://example.org/', 'https://example.org/'],
      ['Link', '3', 'Slide 3'],
      ['Text', undefined, 'said'],
    ]);
  });
});

it('is the same, byte for byte, whatever else the browser has had in hand', async () => {
  const info = {
    title: 'T',
    lang: 'en',
    author: '',
    subject: '',
    keywords: [],
    date: '1970-01-01T00:00:00.000Z',
    outline: [],
  };
  const pdfAfter = async (looked: string) =>
    withPage(browser, {html: buildPageHtml(render(body)), imageFiles: new Map()}, async ({page}) => {
      // The browser numbers a node when it is first requested it.
      for (const node of (await page.$$(looked)).reverse()) await node.backendNodeId();
      const printed = await printPage(page, []);
      return {printed, pdf: await finishPdf(printed, info)};
    });
  const [one, two] = [await pdfAfter('th:first-child'), await pdfAfter('p, th')];
  const idsIn = ({printed}: typeof one) =>
    Buffer.from(printed)
      .toString('latin1')
      .match(/\(node\d+\)/g) ?? [];
  expect(idsIn(one).length).toBeGreaterThan(0);
  expect(idsIn(one)).not.toEqual(idsIn(two));
  expect(Buffer.compare(one.pdf, two.pdf)).toBe(0);
});
