// The Matterhorn checkpoints that a machine can check, on PDFs of slides with everything that slides hold; and that the
// rules find what they look for.
import {PDFDict, PDFDocument, PDFName} from 'pdf-lib';
import {beforeAll, describe, expect, it} from 'vitest';
import {exportPdf} from '../../../src/export/pdf/pdf.ts';
import {createPlaceholderImages} from '../../../src/export/pdf/images/placeholder-images.ts';
import {image, render} from '../../browser/support.ts';
import {sharedBrowser} from '../../support/browser.ts';
import {checkMatterhorn} from '../../support/matterhorn/check.ts';
import {checkContent} from '../../support/matterhorn/content-rules.ts';

const body = `# The lecture

It is $a^2$, and **bold** with [a link](https://example.org/) and [the table](#3).

---

## A figure

![A teal figure](figures/a.svg)

- one
  1. two
  2. three

> Words of another.

\`\`\`python
x = 1
\`\`\`

---

<!-- _class: agenda -->

## A table

| head | tail |
|---|---|
| 1 | 2 |

### Formula

$$E = mc^2$$
`;
const info = {
  title: 'T',
  lang: 'en',
  author: 'A',
  subject: 'S',
  keywords: ['k'],
  date: '1970-01-01T00:00:00.000Z',
  outline: [
    {title: 'The lecture', level: 1, page: 1},
    {title: 'A figure', level: 2, page: 2},
    {title: 'A table', level: 2, page: 3},
  ],
};

let pdf: Uint8Array;
let commented: Uint8Array;
beforeAll(async () => {
  const browser = await sharedBrowser();
  const images = await createPlaceholderImages(new Map([['a.svg', image(300, 200)]]));
  pdf = (await exportPdf(browser, render(body), {...info, images})).pdf;
  commented = (await exportPdf(browser, render(body), {...info, images, notes: ['said', '', '']})).pdf;
});

/** What is found when `change` was done to each element with this role. */
async function broken(role: string, change: (element: PDFDict) => void): Promise<readonly string[]> {
  const document = await PDFDocument.load(pdf, {updateMetadata: false});
  for (const [, object] of document.context.enumerateIndirectObjects())
    if (object instanceof PDFDict && object.get(PDFName.of('S')) === PDFName.of(role)) change(object);
  return checkMatterhorn(await document.save());
}

it('a PDF of slides breaks none', async () => {
  expect(await checkMatterhorn(pdf)).toEqual([]);
});

it('comments lie outside of the tags: such a PDF does not call itself PDF/UA', async () => {
  expect((await checkMatterhorn(commented)).map(one => one.slice(0, 6))).toEqual(['06-002', '28-002']);
});

describe('the rules find', () => {
  const rename = (to: string) => (element: PDFDict) => element.set(PDFName.of('S'), PDFName.of(to));
  it.each([
    ['a role that is none', 'P', rename('Paragraph'), '02-001 Paragraph is mapped to nothing'],
    ['a row outside of a table', 'Table', rename('Sect'), '09-004 TR in Sect'],
    ['a list without bodies', 'LBody', rename('P'), '09-005 P in LI'],
    ['a figure without words', 'Figure', (one: PDFDict) => one.delete(PDFName.of('Alt')), '13-004 a figure'],
    ['a formula without words', 'Formula', (one: PDFDict) => one.delete(PDFName.of('Alt')), '17-002 a formula'],
    ['a heading that is not the first', 'H1', rename('H2'), '14-002 the first heading is H2'],
    ['a level skipped', 'H2', rename('H3'), '14-003 H3 after H1'],
    ['a header without its scope', 'TH', (one: PDFDict) => one.delete(PDFName.of('A')), '15-003 a header cell'],
    ['a link that is not tagged so', 'Link', rename('Span'), '28-011 page 1: a link in Span'],
  ])('%s', async (_, role, change, expected) => {
    expect(await broken(role, element => void change(element))).toContainEqual(expect.stringContaining(expected));
  });

  it('a file without a language, a title that is not shown, and tabs out of order', async () => {
    const document = await PDFDocument.load(pdf, {updateMetadata: false});
    document.catalog.delete(PDFName.of('Lang'));
    document.catalog.delete(PDFName.of('ViewerPreferences'));
    document.catalog.delete(PDFName.of('Metadata'));
    document.getPage(0).node.delete(PDFName.of('Tabs'));
    const found = await checkMatterhorn(await document.save());
    expect(found.map(one => one.slice(0, 6))).toEqual(['06-001', '11-001', '28-008']);
  });

  it('paint outside of tags and artifacts, and marks in the wrong order', () => {
    expect(checkContent('/P <</MCID 0 >>BDC\n(a EMC) Tj\nEMC\n/Artifact BMC\n1 2 3 4 re\nf\nEMC')).toEqual([]);
    expect(checkContent('q\n1 0 0 1 0 0 cm\n1 2 3 4 re\nf\nQ')).toEqual(['01-005 f outside of tags and artifacts']);
    expect(checkContent('/P <</MCID 0 >>BDC /Artifact BMC EMC EMC')).toEqual(['01-003 an artifact in tagged content']);
    expect(checkContent('/Artifact BMC /P <</MCID 0 >>BDC EMC EMC')).toEqual(['01-004 tagged content in an artifact']);
  });
});
