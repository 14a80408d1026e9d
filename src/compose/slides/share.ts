// Slides -> the share of the notes' words that they show.
import type {Piece} from '../../blocks/types.ts';
import {listSpoken, listTexts} from '../../blocks/visit.ts';
import type {Slide} from '../../model/slide.ts';
import {countSpokenWords} from '../../text/speaking-time.ts';
import {countInlineWords} from '../../text/words.ts';

/** Words below which a deck is too short to have a share. */
const minWords = 300;

/** Share of the words that stand on `slides`, of all that are shown or said: 0 to 1. */
export function measureShownShare(slides: readonly Slide[]): number {
  let [shown, all] = [0, 0];
  for (const piece of slides.flatMap(slide => slide.pieces)) {
    const own = countShown(piece);
    shown += own;
    all += Math.max(own, countSpoken(piece));
  }
  return all < minWords ? 1 : shown / all;
}

function countShown(piece: Piece): number {
  if (piece.kind === 'code') return piece.value.split(/\s+/).length;
  return listTexts(piece).reduce((sum, children) => sum + countInlineWords(children), 0);
}

function countSpoken(piece: Piece): number {
  return listSpoken(piece).reduce((sum, {text}) => sum + countSpokenWords(text), 0);
}
