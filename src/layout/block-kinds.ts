// A content block -> does it stand in the flow of text?
import type {FigureBlock, ContentBlock} from '../blocks/types.ts';

/** Not a figure, which the packer sizes, nor words for the presenter, nor a forced break. */
export function takesSpace(block: ContentBlock): block is Exclude<ContentBlock, FigureBlock> {
  return block.kind !== 'figure' && block.kind !== 'note' && block.kind !== 'break';
}
