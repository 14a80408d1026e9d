// A PDF -> its tags in reading order with their words, and what no tag and no artifact holds, as pdf.js reads them.
import type {PDFDocumentProxy} from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface PdfTag {
  readonly page: number;
  readonly role: string;
  readonly alt: string;
  /** Words within, those of inner tags included. */
  readonly text: string;
  /** Sizes of the letters within, pt. */
  readonly sizes: readonly number[];
}

interface Node {
  readonly role?: string;
  readonly alt?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}

/** Tags but for roots and those that say nothing. */
export async function pdfTags(document: PDFDocumentProxy): Promise<readonly PdfTag[]> {
  const tags: PdfTag[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const {items} = await page.getTextContent({includeMarkedContent: true});
    const words = new Map<string, string>();
    const sizes = new Map<string, number[]>();
    let open: readonly string[] = [];
    for (const item of items) {
      if ('str' in item) {
        const id = open.at(-1) ?? '';
        words.set(id, `${words.get(id) ?? ''}${item.str}${item.hasEOL ? ' ' : ''}`);
        if (item.str.trim() !== '') sizes.set(id, [...(sizes.get(id) ?? []), Math.abs(Number(item.transform[3]))]);
      } else
        open =
          item.type === 'endMarkedContent'
            ? open.slice(0, -1)
            : [
                ...open,
                item.id ?? ('tag' in item && typeof item.tag === 'string' ? item.tag : undefined) ?? open.at(-1) ?? '',
              ];
    }
    const textOf = (node: Node): string =>
      node.type === 'content' ? (words.get(node.id ?? '') ?? '') : (node.children ?? []).map(textOf).join('');
    const sizesOf = (node: Node): readonly number[] =>
      node.type === 'content' ? (sizes.get(node.id ?? '') ?? []) : (node.children ?? []).flatMap(sizesOf);
    const walk = (node: Node): void => {
      if (node.role !== undefined && !['Root', 'Document', 'NonStruct'].includes(node.role))
        tags.push({page: number, role: node.role, alt: node.alt ?? '', text: textOf(node), sizes: sizesOf(node)});
      (node.children ?? []).forEach(walk);
    };
    walk((await page.getStructTree()) as Node);
    for (const [mark, role] of [
      ['Artifact', 'Artifact'],
      ['', 'untagged'],
    ] as const) {
      const text = (words.get(mark) ?? '').trim();
      if (text !== '') tags.push({page: number, role, alt: '', text, sizes: sizes.get(mark) ?? []});
    }
  }
  return tags;
}
