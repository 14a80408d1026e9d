// Ids: entries without -> entries numbered in reading order, items and nested blocks included.
import type {Block, Directive, Entry} from '../../model/document.ts';

/** Gives every entry, item and block its ordinal, from 1. */
export function numberEntries(entries: readonly Entry[]): Entry[] {
  let next = 0;
  const directivesOf = (some: readonly Directive[] | undefined) => {
    if (some === undefined) return {};
    return {
      directives: some.map(one => {
        next += 1;
        return {...one, id: next};
      }),
    };
  };
  const block = (one: Block): Block => {
    const directives = directivesOf(one.directives);
    next += 1;
    const id = next;
    if (one.kind === 'list') {
      return {
        ...one,
        ...directives,
        id,
        items: one.items.map(item => {
          const own = directivesOf(item.directives);
          next += 1;
          return {...item, ...own, id: next, blocks: item.blocks.map(block)};
        }),
      };
    }
    if (one.kind === 'quote' || one.kind === 'footnote')
      return {...one, ...directives, id, blocks: one.blocks.map(block)};
    return {...one, ...directives, id};
  };
  return entries.map(entry => {
    if (entry.kind === 'list' || entry.kind === 'quote' || entry.kind === 'footnote') return block(entry);
    next += 1;
    return {...entry, id: next};
  });
}
