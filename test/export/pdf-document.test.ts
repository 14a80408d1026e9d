import {PDFDict, PDFDocument, PDFName, PDFString} from 'pdf-lib';
import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs';
import {describe, expect, it} from 'vitest';
import {type DocumentInfo, finishPdf} from '../../src/export/pdf-document.ts';

const info: DocumentInfo = {
  title: 'Größe 量 <x>',
  lang: 'de-CH',
  author: 'A. Nguyễn',
  subject: 'S & T',
  keywords: ['one', 'two'],
  date: new Date('2024-03-05T06:07:08Z'),
  outline: [
    {title: 'One', level: 1, page: 1},
    {title: 'One a', level: 3, page: 2},
    {title: 'One b', level: 2, page: 2},
    {title: 'Two 量', level: 1, page: 3},
    {title: 'Nowhere', level: 1, page: 9},
  ],
};

async function blank(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({updateMetadata: false});
  for (let page = 0; page < 3; page++) pdf.addPage([960, 540]);
  return pdf.save();
}

/** A table of two cells, the second with the first as its header; the browser has counted its IDs from `first`. */
async function table(first: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({updateMetadata: false});
  pdf.addPage([960, 540]);
  const {context} = pdf;
  const [head, cell] = [first, first + 1].map(id => PDFString.of(`node${String(id).padStart(8, '0')}`));
  if (!head || !cell) throw new Error('There are two.');
  const root = context.nextRef();
  const th = context.register(context.obj({S: 'TH', P: root, ID: head}));
  const td = context.register(context.obj({S: 'TD', P: root, ID: cell, A: [{O: 'Table', Headers: [head]}]}));
  const leaf = context.register(context.obj({Limits: [head, cell], Names: [head, th, cell, td]}));
  const tree = context.register(context.obj({Kids: [leaf]}));
  context.assign(root, context.obj({Type: 'StructTreeRoot', K: [th, td], IDTree: tree}));
  pdf.catalog.set(PDFName.of('StructTreeRoot'), root);
  return pdf.save({useObjectStreams: false});
}

describe('finishPdf', () => {
  it('writes metadata, language and nested bookmarks', async () => {
    const pdf = await getDocument({data: await finishPdf(await blank(), info)}).promise;
    const {info: said, metadata} = await pdf.getMetadata();
    expect(said).toMatchObject({
      Title: info.title,
      Author: info.author,
      Subject: info.subject,
      Keywords: 'one, two',
      Creator: 'Lectern',
      CreationDate: 'D:20240305060708Z',
      Language: 'de-CH',
    });
    expect(metadata.get('dc:title')).toBe(info.title);
    const outline = await pdf.getOutline();
    expect(outline.map(({title, items}) => [title, items.map(item => item.title)])).toEqual([
      ['One', ['One a', 'One b']],
      ['Two 量', []],
    ]);
    const destination = outline[1]?.dest as [{num: number; gen: number}] | undefined;
    expect(destination === undefined ? -1 : await pdf.getPageIndex(destination[0])).toBe(2);
    await pdf.destroy();
  });

  it('gives the same bytes for the same input', async () => {
    const source = await blank();
    expect(Buffer.compare(await finishPdf(source, info), await finishPdf(source, info))).toBe(0);
  });

  it('counts the IDs of cells from 1, wherever the browser began', async () => {
    const finished = await finishPdf(await table(105), info);
    expect(Buffer.compare(finished, await finishPdf(await table(106), info))).toBe(0);
    const {catalog, context} = await PDFDocument.load(finished, {updateMetadata: false});
    const tree = catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict).lookup(PDFName.of('IDTree'), PDFDict);
    expect(String(tree.lookup(PDFName.of('Names')))).toMatch(/^\[ \(node00000001\) \d+ 0 R \(node00000002\) \d+ 0 R \]$/);
    const cells = context.enumerateIndirectObjects().map(([, object]) => String(object)).filter(text => /\/S \/T[HD]/.test(text));
    expect(cells.map(text => [...text.matchAll(/node\d+/g)].map(([id]) => id))).toEqual([['node00000001'], ['node00000002', 'node00000001']]);
    expect(context.enumerateIndirectObjects().filter(([, object]) => String(object).includes('Limits'))).toEqual([]);
  });
});
