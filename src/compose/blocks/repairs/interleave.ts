// Blocks -> blocks: bullets typed between the numbers of a list, at its own indent, belong to the number above them.
import type {Block, Directive, Item, List} from '../../../model/document.ts';

/** `blocks` in which "1. a / - b / 2. c" is one numbered list with nested bullets, as its author meant it. */
export function joinInterleaved(blocks: readonly (Block | Directive)[]): readonly (Block | Directive)[] {
  const out: (Block | Directive)[] = [];
  let joined: List | undefined;
  for (const block of blocks) {
    const last = out.at(-1);
    if (block.kind === 'list' && last?.kind === 'list' && last.ordered && adopts(last, block, last === joined)) {
      joined = joinLists(last, block);
      out[out.length - 1] = joined;
    } else out.push(block);
  }
  return out;
}

/**
 * Bullets go under a lone number, and under one of a list that has adopted some or whose next line they are; a further
 * number goes on with the count.
 */
function adopts(list: List, next: List, hasAdopted: boolean): boolean {
  if (next.ordered) return next.start === list.start + list.items.length && list.items.some(isNested);
  const last = list.items.at(-1);
  if (last === undefined || isNested(last)) return false;
  const isNextLine = next.range.line === list.range.endLine + 1 && list.items.some(isNested);
  return list.items.length === 1 || hasAdopted || isNextLine;
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
