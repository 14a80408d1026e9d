// Pieces -> a guess of their height and words, for merging small sections before anything is set.
import type {Piece, PieceItem} from '../model/slide.ts';
import {countWords, plain} from '../model/text.ts';

/** Letters on a full line and its height in px, as the course theme sets body text (30/40 on 1,120 px). */
const letters = 74;
const line = 40;
const gap = 20;

export interface Size {
  /** px, roughly; infinite for what never shares a slide by merging (figures, code, tables). */
  readonly height: number;
  readonly words: number;
}

export function size(made: readonly Piece[]): Size {
  return made
    .map(sizeOf)
    .reduce((sum, one) => ({height: sum.height + one.height, words: sum.words + one.words}), {height: 0, words: 0});
}

function sizeOf(piece: Piece): Size {
  switch (piece.kind) {
    case 'prose':
    case 'minor':
      return {height: lines(plain(piece.children)) * line + gap, words: countWords(piece.children)};
    case 'list':
      return withGap(items(piece.items));
    case 'math':
      return {height: 110, words: 0};
    case 'footnote':
      return {height: 36, words: countWords(piece.children)};
    case 'note':
    case 'break':
      return {height: 0, words: 0};
    default:
      return {height: Number.POSITIVE_INFINITY, words: 0};
  }
}

function items(list: readonly PieceItem[]): Size {
  return list
    .map(item => {
      const inner = items(item.items);
      return {
        height: lines(plain(item.children)) * line + 16 + inner.height,
        words: countWords(item.children) + inner.words,
      };
    })
    .reduce((sum, one) => ({height: sum.height + one.height, words: sum.words + one.words}), {height: 0, words: 0});
}

/** The gap below a list in place of the one below its last item. */
function withGap({height, words}: Size): Size {
  return {height: height - 16 + gap, words};
}

function lines(text: string): number {
  return Math.max(1, Math.ceil(text.length / letters));
}
