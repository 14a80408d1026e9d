// Titles with levels and pages -> the bookmarks of a PDF.
import {type PDFDocument, PDFHexString, PDFName, PDFNull, type PDFRef} from 'pdf-lib';

/** An entry of the outline that a reader of the PDF shows beside the pages. */
export interface Bookmark {
  readonly title: string;
  /** Depth from 1; a jump of more than one counts as one. */
  readonly level: number;
  /** 1-based. */
  readonly page: number;
}

interface OutlineNode {
  readonly bookmark: Bookmark;
  readonly children: OutlineNode[];
  readonly ref: PDFRef;
}

/** Gives `pdf` these bookmarks, closed below the first level; those of pages that do not exist are left out. */
export function addOutline(pdf: PDFDocument, bookmarks: readonly Bookmark[]): void {
  const pages = pdf.getPages();
  const known = bookmarks.filter(({page}) => page >= 1 && page <= pages.length);
  if (known.length === 0) return;
  const {context} = pdf;
  const root = context.nextRef();
  const tree = nest(known, () => context.nextRef());

  const write = (nodes: readonly OutlineNode[], parent: PDFRef): void =>
    nodes.forEach(({bookmark, children, ref}, index) => {
      const page = pages[bookmark.page - 1];
      if (page === undefined) return;
      const before = nodes[index - 1];
      const after = nodes[index + 1];
      context.assign(
        ref,
        context.obj({
          Title: PDFHexString.fromText(bookmark.title),
          Parent: parent,
          Dest: [page.ref, PDFName.of('XYZ'), PDFNull, PDFNull, PDFNull],
          ...(before === undefined ? {} : {Prev: before.ref}),
          ...(after === undefined ? {} : {Next: after.ref}),
          ...ends(children),
          ...(children.length === 0 ? {} : {Count: -children.length}),
        }),
      );
      write(children, ref);
    });

  write(tree, root);
  context.assign(root, context.obj({Type: 'Outlines', ...ends(tree), Count: tree.length}));
  pdf.catalog.set(PDFName.of('Outlines'), root);
  pdf.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}

function ends(nodes: readonly OutlineNode[]): Record<string, PDFRef> {
  const [first] = nodes;
  const last = nodes.at(-1);
  return first === undefined || last === undefined ? {} : {First: first.ref, Last: last.ref};
}

function nest(bookmarks: readonly Bookmark[], newRef: () => PDFRef): readonly OutlineNode[] {
  const roots: OutlineNode[] = [];
  const path: OutlineNode[] = [];
  for (const bookmark of bookmarks) {
    while ((path.at(-1)?.bookmark.level ?? -Infinity) >= bookmark.level) path.pop();
    const node: OutlineNode = {bookmark, children: [], ref: newRef()};
    (path.at(-1)?.children ?? roots).push(node);
    path.push(node);
  }
  return roots;
}
