// A block of the notes -> every text of inline nodes in it.
import type {Block, Inline} from '../../model/document.ts';

/** The texts of `block` and of the blocks within it, in reading order. */
export function listBlockTexts(block: Block): readonly (readonly Inline[])[] {
  switch (block.kind) {
    case 'prose':
      return [block.children];
    case 'list':
      return block.items.flatMap(item => item.blocks.flatMap(listBlockTexts));
    case 'figure':
      return [block.caption];
    case 'table':
      return [block.header, ...block.rows.map(row => row.cells)].flat();
    case 'quote':
    case 'footnote':
      return block.blocks.flatMap(listBlockTexts);
    case 'code':
    case 'math':
    case 'media':
      return [];
    default:
      return block satisfies never;
  }
}
