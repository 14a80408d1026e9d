// Piece -> the words that it shows, as plain text.
import type {Piece, PieceItem} from './slide.ts';
import {plain} from './text.ts';

/** What `piece` shows, in reading order; of formulas nothing, since TeX commands are no words. */
export function pieceText(piece: Piece): string {
  switch (piece.kind) {
    case 'prose':
    case 'minor':
    case 'footnote':
      return plain(piece.children);
    case 'list':
      return itemsText(piece.items);
    case 'figure':
      return plain(piece.caption);
    case 'table':
      return [piece.header, ...piece.rows].map(cells => cells.map(plain).join(' ')).join(' ');
    case 'code':
      return piece.value;
    case 'quote':
      return piece.paragraphs.map(plain).join(' ');
    case 'card':
      return piece.text;
    default:
      return '';
  }
}

function itemsText(items: readonly PieceItem[]): string {
  return items.map(item => `${plain(item.children)} ${itemsText(item.items)}`.trim()).join(' ');
}
