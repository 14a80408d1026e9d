// The tags of a PDF as Chromium writes them -> tags as readers of PDF/UA expect them.
import {PDFArray, type PDFContext, PDFDict, type PDFDocument, PDFHexString, PDFName, type PDFObject, PDFRef, PDFString} from 'pdf-lib';

const name = (text: string): PDFName => PDFName.of(text);

/** Puts what an item holds beside its label into the `LBody` that the standard asks for. */
export function wrapListBodies(pdf: PDFDocument): void {
  const {context} = pdf;
  for (const [ref, item] of context.enumerateIndirectObjects()) {
    if (!isElement(item, 'LI')) continue;
    const kids = kidsOf(item);
    const isLabel = (kid: PDFObject): boolean => isElement(context.lookup(kid), 'Lbl');
    const content = kids.filter(kid => !isLabel(kid));
    if (content.length === 0 || content.some(kid => isElement(context.lookup(kid), 'LBody'))) continue;
    const page = item.get(name('Pg'));
    const body = context.register(
      context.obj({
        Type: 'StructElem',
        S: 'LBody',
        P: ref,
        K: content,
        ...(page === undefined ? {} : {Pg: page}),
      }),
    );
    for (const kid of content) {
      const element = context.lookup(kid);
      if (kid instanceof PDFRef && element instanceof PDFDict && element.has(name('S'))) element.set(name('P'), body);
    }
    item.set(name('K'), context.obj([...kids.filter(isLabel), body]));
  }
}

/** Maps `Strong` and `Em`, which only PDF 2.0 knows, to `Span`: other readers would skip their text. */
export function mapRoles(pdf: PDFDocument): void {
  const root = pdf.catalog.lookup(name('StructTreeRoot'));
  if (root instanceof PDFDict) root.set(name('RoleMap'), pdf.context.obj({Strong: 'Span', Em: 'Span'}));
}

/** Counts the IDs of cells from 1: those of the browser go on from whatever pages it has shown before. */
export function renumberIds(pdf: PDFDocument): void {
  const {context} = pdf;
  const root = pdf.catalog.lookup(name('StructTreeRoot'));
  if (!(root instanceof PDFDict) || !root.has(name('IDTree'))) return;
  const elements = context.enumerateIndirectObjects().flatMap(([ref, object]) => (object instanceof PDFDict && object.has(name('S')) ? [{ref, element: object}] : []));
  const ids = new Map<string, PDFString>();
  const names: PDFObject[] = [];
  for (const {ref, element} of elements) {
    if (!element.has(name('ID'))) continue;
    const id = PDFString.of(`node${String(ids.size + 1).padStart(8, '0')}`);
    ids.set(idText(element.lookup(name('ID'))), id);
    element.set(name('ID'), id);
    names.push(id, ref);
  }
  for (const headers of new Set(elements.flatMap(({element}) => headersOf(element)))) {
    for (let i = 0; i < headers.size(); i++) headers.set(i, ids.get(idText(headers.lookup(i))) ?? headers.get(i));
  }
  dropTree(context, root.get(name('IDTree')));
  root.set(name('IDTree'), context.register(context.obj({Names: names})));
}

function idText(id: PDFObject | undefined): string {
  return id instanceof PDFString || id instanceof PDFHexString ? id.asString() : '';
}

/** Lists of the header cells that a cell names. */
function headersOf(element: PDFDict): readonly PDFArray[] {
  const attributes = element.lookup(name('A'));
  const each = attributes instanceof PDFArray ? Array.from({length: attributes.size()}, (_, i) => attributes.lookup(i)) : [attributes];
  return each.flatMap(one => {
    const headers = one instanceof PDFDict ? one.lookup(name('Headers')) : undefined;
    return headers instanceof PDFArray ? [headers] : [];
  });
}

function dropTree(context: PDFContext, node: PDFObject | undefined): void {
  const dict = context.lookup(node);
  const kids = dict instanceof PDFDict ? dict.lookup(name('Kids')) : undefined;
  if (kids instanceof PDFArray) for (const kid of kids.asArray()) dropTree(context, kid);
  if (node instanceof PDFRef) context.delete(node);
}

/** Tells of each link where it leads: its address, or the slide's number. */
export function describeLinks(pdf: PDFDocument): void {
  for (const page of pdf.getPages()) {
    const annotations = page.node.Annots();
    for (const reference of annotations?.asArray() ?? []) {
      const link = pdf.context.lookup(reference);
      if (!(link instanceof PDFDict) || link.get(name('Subtype')) !== name('Link') || link.has(name('Contents')))
        continue;
      const action = link.lookup(name('A'));
      const uri = action instanceof PDFDict ? action.lookup(name('URI')) : undefined;
      const target = link.lookup(name('Dest'));
      if (uri instanceof PDFString || uri instanceof PDFHexString)
        link.set(name('Contents'), PDFHexString.fromText(uri.decodeText()));
      else if (target instanceof PDFName)
        link.set(name('Contents'), PDFHexString.fromText(`Slide ${target.decodeText()}`));
    }
  }
}

function isElement(object: PDFObject | undefined, type: string): object is PDFDict {
  return object instanceof PDFDict && object.get(name('S')) === name(type) && object.has(name('P'));
}

function kidsOf(element: PDFDict): readonly PDFObject[] {
  const kids = element.get(name('K'));
  const direct = kids instanceof PDFRef ? element.context.lookup(kids) : kids;
  if (direct instanceof PDFArray) return direct.asArray();
  return kids === undefined ? [] : [kids];
}
