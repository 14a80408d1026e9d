// Blocks of a section -> their content blocks, made once: a section is tried on the slides around it before it gets one
// of its own.
import type {ContentBlock} from '../../blocks/types.ts';
import type {Block, Directive} from '../../model/document.ts';
import {composeBlocks} from '../blocks/blocks.ts';
import type {ComposeContext} from '../context.ts';

/** What the sections of one deck are composed with. */
export interface DraftingContext extends ComposeContext {
  readonly composed: ComposedBlocks;
}

/** What has been composed of one deck, by the blocks and the heading above them. */
export type ComposedBlocks = WeakMap<readonly (Block | Directive)[], Map<string, readonly ContentBlock[]>>;

/** The content blocks of `blocks`, under the heading of `context`. */
export function composeOnce(blocks: readonly (Block | Directive)[], context: DraftingContext): readonly ContentBlock[] {
  const {composed, heading} = context;
  const known = composed.get(blocks) ?? new Map<string, readonly ContentBlock[]>();
  composed.set(blocks, known);
  const content = known.get(heading) ?? composeBlocks(blocks, context);
  known.set(heading, content);
  return content;
}
