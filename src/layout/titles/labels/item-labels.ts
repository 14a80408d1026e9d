// Page -> the labels of the few items of its list, joined.
import type {ContentBlock, ContentItem} from '../../../blocks/types.ts';
import {normalizedText} from '../../../text/plain.ts';
import {isLabel, isShort, maxBoldWords, tidyLabel} from './check-label.ts';
import {hasFormula} from './texts.ts';

/** Labels of items that are joined to one, at most. */
const maxItems = 3;

/** The labels of a few items, joined. */
export function itemLabels(blocks: readonly ContentBlock[]): readonly string[] {
  return blocks.flatMap(block => {
    if (block.kind !== 'list') return [];
    const labels = block.items.flatMap(item => labelOfItem(item));
    return labels.length === block.items.length && labels.length <= maxItems && labels.length > 0
      ? [labels.join(' · '), ...(labels.length === 1 ? labels : [])]
      : [];
  });
}

function labelOfItem({children, items}: ContentItem): readonly string[] {
  const [first] = children;
  if (first?.type !== 'strong' && (items.length === 0 || hasFormula(children))) return [];
  const label = tidyLabel(normalizedText(items.length > 0 || !first ? children : [first]));
  return isShort(label, maxBoldWords) && isLabel(label) ? [label] : [];
}
