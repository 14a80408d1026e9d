// Content blocks of a section -> the same, each figure with the text beside it that speaks of it.
import type {Piece} from '../../blocks/types.ts';
import {normalizedText} from '../../text/plain.ts';
import {pointsAtFigure} from './narration.ts';

/** `pieces` whose figures name the text blocks beside them that speak of them. */
export function relateFigures(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece, i) => {
    if (piece.kind !== 'figure') return piece;
    const near = [pieces[i - 1], pieces[i + 1]].filter(other => other?.kind === 'prose' || other?.kind === 'list');
    const pointing = near.filter(other => other?.kind === 'prose' && pointsAtFigure(normalizedText(other.children)));
    return {
      ...piece,
      about: (pointing.length > 0 ? pointing : near.slice(0, 1)).map(other => other?.id ?? -1),
      ...(pointing.length > 0 ? {pointed: true} : {}),
    };
  });
}
