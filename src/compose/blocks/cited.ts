// Content block, or block of the notes -> labels of the footnotes that its text cites, in order.
import {visit} from 'unist-util-visit';
import type {ContentBlock} from '../../blocks/types.ts';
import {listTexts} from '../../blocks/visit.ts';
import type {Block, Inline} from '../../model/document.ts';
import {listBlockTexts} from '../../text/block-texts.ts';

/** Labels cited by what a content block shows. */
export function findCitations(block: ContentBlock): readonly string[] {
  return listTexts(block).flatMap(findLabels);
}

/** Labels cited anywhere in a block of the notes, each once. */
export function findCitationsInBlock(block: Block): readonly string[] {
  return block.kind === 'footnote' ? [] : [...new Set(listBlockTexts(block).flatMap(findLabels))];
}

function findLabels(children: readonly Inline[]): readonly string[] {
  const labels: string[] = [];
  visit({type: 'root', children: [...children]}, 'footnoteReference', node => void labels.push(node.identifier));
  return labels;
}
