// Piece or block -> labels of the footnotes that its text cites, in order.
import type {Block, Inline} from '../model/document.ts';
import type {Piece} from '../model/slide.ts';

/** Labels cited by what a piece shows. */
export function cited(piece: Piece): readonly string[] {
  return labels(piece);
}

/** Labels cited anywhere in a block of the notes. */
export function citedIn(block: Block): readonly string[] {
  return block.kind === 'footnote' ? [] : [...new Set(labels(block))];
}

function labels(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(labels);
  if (!isNode(value)) return [];
  if (value.type === 'footnoteReference')
    return [(value as unknown as Extract<Inline, {type: 'footnoteReference'}>).identifier];
  return Object.values(value).flatMap(inner => (typeof inner === 'object' ? labels(inner) : []));
}

function isNode(value: unknown): value is {readonly type?: string} {
  return typeof value === 'object' && value !== null;
}
