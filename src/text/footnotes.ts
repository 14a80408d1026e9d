// Footnotes of the notes -> which text cites which, and the number of each.
import {visit} from 'unist-util-visit';
import type {Block, Document, Entry, Footnote, Inline} from '../model/document.ts';
import {listBlockTexts} from './document/block-texts.ts';

/** Labels that inline nodes cite, in order, repetitions included. */
export function findLabels(children: readonly Inline[]): readonly string[] {
  const labels: string[] = [];
  visit({type: 'root', children: [...children]}, 'footnoteReference', node => void labels.push(node.identifier));
  return labels;
}

/** Labels cited anywhere in a block of the notes, each once. */
export function findLabelsInBlock(block: Block): readonly string[] {
  return [...new Set(listBlockTexts(block).flatMap(findLabels))];
}

/** Labels cited by an entry itself: none by a footnote, whose own citations count where it is printed. */
export function findLabelsInEntry(entry: Entry): readonly string[] {
  switch (entry.kind) {
    case 'heading':
      return findLabels(entry.children);
    case 'dropped':
    case 'excerpt':
    case 'directive':
    case 'footnote':
      return [];
    default:
      return findLabelsInBlock(entry);
  }
}

/** Ids of a footnote and of all that stands in it: of blocks, and of the items of lists. */
export function listFootnoteIds({id, blocks}: Footnote): readonly number[] {
  return [id, ...blocks.flatMap(listBlockIds)];
}

/** Ids of a block, and of all that stands in it. */
export function listBlockIds(block: Block): readonly number[] {
  if (block.kind === 'list')
    return [block.id, ...block.items.flatMap(item => [item.id, ...item.blocks.flatMap(listBlockIds)])];
  return block.kind === 'quote' || block.kind === 'footnote'
    ? [block.id, ...block.blocks.flatMap(listBlockIds)]
    : [block.id];
}

/** The footnotes of a document by label; of two with one label, the first. */
export function mapFootnotes({entries}: Document): ReadonlyMap<string, Footnote> {
  const texts = new Map<string, Footnote>();
  for (const entry of entries) if (entry.kind === 'footnote' && !texts.has(entry.label)) texts.set(entry.label, entry);
  return texts;
}

/**
 * Number of each footnote by its label, as kramdown counts: in the order in which the text first cites them, then
 * those that only footnotes cite; last those that nothing cites.
 */
export function numberFootnotes(document: Document): ReadonlyMap<string, number> {
  const texts = mapFootnotes(document);
  const order = new Set<string>();
  const take = (labels: readonly string[]): void => {
    for (const label of labels) if (texts.has(label)) order.add(label);
  };
  for (const entry of document.entries) take(findLabelsInEntry(entry));
  // A set goes on to what is added while it is walked.
  for (const label of order) take(texts.get(label)?.blocks.flatMap(findLabelsInBlock) ?? []);
  take([...texts.keys()]);
  return new Map([...order].map((label, i) => [label, i + 1] as const));
}
