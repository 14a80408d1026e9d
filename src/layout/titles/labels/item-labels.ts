// List -> the labels of its items.
import type {ContentBlock, ContentItem} from '../../../blocks/types.ts';
import {normalizedText} from '../../../text/plain.ts';
import {isShort, isWritten, maxBoldWords, tidyLabel} from './check-label.ts';
import {colonLabel} from './opening.ts';
import {hasFormula} from './texts.ts';

/** The labels of the items of a list; none where one has none. */
export function listItemLabels(block: ContentBlock): readonly string[] {
  const items = block.kind === 'list' ? block.items : [];
  const labels = items.flatMap(labelOfItem);
  return labels.length === items.length ? labels : [];
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
