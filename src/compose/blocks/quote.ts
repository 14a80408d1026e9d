// A quotation of the notes -> one content block, or several where it is long or holds more than paragraphs.
import type {ContentBlock} from '../../blocks/types.ts';
import type {Quote} from '../../model/document.ts';
import {countInlineWords} from '../../text/words.ts';
import {capacity} from '../capacity.ts';
import type {ComposeContext} from '../context.ts';
import {type ComposeBlock, neighboursAt} from './context.ts';

/** A short quotation of paragraphs stays one; any other is set as ordinary blocks, made by `composeBlock`. */
export function composeQuote(
  block: Quote,
  context: ComposeContext,
  composeBlock: ComposeBlock,
): readonly ContentBlock[] {
  const {id, range, blocks} = block;
  const paragraphs = blocks.flatMap(inner => (inner.kind === 'prose' ? [inner.children] : []));
  const words = paragraphs.reduce((sum, children) => sum + countInlineWords(children), 0);
  const isPlain = blocks.every(inner => inner.kind === 'prose' && inner.directives === undefined);
  if (isPlain && words <= capacity.quoteWords) return [{kind: 'quote', id, range, paragraphs, speakerNotes: []}];
  return blocks.flatMap((inner, i) => composeBlock(inner, neighboursAt(blocks, i), context));
}
