// What a block's composition sees beside the block itself.
import type {ContentBlock} from '../../blocks/types.ts';
import type {Block, Directive} from '../../model/document.ts';
import type {PreparedImages} from '../../model/prepared-image.ts';
import {listBlockTexts} from '../../text/document/block-texts.ts';
import {normalizedText} from '../../text/plain.ts';
import type {ComposeContext} from '../context.ts';
import type {Neighbour} from '../lead/block.ts';
import type {LeadContext} from '../lead/lead.ts';

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

/** Characters of a neighbour that are compared. */
const compared = 220;

/** The context of a block between `near`; a section begins with its heading. */
export function toLeadContext({lang, heading, images}: ComposeContext, near: Neighbours): LeadContext {
  const opening: Neighbour = {kind: 'heading', text: heading};
  const toNear = (block: Block | undefined): Neighbour =>
    block && isMissing(block, images) ? {...toNeighbour(block), kind: 'missing'} : toNeighbour(block);
  return {lang, heading, before: near.before ? toNear(near.before) : opening, after: toNear(near.after)};
}

/** Is the block a figure of which nothing can be shown, and that leads nowhere? */
function isMissing(block: Block, images: PreparedImages): boolean {
  return (
    block.kind === 'figure' &&
    block.images.every(({src, href = ''}) => {
      const prepared = images.get(src);
      return prepared?.kind !== 'image' && href === '' && (prepared?.href ?? '') === '';
    })
  );
}

/** What a block is to its neighbour. */
export function toNeighbour(block: Block | undefined): Neighbour {
  if (block === undefined) return {kind: 'none', text: ''};
  const {kind} = block;
  const isKnown = kind !== 'quote' && kind !== 'media' && kind !== 'footnote';
  return {kind: isKnown ? kind : 'other', text: normalizedText(listBlockTexts(block)[0] ?? []).slice(0, compared)};
}
