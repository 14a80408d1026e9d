import {PDFDocument} from 'pdf-lib';
import {describe, expect, it} from 'vitest';
import {finishPdf} from '../../../src/export/pdf/document.ts';
import type {DocumentInfo} from '../../../src/export/pdf/document-info.ts';
import {getDocument} from '../../support/pdfjs.ts';

const info: DocumentInfo = {
  title: 'Größe 量 <x>',
  lang: 'de-CH',
  author: 'A. Nguyễn',
  subject: 'S & T',
  keywords: ['one', 'two'],
  date: '2024-03-05T06:07:08Z',
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

  it('writes what is said as closed comments of its author, dated as the file', async () => {
    const pdf = await getDocument({data: await finishPdf(await blank(), {...info, notes: ['Größe 量\n\nmore', '']})})
      .promise;
    const [first, second] = await Promise.all([1, 2].map(async page => (await pdf.getPage(page)).getAnnotations()));
    expect(first).toMatchObject([
      {
        subtype: 'Text',
        contentsObj: {str: 'Größe 量\n\nmore'},
        titleObj: {str: 'A. Nguyễn'},
        modificationDate: 'D:20240305060708Z',
        rect: [6, 512, 28, 534],
      },
    ]);
    expect(second).toEqual([]);
    await pdf.destroy();
  });

  it.each([
    ['2024-03-05T06:07:08.000Z', 'D:20240305060708Z', '2024-03-05T06:07:08Z'],
    ['2024', 'D:2024', '2024'],
    [undefined, undefined, null],
  ])('bears the date %s as exactly as it is known, never that of the printing', async (date, inInfo, inXmp) => {
    const source = await PDFDocument.load(await blank());
    source.setCreationDate(new Date(0));
    const {date: _, ...undated} = info;
    const printed = await source.save();
    const finished = await finishPdf(printed, {...undated, ...(date === undefined ? {} : {date}), notes: ['x']});
    const pdf = await getDocument({data: finished}).promise;
    const {info: said, metadata} = await pdf.getMetadata();
    const {CreationDate, ModDate} = said as {readonly CreationDate?: string; readonly ModDate?: string};
    expect([CreationDate, ModDate]).toEqual([inInfo, inInfo]);
    expect([metadata.get('xmp:createdate'), metadata.get('xmp:modifydate')]).toEqual([inXmp, inXmp]);
    const [note] = await (await pdf.getPage(1)).getAnnotations();
    expect(note.modificationDate ?? undefined).toBe(inInfo);
    await pdf.destroy();
  });

  it('gives the same bytes for the same input', async () => {
    const source = await blank();
    expect(Buffer.compare(await finishPdf(source, info), await finishPdf(source, info))).toBe(0);
  });
});
