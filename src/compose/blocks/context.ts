// What a block's composition sees beside the block itself.
import type {ContentBlock} from '../../blocks/types.ts';
import type {Block, Directive} from '../../model/document.ts';
import type {ComposeContext} from '../context.ts';

/** The blocks right before and right after a block. */
export interface Neighbours {
  readonly before: Block | undefined;
  readonly after: Block | undefined;
}

/** Composes one block of the notes; handed to the blocks that hold others. */
export type ComposeBlock = (block: Block, near: Neighbours, context: ComposeContext) => readonly ContentBlock[];

/** The neighbours of the block at `i`; a directive is none. */
export function neighboursAt(blocks: readonly (Block | Directive)[], i: number): Neighbours {
  const solid = (block: Block | Directive | undefined) => (block && block.kind !== 'directive' ? block : undefined);
  return {before: solid(blocks[i - 1]), after: solid(blocks[i + 1])};
}
