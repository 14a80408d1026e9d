// Pieces of a paragraph -> parts: prose, figures and other blocks in turn.
import type {Entry, Inline} from '../../../model/document.ts';
import type {Place} from '../../../model/place.ts';
import {tidy} from '../inline-nodes.ts';
import {type Part, prose, spanOf} from '../part.ts';
import {isOwnLabel} from './note.ts';
import type {Piece} from './piece.ts';

/** Parts of a paragraph. What is dropped and footnotes follow the sentence that they stand in. */
export function paragraphParts(pieces: readonly Piece[]): Part[] {
  const out: Part[] = [];
  let run: Inline[] = [];
  let places: Place[] = [];
  let asides: Entry[] = [];
  const flush = (): void => {
    const children = tidy(run);
    if (isOwnNote(children)) out.push(...asides.flatMap(contentOf));
    else {
      if (children.some(child => child.type !== 'html')) out.push(prose(children, spanOf(places)));
      out.push(...asides);
    }
    run = [];
    places = [];
    asides = [];
  };
  for (const piece of pieces) {
    if ('node' in piece) {
      run.push(piece.node);
      if (piece.node.type !== 'text' || piece.node.value.trim() !== '') places.push(piece.place);
    } else if (piece.part.kind === 'dropped' || piece.part.kind === 'footnote') asides.push(piece.part);
    else {
      flush();
      out.push(piece.part);
    }
  }
  flush();
  return out;
}

/** A margin note that stands alone is a paragraph. */
function isOwnNote(children: readonly Inline[]): boolean {
  return (
    children.length > 0 && children.every(child => child.type === 'footnoteReference' && isOwnLabel(child.label ?? ''))
  );
}

function contentOf(aside: Entry): readonly Part[] {
  return aside.kind === 'footnote' ? aside.blocks : [aside];
}
