// A content block -> what is in it: its texts, its items at every depth, its speaker notes.
import type {Inline} from '../model/document.ts';
import type {Piece, PieceItem, Spoken} from './types.ts';

/** Every text of inline nodes that `block` shows, in reading order. */
export function listTexts(block: Piece): readonly (readonly Inline[])[] {
  switch (block.kind) {
    case 'prose':
    case 'minor':
    case 'footnote':
      return [block.children];
    case 'list':
      return listItems(block).map(item => item.children);
    case 'figure':
      return [block.caption];
    case 'table':
      return [block.header, ...block.rows].flat();
    case 'quote':
      return block.paragraphs;
    case 'code':
    case 'math':
    case 'card':
    case 'note':
    case 'break':
      return [];
    default:
      return block satisfies never;
  }
}

/** The items of a list, each followed by what is nested in it; none of any other block. */
export function listItems(block: Piece): readonly PieceItem[] {
  return block.kind === 'list' ? withNested(block.items) : [];
}

/** The speaker notes of `block` and of its items, in reading order. */
export function listSpoken(block: Piece): readonly Spoken[] {
  return [block, ...listItems(block)].flatMap(({spoken}) => spoken);
}

function withNested(items: readonly PieceItem[]): readonly PieceItem[] {
  return items.flatMap(item => [item, ...withNested(item.items)]);
}
