// Document and pages -> what a reference on a slide points at: the number of a footnote, the slide of an anchor.
import type {Document} from '../model/document.ts';
import type {Page} from '../model/page.ts';
import {numberFootnotes} from '../text/footnotes.ts';

/** Number of a footnote by its label, as kramdown counts; the label itself where it has no text. */
export function createFootnoteNumbers(document: Document): (label: string) => string {
  const numbers = numberFootnotes(document);
  return label => String(numbers.get(label) ?? label);
}

/** Number of the slide that an in-page anchor leads to; 0 where there is none. */
export function createAnchors(document: Document, pages: readonly Page[]): (anchor: string) => number {
  const pageOf = new Map<number, number>();
  for (const page of pages) {
    for (const id of [page.heading, ...page.blocks.map(placed => placed.block.id)])
      if (id >= 0 && !pageOf.has(id)) pageOf.set(id, page.number);
  }
  const numbers = new Map(
    document.entries.flatMap(entry =>
      entry.kind === 'heading' ? [[entry.anchor, pageOf.get(entry.id) ?? 0] as const] : [],
    ),
  );
  return anchor => numbers.get(anchor) ?? 0;
}
