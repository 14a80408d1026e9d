// The identifiers of a PDF's tags as Chromium writes them -> such that the same slides have the same ones.
//
// Problem: header cells of tables are told from each other by numbers of the browser's own nodes, which differ from one
// run to the next. Solution: they are counted in the order of the tags.
import {PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, type PDFObject, PDFRef, PDFString} from 'pdf-lib';

const name = (text: string): PDFName => PDFName.of(text);

/** Numbers the tags of `pdf` that bear an identifier, and mends all that names them. */
export function numberIds(pdf: PDFDocument): void {
  const root = pdf.catalog.lookup(name('StructTreeRoot'));
  if (!(root instanceof PDFDict) || !root.has(name('IDTree'))) return;
  const elements = pdf.context
    .enumerateIndirectObjects()
    .flatMap(([ref, object]) => (object instanceof PDFDict && object.has(name('P')) ? [{ref, element: object}] : []));
  const named = elements.filter(({element}) => textOf(element.get(name('ID'))) !== undefined);
  const ids = new Map(
    named.map(({element}, index) => [
      textOf(element.get(name('ID'))),
      PDFString.of(`tag${String(index + 1).padStart(8, '0')}`),
    ]),
  );
  const renamed = (object: PDFObject | undefined): PDFString | undefined => ids.get(textOf(object));
  const tree: PDFObject[] = [];
  for (const {ref, element} of named) {
    const id = renamed(element.get(name('ID')));
    if (id === undefined) continue;
    element.set(name('ID'), id);
    tree.push(id, ref);
  }
  for (const {element} of elements)
    for (const headers of headersOf(element)) {
      for (const [index, header] of headers.asArray().entries()) headers.set(index, renamed(header) ?? header);
    }
  remove(pdf, root.get(name('IDTree')));
  root.set(name('IDTree'), pdf.context.obj({Names: tree}));
}

/** Takes a tree's node and those below it out of `pdf`. */
function remove(pdf: PDFDocument, node: PDFObject | undefined): void {
  const dict = node instanceof PDFRef ? pdf.context.lookup(node) : node;
  const kids = dict instanceof PDFDict ? dict.lookup(name('Kids')) : undefined;
  if (kids instanceof PDFArray) for (const kid of kids.asArray()) remove(pdf, kid);
  if (node instanceof PDFRef) pdf.context.delete(node);
}

/** Lists of the header cells that a cell names. */
function headersOf(element: PDFDict): readonly PDFArray[] {
  const attributes = element.lookup(name('A'));
  const list = attributes instanceof PDFArray ? attributes.asArray() : [attributes];
  return list.flatMap(one => {
    const dict = one instanceof PDFRef ? element.context.lookup(one) : one;
    const headers = dict instanceof PDFDict ? dict.lookup(name('Headers')) : undefined;
    return headers instanceof PDFArray ? [headers] : [];
  });
}

function textOf(object: PDFObject | undefined): string | undefined {
  return object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : undefined;
}
