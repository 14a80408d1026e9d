// A content block -> how it may be set: in the flow of text, in lines of its own measure, in larger type.
import type {FigurePiece, Piece} from '../blocks/types.ts';
import type {Slide} from '../model/slide.ts';
import {largeType} from './theme-metrics.ts';

/** Running text, which is set in lines of a measure of its own where nothing else stands on its page. */
export function isRunning(piece: Piece): boolean {
  return (
    piece.kind === 'prose' ||
    piece.kind === 'minor' ||
    piece.kind === 'list' ||
    piece.kind === 'quote' ||
    piece.kind === 'footnote'
  );
}

/**
 * What may stand larger on a light page: running text, formulas, tables of few columns, and code where all of the
 * slide's has short lines.
 */
export function isEnlarged(piece: Piece, {look, pieces}: Pick<Slide, 'look' | 'pieces'>): boolean {
  if (piece.kind === 'code')
    return pieces.every(
      other => other.kind !== 'code' || other.value.split('\n').every(line => line.length <= largeType.codeLine),
    );
  return isRunning(piece) || piece.kind === 'math' || (piece.kind === 'table' && !look.includes('dense'));
}

/** Not a figure, which the packer sizes, nor words for the presenter, nor a forced break. */
export function takesRoom(piece: Piece): piece is Exclude<Piece, FigurePiece> {
  return piece.kind !== 'figure' && piece.kind !== 'note' && piece.kind !== 'break';
}
