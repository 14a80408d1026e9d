// Blocks -> blocks: bullets typed between the numbers of a list, at its own indent, belong to the number above them.
import type {Block, Directive, Item, List} from '../../model/document.ts';

/** `blocks` in which "1. a / - b / 2. c" is one numbered list with nested bullets, as its author meant it. */
export function joinInterleaved(blocks: readonly (Block | Directive)[]): readonly (Block | Directive)[] {
  const out: (Block | Directive)[] = [];
  for (const block of blocks) {
    const last = out.at(-1);
    if (block.kind === 'list' && last?.kind === 'list' && last.ordered && adopts(last, block))
      out[out.length - 1] = joinLists(last, block);
    else out.push(block);
  }
  return out;
}

/** Bullets go under a lone or already nested number; a further number goes on with the count. */
function adopts(list: List, next: List): boolean {
  if (next.ordered) return next.start === list.start + list.items.length && list.items.some(isNested);
  const last = list.items.at(-1);
  return last !== undefined && !isNested(last) && (list.items.length === 1 || list.items.some(isNested));
}

function joinLists(list: List, next: List): List {
  const range = {line: list.range.line, endLine: next.range.endLine};
  if (next.ordered) return {...list, range, items: [...list.items, ...next.items]};
  const last = list.items.at(-1);
  if (!last) return list;
  const item: Item = {
    ...last,
    range: {line: last.range.line, endLine: next.range.endLine},
    blocks: [...last.blocks, next],
  };
  return {...list, range, items: [...list.items.slice(0, -1), item]};
}

function isNested(item: Item): boolean {
  return item.blocks.some(block => block.kind === 'list');
}
