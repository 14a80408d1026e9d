// Pieces and their extents -> atoms: the smallest things that a page break can part.
import type {ListPiece, Piece} from '../../blocks/types.ts';
import {countRunningWords} from '../../blocks/words.ts';
import type {Inline} from '../../model/document.ts';
import {normalizedText} from '../../text/plain.ts';
import {measureWidth} from '../../text/width.ts';
import {breaks} from '../costs.ts';
import type {Atom, SetPiece, Solo} from './atom.ts';
import {costBetween} from './break-costs.ts';
import {lineAtoms} from './code-atoms.ts';
import {isKeptWhole} from './kept-whole.ts';
import {listAtoms} from './list-atoms.ts';
import {rowAtoms} from './row-atoms.ts';
import {wholeHeight} from './whole.ts';
import {by} from './widths.ts';

const none = by(() => 0);

/**
 * Atoms of `pieces` in order, lists whole where `unbroken`; `set[i]` belongs to `pieces[i]`, null for pieces that take
 * no room or are figures.
 */
export function atoms(pieces: readonly Piece[], set: readonly (SetPiece | null)[], unbroken = false): readonly Atom[] {
  const out = pieces.flatMap((piece, i) => pieceAtoms(piece, i, set[i] ?? null, unbroken));
  return out.map((atom, i) => ({...atom, before: Math.max(atom.before, costBetween(out, i, pieces))}));
}

function pieceAtoms(piece: Piece, index: number, set: SetPiece | null, unbroken: boolean): readonly Atom[] {
  const base: Atom = {
    piece: index,
    path: [],
    kind: 'text',
    set: by(() => null),
    lead: none,
    words: 0,
    before: breaks.block,
    flat: false,
    solo: null,
    figure: null,
    blank: false,
  };
  if (piece.kind === 'note' || piece.kind === 'break') return [{...base, kind: piece.kind}];
  if (piece.kind === 'figure') return [{...base, kind: 'figure', figure: piece, words: 0}];
  if (!set) return [{...base, kind: 'note'}];
  switch (piece.kind) {
    case 'list':
      return unbroken
        ? [{...base, set: wholeHeight(set)}]
        : listAtoms(piece.items, set, base).map(atom =>
            isOneItem(piece) ? {...atom, solo: soloText(piece.items[0]?.children ?? [])} : atom,
          );
    case 'code':
      return lineAtoms(piece.value.split('\n'), set, base);
    case 'table':
      return rowAtoms(set, base, isKeptWhole(piece));
    default:
      return [{...base, set: wholeHeight(set), words: countRunningWords(piece), solo: soloOf(piece)}];
  }
}

function soloOf(piece: Piece): Solo | null {
  if (piece.kind === 'prose') return soloText(piece.children);
  return piece.kind === 'quote'
    ? {
        layout: 'quotation',
        letters: piece.paragraphs.reduce((sum, children) => sum + measureWidth(normalizedText(children)), 0),
      }
    : null;
}

/** A formula in the line is not made to be looked at so large, nor are words that lead in to something else. */
function soloText(children: readonly Inline[]): Solo | null {
  const text = normalizedText(children);
  const isPlain = !/[:：]$/.test(text) && !children.some(node => node.type === 'inlineMath' && node.value.length > 8);
  return isPlain ? {layout: 'statement', letters: measureWidth(text)} : null;
}

/** A list of one is a paragraph with a bullet. */
function isOneItem({items, ordered}: ListPiece): boolean {
  return items.length === 1 && !ordered && items[0]?.items.length === 0;
}
