// Notes that stand in the text (`<d-footnote>`, margin notes) -> footnotes with labels of their own, or figures.
import type {Place} from '../../../model/place.ts';
import {isEmpty, tidy} from '../inline-nodes.ts';
import {type Gathered, prose} from '../part.ts';
import {nodesOf, type Piece} from './piece.ts';

/** A note becomes a footnote and its reference; what is no text in it stands between them. */
export function footnotePieces(inner: readonly Piece[], place: Place, gathered: Gathered): Piece[] {
  const children = tidy(nodesOf(inner));
  const others = inner.filter(piece => 'part' in piece);
  if (isEmpty(children)) return others;
  gathered.notes += 1;
  const label = `note-${gathered.notes}`;
  return [
    {node: {type: 'footnoteReference', identifier: label, label}, place},
    ...others,
    {part: {kind: 'footnote', id: 0, place, label, blocks: [prose(children, place)]}},
  ];
}

/** Is this the label of a footnote made of a note in the text? */
export function isOwnLabel(label: string): boolean {
  return /^note-\d+$/.test(label);
}

/** A note in the margin: with a picture it is a figure and its caption, else a footnote. */
export function sidenotePieces(inner: readonly Piece[], place: Place, gathered: Gathered): Piece[] {
  const images = inner.flatMap(piece => ('part' in piece && piece.part.kind === 'figure' ? piece.part.images : []));
  if (images.length === 0) return footnotePieces(inner, place, gathered);
  const others = inner.filter(piece => 'part' in piece && piece.part.kind !== 'figure');
  return [{part: {kind: 'figure', id: 0, place, images, caption: tidy(nodesOf(inner))}}, ...others];
}
