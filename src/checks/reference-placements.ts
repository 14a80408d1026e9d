// Places of blocks -> the same, and the places of texts that are nothing but references to footnotes.
import type {Block, Document, Entry} from '../model/document.ts';
import {findLabels, listFootnoteIds, mapFootnotes} from '../text/footnotes.ts';
import {normalizedText} from '../text/plain.ts';
import type {Placement} from './placements.ts';

/** `placements` with those of the texts of `document` that are nothing but references: each is where its note is. */
export function addReferencePlacements(
  document: Document,
  placements: ReadonlyMap<number, Placement>,
): ReadonlyMap<number, Placement> {
  const footnotes = mapFootnotes(document);
  if (footnotes.size === 0) return placements;
  const all = new Map(placements);
  const visit = (block: Block): void => {
    if (block.kind === 'prose' && !all.has(block.id) && normalizedText(block.children) === '') {
      const ids = findLabels(block.children).flatMap(label => {
        const footnote = footnotes.get(label);
        return footnote === undefined ? [] : listFootnoteIds(footnote);
      });
      const placement = ids.flatMap(id => all.get(id) ?? [])[0];
      if (placement !== undefined) all.set(block.id, {slides: placement.slides, texts: [], said: placement.said});
    } else if (block.kind === 'list') for (const item of block.items) for (const inner of item.blocks) visit(inner);
    else if (block.kind === 'quote') for (const inner of block.blocks) visit(inner);
  };
  for (const entry of document.entries) if (isBlock(entry)) visit(entry);
  return all;
}

function isBlock(entry: Entry): entry is Block {
  return !['heading', 'directive', 'excerpt', 'dropped'].includes(entry.kind);
}
