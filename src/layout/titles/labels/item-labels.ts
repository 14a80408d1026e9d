// Page -> the labels of the few items of its list, joined.
import type {ContentBlock, ContentItem} from '../../../blocks/types.ts';
import {normalizedText} from '../../../text/plain.ts';
import {isLabel, isShort, maxBoldWords, tidyLabel} from './check-label.ts';
import {colonLabel} from './opening.ts';
import {hasFormula} from './texts.ts';

/** Labels of items that are joined to one, at most. */
const maxItems = 3;

/** The labels of a few items, joined, where the page begins with them. */
export function itemLabels(blocks: readonly ContentBlock[]): readonly string[] {
  const first = blocks.find(({kind}) => kind !== 'figure');
  if (first?.kind !== 'list') return [];
  const labels = first.items.flatMap(item => labelOfItem(item));
  return labels.length === first.items.length && labels.length <= maxItems ? [labels.join(' · ')] : [];
}

function labelOfItem({children, items}: ContentItem): readonly string[] {
  const [first] = children;
  const [named] = first?.type === 'text' ? colonLabel(first.value) : [];
  if (items.length === 0 && named !== undefined && isLabel(named)) return [named];
  if (first?.type !== 'strong' && (items.length === 0 || hasFormula(children))) return [];
  const label = tidyLabel(normalizedText(items.length > 0 || !first ? children : [first]));
  return isShort(label, maxBoldWords) && isLabel(label) ? [label] : [];
}
