// Page -> the bold words, or those before a colon, that open its first paragraph or its only item.
import type {ContentBlock} from '../../../blocks/types.ts';
import type {Inline} from '../../../model/document.ts';
import {normalizedText, plainText} from '../../../text/plain.ts';
import {isShort, maxBoldWords} from './check-label.ts';

/** Words of a bold label that a mark parts from what follows: it may be a sentence of a line. */
const maxLabelWords = 10;

/** "**Batch size.** We take …": the words that open the first paragraph below any figures, or its only item. */
export function openingLabels(blocks: readonly ContentBlock[]): readonly string[] {
  const first = blocks.find(({kind}) => kind !== 'figure');
  if (first?.kind === 'prose') return boldOpening(first.children);
  if (first?.kind === 'list' && first.items.length === 1) return boldOpening(first.items[0]?.children ?? []);
  return [];
}

/** The label that opens a paragraph. */
export function boldOpening(children: readonly Inline[]): readonly string[] {
  const [node, next] = children;
  if (node?.type === 'text') return colonLabel(node.value);
  if (node?.type !== 'strong' && node?.type !== 'emphasis') return [];
  const text = normalizedText([node]);
  const isParted =
    /[.:?!]$/.test(text) || next === undefined || /^\s*(?:\([^)]{1,60}\))?\s*[.:–—-]/.test(plainText([next]));
  return isParted && isShort(text, node.type === 'strong' ? maxLabelWords : maxBoldWords) ? [text] : [];
}

/** "Takeaway: it is possible …": the few words before a colon. */
export function colonLabel(text: string): readonly string[] {
  const label = /^\s*(\p{Lu}[^.:;!?]{3,40}):(?:\s|$)/u.exec(text)?.[1];
  return label !== undefined && isShort(label, maxBoldWords) ? [label] : [];
}
