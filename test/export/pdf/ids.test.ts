import {PDFArray, PDFDict, PDFDocument, PDFName, PDFString} from 'pdf-lib';
import {expect, it} from 'vitest';
import {numberIds} from '../../../src/export/pdf/ids.ts';

/** A PDF with two header cells, named by the browser's node numbers from `first` on, and a cell under the second. */
async function table(first: number): Promise<PDFDocument> {
  const pdf = await PDFDocument.create();
  pdf.addPage();
  const {context} = pdf;
  const id = (index: number) => PDFString.of(`node${String(first + index).padStart(8, '0')}`);
  const row = context.register(context.obj({S: 'TR'}));
  const heads = [0, 1].map(index => context.register(context.obj({S: 'TH', P: row, ID: id(index)})));
  context.register(
    context.obj({
      S: 'TD',
      P: row,
      A: [
        {O: 'Table', Headers: [id(1)]},
        {O: 'Table', RowSpan: 1},
      ],
    }),
  );
  const tree = context.register(
    context.obj({Limits: [id(0), id(1)], Names: heads.flatMap((head, index) => [id(index), head])}),
  );
  pdf.catalog.set(
    PDFName.of('StructTreeRoot'),
    context.register(context.obj({Type: 'StructTreeRoot', K: [row], IDTree: {Kids: [tree]}})),
  );
  return pdf;
}

const save = async (pdf: PDFDocument): Promise<string> => {
  const date = new Date(0);
  pdf.setCreationDate(date);
  pdf.setModificationDate(date);
  numberIds(pdf);
  return Buffer.from(await pdf.save({useObjectStreams: false})).toString('latin1');
};

const within = (pdf: PDFDocument, kind: string): readonly PDFDict[] =>
  pdf.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFDict && object.get(PDFName.of('S')) === PDFName.of(kind) ? [object] : [],
    );

it('names the same cells the same, whatever the numbers of the browser', async () => {
  const one = await table(761);
  numberIds(one);
  const [, second] = within(one, 'TH').map(head => head.get(PDFName.of('ID')));
  const [cell] = within(one, 'TD');
  const attributes = cell?.lookup(PDFName.of('A'), PDFArray).lookup(0, PDFDict).lookup(PDFName.of('Headers'), PDFArray);
  expect(String(attributes?.get(0))).toBe('(tag00000002)');
  expect(String(second)).toBe('(tag00000002)');
  const names = one.catalog
    .lookup(PDFName.of('StructTreeRoot'), PDFDict)
    .lookup(PDFName.of('IDTree'), PDFDict)
    .lookup(PDFName.of('Names'), PDFArray);
  expect(
    names
      .asArray()
      .filter(object => object instanceof PDFString)
      .map(String),
  ).toEqual(['(tag00000001)', '(tag00000002)']);
  expect(within(one, 'TH').map(head => names.asArray().some(ref => one.context.lookup(ref) === head))).toEqual([
    true,
    true,
  ]);
  expect(await save(await table(761))).toBe(await save(await table(99_999_000)));
});

it('leaves a PDF without identifiers alone', async () => {
  const pdf = await PDFDocument.create();
  pdf.addPage();
  expect(() => numberIds(pdf)).not.toThrow();
  expect(pdf.catalog.has(PDFName.of('StructTreeRoot'))).toBe(false);
});
