// Ids: entries without -> entries numbered in reading order, items and nested blocks included.
import type {Block, Entry} from '../../model/document.ts';

/** Gives every entry, item and block its ordinal, from 1. */
export function numberEntries(entries: readonly Entry[]): Entry[] {
  let next = 0;
  const block = (one: Block): Block => {
    next += 1;
    const id = next;
    if (one.kind === 'list') {
      return {
        ...one,
        id,
        items: one.items.map(item => {
          next += 1;
          return {...item, id: next, blocks: item.blocks.map(block)};
        }),
      };
    }
    return one.kind === 'quote' || one.kind === 'footnote' ? {...one, id, blocks: one.blocks.map(block)} : {...one, id};
  };
  return entries.map(entry => {
    if (entry.kind === 'list' || entry.kind === 'quote' || entry.kind === 'footnote') return block(entry);
    next += 1;
    return {...entry, id: next};
  });
}
