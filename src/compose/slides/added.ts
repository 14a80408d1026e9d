// Slides and blocks that the deck adds of its own: they have no place in the notes but their beginning.
import type {ListPiece, Piece, PieceItem} from '../../blocks/types.ts';
import type {Inline} from '../../model/document.ts';
import type {Place} from '../../model/place.ts';
import type {Role, Slide} from '../../model/slide.ts';
import {textNode} from '../../text/nodes.ts';

/** Where the notes begin. */
export const top: Place = {line: 1, endLine: 1};

/** A slide called `title` at the highest level. */
export function addSlide(role: Role, title: string, pieces: readonly Piece[]): Slide {
  return {
    role,
    heading: -1,
    title: [textNode(title)],
    name: title,
    trail: [],
    level: 1,
    place: top,
    pieces,
    wish: '',
    look: [],
  };
}

/** A list of `items`. */
export function listOf(items: readonly PieceItem[], ordered: boolean): ListPiece {
  return {kind: 'list', id: -1, place: top, ordered, start: 1, items, spoken: []};
}

/** An item of a list. */
export function itemOf(children: readonly Inline[]): PieceItem {
  return {id: -1, place: top, children, items: [], ordered: false, spoken: []};
}
