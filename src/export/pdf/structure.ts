// The tags of a PDF as Chromium writes them -> tags as readers of PDF/UA expect them.
import {PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, type PDFObject, PDFRef, PDFString} from 'pdf-lib';
import type {DocumentInfo} from './document-info.ts';

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

/**
 * Stands before the TeX in the description of a formula, so that it is told from a figure: invisible function
 * application.
 */
export const formulaMark = '\u2061';

/** Makes formulas of the figures that bear the mark; their alternative text is the TeX. */
export function nameFormulas(pdf: PDFDocument): void {
  for (const [, element] of pdf.context.enumerateIndirectObjects()) {
    if (!isElement(element, 'Figure')) continue;
    const alt = element.lookup(name('Alt'));
    const text = alt instanceof PDFString || alt instanceof PDFHexString ? alt.decodeText() : '';
    if (!text.startsWith(formulaMark)) continue;
    element.set(name('S'), name('Formula'));
    element.set(name('Alt'), PDFHexString.fromText(text.slice(formulaMark.length)));
  }
}

/** Maps `Strong` and `Em`, which only PDF 2.0 knows, to `Span`: other readers would skip their text. */
export function mapRoles(pdf: PDFDocument): void {
  const root = pdf.catalog.lookup(name('StructTreeRoot'));
  if (root instanceof PDFDict) root.set(name('RoleMap'), pdf.context.obj({Strong: 'Span', Em: 'Span'}));
}

/**
 * Tells of each link where it leads: its address, the slide's number, or what stands there. An address below `base` is
 * made one from where the PDF lies.
 */
export function describeLinks(
  pdf: PDFDocument,
  {base, targets, slideOf}: Pick<DocumentInfo, 'base' | 'targets' | 'slideOf'> = {},
): void {
  for (const page of pdf.getPages()) {
    const annotations = page.node.Annots();
    for (const reference of annotations?.asArray() ?? []) {
      const link = pdf.context.lookup(reference);
      if (!(link instanceof PDFDict) || link.get(name('Subtype')) !== name('Link') || link.has(name('Contents')))
        continue;
      const action = link.lookup(name('A'));
      const uri = action instanceof PDFDict ? action.lookup(name('URI')) : undefined;
      const target = link.lookup(name('Dest'));
      if (uri instanceof PDFString || uri instanceof PDFHexString) {
        const address = uri.decodeText();
        const isBeside = base !== undefined && address.startsWith(base);
        const relative = isBeside ? address.slice(base.length) : address;
        const [, kind, number] = (isBeside && /#(page=)?(\d+)$/.exec(relative)) || [];
        const slide = kind === undefined ? number : (slideOf?.(Number(number)) ?? number);
        if (isBeside && action instanceof PDFDict) action.set(name('URI'), PDFString.of(relative));
        link.set(name('Contents'), PDFHexString.fromText(slide === undefined ? relative : `Slide ${slide}`));
      } else if (target instanceof PDFName) {
        const id = target.decodeText();
        link.set(
          name('Contents'),
          PDFHexString.fromText(targets === undefined ? `Slide ${id}` : (targets.get(id) ?? id)),
        );
      }
    }
  }
}

/** Is `object` an element of the tree with this role? */
export function isElement(object: unknown, type: string): object is PDFDict {
  return object instanceof PDFDict && object.get(name('S')) === name(type) && object.has(name('P'));
}

/** What stands in an element: other elements, and content of its own. */
export function kidsOf(element: PDFDict): readonly PDFObject[] {
  const kids = element.get(name('K'));
  const direct = kids instanceof PDFRef ? element.context.lookup(kids) : kids;
  if (direct instanceof PDFArray) return direct.asArray();
  return kids === undefined ? [] : [kids];
}
