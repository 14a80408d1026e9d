// Post -> its title slide.
import type {Piece, PieceItem} from '../../blocks/types.ts';
import type {Post} from '../../model/post.ts';
import type {Slide} from '../../model/slide.ts';
import {textNode} from '../../text/nodes.ts';
import {addSlide, itemOf, listOf, top} from './added.ts';

/** The title slide: title, what the lecture is about, and the front matter's facts; `notes` come first. */
export function composeTitle({meta}: Post, notes: readonly Piece[]): Slide {
  const {title, description, authors} = meta;
  const facts: PieceItem[] = meta.facts.map(([label, value]) =>
    itemOf([{type: 'strong', children: [{type: 'text', value: label}]}, textNode(` ${value}`)]),
  );
  const about = description && description !== title ? description : authors.join(', ');
  const pieces: Piece[] = [...notes];
  if (about) pieces.push({kind: 'prose', id: -1, place: top, children: [textNode(about)], lead: false, spoken: []});
  if (facts.length > 0) pieces.push(listOf(facts, false));
  return {...addSlide('title', title, pieces), level: 0};
}
