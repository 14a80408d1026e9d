// A PDF -> its structure tree as plain nodes, in reading order, roles mapped to the standard ones.
import {PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, PDFNumber, PDFRef, PDFString} from 'pdf-lib';

/** A structure element. */
export interface TagNode {
  /** As written, and as the role map has it. */
  readonly written: string;
  readonly role: string;
  readonly dict: PDFDict;
  readonly children: readonly TagNode[];
  readonly parent?: TagNode;
  /** It holds content of its own: marked content, or an object. */
  readonly hasContent: boolean;
}

export const pdfName = (text: string): PDFName => PDFName.of(text);

/** Text of a string of a dictionary; undefined where it has none. */
export function textAt(dict: PDFDict, key: string): string | undefined {
  const value = dict.lookup(pdfName(key));
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
}

/** Name of a dictionary; undefined where it has none. */
export function nameAt(dict: PDFDict, key: string): string | undefined {
  const value = dict.lookup(pdfName(key));
  return value instanceof PDFName ? value.decodeText() : undefined;
}

/** The root of the tree; undefined where there is none. */
export function structureRoot(pdf: PDFDocument): PDFDict | undefined {
  const root = pdf.catalog.lookup(pdfName('StructTreeRoot'));
  return root instanceof PDFDict ? root : undefined;
}

/** What the root maps roles to. */
export function roleMap(pdf: PDFDocument): ReadonlyMap<string, string> {
  const map = structureRoot(pdf)?.lookup(pdfName('RoleMap'));
  if (!(map instanceof PDFDict)) return new Map();
  return new Map(
    map.entries().flatMap(([key, value]) => (value instanceof PDFName ? [[key.decodeText(), value.decodeText()]] : [])),
  );
}

/** The elements below the root, in reading order. */
export function readTree(pdf: PDFDocument): readonly TagNode[] {
  const root = structureRoot(pdf);
  const roles = roleMap(pdf);
  return root === undefined ? [] : childrenOf(root, roles);
}

/** `nodes` and all below, in reading order. */
export function flatten(nodes: readonly TagNode[]): readonly TagNode[] {
  return nodes.flatMap(node => [node, ...flatten(node.children)]);
}

function childrenOf(dict: PDFDict, roles: ReadonlyMap<string, string>, parent?: TagNode): readonly TagNode[] {
  return kidsOf(dict).flatMap((kid): readonly TagNode[] => {
    if (!(kid instanceof PDFDict)) return [];
    const written = nameAt(kid, 'S');
    if (written === undefined) return [];
    const children: TagNode[] = [];
    const role = mapped(written, roles);
    const hasContent = kidsOf(kid).some(
      one => one instanceof PDFNumber || (one instanceof PDFDict && !one.has(pdfName('S'))),
    );
    const node: TagNode = {written, role, dict: kid, children, hasContent, ...(parent ? {parent} : {})};
    children.push(...childrenOf(kid, roles, node));
    return [node];
  });
}

function kidsOf(dict: PDFDict) {
  const kids = dict.lookup(pdfName('K'));
  const list = kids instanceof PDFArray ? kids.asArray() : kids === undefined ? [] : [kids];
  return list.map(kid => (kid instanceof PDFRef ? dict.context.lookup(kid) : kid));
}

/** The standard role that `written` leads to; a circle ends with what it began with. */
function mapped(written: string, roles: ReadonlyMap<string, string>): string {
  let role = written;
  for (let steps = 0; steps < 20; steps++) {
    const next = roles.get(role);
    if (next === undefined) return role;
    role = next;
  }
  return role;
}
