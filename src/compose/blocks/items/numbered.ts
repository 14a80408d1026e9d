// Items of a list in a row -> whether they are numbered, whether they define, and what their last one says.
import type {ContentBlock, ContentItem} from '../../../blocks/types.ts';
import {isDefinition} from '../label.ts';

/** An item, and whether its author numbered it. */
export interface Numbered {
  readonly item: ContentItem;
  readonly ordered: boolean;
}

/** `items`, the last of which also says what the notes `after` it do. */
export function addNotes(items: readonly Numbered[], after: readonly ContentBlock[]): Numbered[] {
  const said = after.flatMap(({speakerNotes}) => speakerNotes);
  return items.map((one, i) =>
    i < items.length - 1 ? one : {...one, item: {...one.item, speakerNotes: [...one.item.speakerNotes, ...said]}},
  );
}

/** Share of items with a label from which a list is a table of definitions. */
const minLabelled = 0.7;

/** Two and more items without numbers, of which most begin with a label, and none holds others. */
export function areDefinitions(items: readonly Numbered[]): boolean {
  const labelled = items.filter(({item}) => isDefinition(item.children));
  return (
    items.length >= 2 &&
    labelled.length >= minLabelled * items.length &&
    items.every(({item, ordered}) => !ordered && item.items.length === 0)
  );
}

/** Do `items` have numbers? As most lists say for all of their items, `max`. */
export function areOrdered(items: readonly Numbered[], max: boolean): boolean {
  const [first] = items;
  return first && items.every(({ordered}) => ordered === first.ordered) ? first.ordered : max;
}
