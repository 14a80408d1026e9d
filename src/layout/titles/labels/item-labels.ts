// List -> the labels of its few items, joined.
import type {ContentBlock, ContentItem} from '../../../blocks/types.ts';
import {normalizedText} from '../../../text/plain.ts';
import {isShort, isWritten, maxBoldWords, tidyLabel} from './check-label.ts';
import {colonLabel} from './opening.ts';
import {hasFormula} from './texts.ts';

/** Labels of items that are joined to one, at most. */
const maxItems = 4;

/** The labels of a few items, joined; null where one has none. */
export function joinItemLabels(block: ContentBlock): string | null {
  if (block.kind !== 'list' || block.items.length > maxItems) return null;
  const labels = block.items.flatMap(labelOfItem);
  return labels.length === block.items.length ? labels.join(' · ') : null;
}

/** The words that open an item, where they are a label, or stand above what is nested in it. */
export function labelOfItem({children, items}: ContentItem): readonly string[] {
  const [first] = children;
  const [named] = first?.type === 'text' ? colonLabel(first.value) : [];
  if (named !== undefined && isWritten(named)) return [named];
  if (first?.type !== 'strong' && (items.length === 0 || hasFormula(children))) return [];
  const label = tidyLabel(normalizedText(first?.type !== 'strong' ? children : [first]));
  return isShort(label, maxBoldWords) && isWritten(label) ? [label] : [];
}
