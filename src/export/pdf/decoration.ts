// Tags of a PDF that hold nothing to read -> none: rules of tables and lists are artifacts, frames of figures parts.
import {PDFDict, type PDFDocument, PDFName, PDFNumber, type PDFObject, type PDFPage, PDFRef} from 'pdf-lib';
import {editContents} from './artifacts.ts';
import {isElement, kidsOf} from './structure.ts';

const name = (text: string): PDFName => PDFName.of(text);

/** What holds other elements alone: content of its own is its rules and grounds (Matterhorn 09-004, 09-005). */
const containers = ['Table', 'THead', 'TBody', 'TFoot', 'TR', 'L'];

/** Content of an element, marked in a page by a number. */
interface MarkedContent {
  readonly element: PDFDict;
  readonly kid: PDFObject;
  readonly page: PDFObject | undefined;
  readonly id: number;
}

/**
 * What tables and lists paint themselves, and what figures without a description paint, becomes an artifact; a figure
 * around others a division. What has text stays as it is.
 */
export function dropDecoration(pdf: PDFDocument): void {
  const found: MarkedContent[] = [];
  for (const [, element] of pdf.context.enumerateIndirectObjects()) {
    if (containers.some(role => isElement(element, role))) found.push(...contentOf(element as PDFDict));
    if (!isElement(element, 'Figure') || element.has(name('Alt'))) continue;
    const isFrame = kidsOf(element).some(kid => isTag(pdf, kid));
    if (isFrame) element.set(name('S'), name('Div'));
    else found.push(...contentOf(element));
  }
  for (const page of pdf.getPages()) {
    const here = found.filter(one => one.page === page.ref);
    if (here.length === 0) continue;
    const dropped = dropMarks(page, new Set(here.map(({id}) => id)));
    for (const one of here) if (dropped.has(one.id)) removeContent(pdf, one);
  }
}

function isTag(pdf: PDFDocument, kid: PDFObject): boolean {
  const element = pdf.context.lookup(kid);
  return element instanceof PDFDict && element.has(name('S'));
}

/** The content that stands in `element` itself. */
function contentOf(element: PDFDict): readonly MarkedContent[] {
  return kidsOf(element).flatMap((kid): readonly MarkedContent[] => {
    const one = kid instanceof PDFRef ? element.context.lookup(kid) : kid;
    if (one instanceof PDFNumber) return [{element, kid, page: element.get(name('Pg')), id: one.asNumber()}];
    if (!(one instanceof PDFDict) || one.has(name('S')) || one.has(name('Stm'))) return [];
    const id = one.lookup(name('MCID'));
    if (!(id instanceof PDFNumber)) return [];
    return [{element, kid, page: one.get(name('Pg')) ?? element.get(name('Pg')), id: id.asNumber()}];
  });
}

/** The mark of content on a line of its own, as the browser writes it. */
const mark = /^\/\w+ ?<<\s*\/MCID (\d+)\s*>>\s*BDC$/;

/** Makes artifacts of the content with these `ids` that holds no text. Gives the ids of what it has made so. */
function dropMarks(page: PDFPage, ids: ReadonlySet<number>): ReadonlySet<number> {
  const dropped = new Set<number>();
  editContents(page, content => {
    const lines = content.split('\n');
    for (const [at, line] of lines.entries()) {
      const id = Number(mark.exec(line)?.[1] ?? -1);
      if (!ids.has(id)) continue;
      const end = lines.indexOf('EMC', at);
      const body = lines.slice(at + 1, end);
      if (end < 0 || body.some(one => /T[jJ]$|\bDo$|BDC$/.test(one))) continue;
      lines[at] = '/Artifact BMC';
      dropped.add(id);
    }
    return lines.join('\n');
  });
  return dropped;
}

/** Takes content out of its element, and an element that is empty then out of the tree. */
function removeContent(pdf: PDFDocument, {element, kid}: MarkedContent): void {
  const rest = kidsOf(element).filter(one => one !== kid);
  element.set(name('K'), pdf.context.obj([...rest]));
  const parent = element.lookup(name('P'));
  if (rest.length > 0 || !(parent instanceof PDFDict)) return;
  const siblings = kidsOf(parent).filter(one => pdf.context.lookup(one) !== element);
  parent.set(name('K'), pdf.context.obj([...siblings]));
}
