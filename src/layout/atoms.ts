// Pieces and their extents -> atoms: the smallest things that a page break can part.
import type {Extent} from '../model/layout.ts';
import type {MathSize} from '../model/page.ts';
import type {Inline} from '../model/document.ts';
import type {FigurePiece, ListPiece, Piece, PieceItem} from '../blocks/types.ts';
import {isKeptWhole} from './kept-whole.ts';
import {countInlineRuns} from '../text/words.ts';
import {normalizedText} from '../text/plain.ts';
import {measureWidth} from '../text/width.ts';
import {lineAtoms} from './code-atoms.ts';
import {breaks} from './penalties.ts';
import {type SetHeight, type Width, by} from './widths.ts';

/** A text that may be set large where it is all that a page shows; `letters` as wide as Latin ones. */
export interface Solo {
  readonly layout: 'statement' | 'quotation';
  readonly letters: number;
}

export interface Atom {
  /** Index of its piece in the slide. */
  readonly piece: number;
  /** Where in the piece: item path, code line or table row; empty for a whole piece. */
  readonly path: readonly number[];
  readonly kind: 'text' | 'figure' | 'note' | 'break';
  /** As set at each width; null where it cannot be set at that width. */
  readonly set: Readonly<Record<Width, SetHeight | null>>;
  /** Added at the top of a page that begins with this atom: a table's header row, the parent of nested items. */
  readonly lead: Readonly<Record<Width, number>>;
  readonly words: number;
  /** Cost of a page break before this atom. */
  readonly before: number;
  /** Item of a flat list: may stand in two columns. */
  readonly flat: boolean;
  /** How it may be set where it is all that a page shows; null for plainly. */
  readonly solo: Solo | null;
  readonly figure: FigurePiece | null;
  /** A blank line of code: it vanishes where a page begins or ends its part of the code with it. */
  readonly blank: boolean;
}

/** One piece as set: its extent at each width, its gap to the piece before it at each width. */
export interface SetPiece {
  readonly extent: Readonly<Record<Width, Extent | null>>;
  readonly gap: Readonly<Record<Width, number>>;
  readonly mathSize: MathSize;
}

const none = by(() => 0);

/** Atoms of `pieces` in order, lists whole where `unbroken`; `set[i]` belongs to `pieces[i]`, null for pieces that take no room or are figures. */
export function atoms(pieces: readonly Piece[], set: readonly (SetPiece | null)[], unbroken = false): readonly Atom[] {
  const out = pieces.flatMap((piece, i) => pieceAtoms(piece, i, set[i] ?? null, unbroken));
  return out.map((atom, i) => ({...atom, before: Math.max(atom.before, between(out, i, pieces))}));
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
        ? [{...base, set: whole(set)}]
        : listAtoms(piece.items, set, base).map(atom =>
            isOneItem(piece) ? {...atom, solo: soloText(piece.items[0]?.children ?? [])} : atom,
          );
    case 'code':
      return lineAtoms(piece.value.split('\n'), set, base);
    case 'table':
      return rowAtoms(set, base, isKeptWhole(piece));
    default:
      return [{...base, set: whole(set), words: wordsOf(piece), solo: soloOf(piece)}];
  }
}

function whole(set: SetPiece): Atom['set'] {
  return by(width => {
    const extent = set.extent[width];
    return extent && !(width !== 'full' && extent.wide)
      ? {height: extent.bottom - extent.top, gap: set.gap[width]}
      : null;
  });
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

function wordsOf(piece: Piece): number {
  if (piece.kind === 'prose' || piece.kind === 'minor' || piece.kind === 'footnote')
    return countInlineRuns(piece.children);
  if (piece.kind === 'quote') return piece.paragraphs.reduce((sum, children) => sum + countInlineRuns(children), 0);
  if (piece.kind === 'card') return piece.text.split(/\s+/).length;
  return 0;
}

interface Leaf {
  readonly item: PieceItem;
  readonly path: readonly number[];
  readonly extents: Readonly<Record<Width, Extent | null>>;
  /** Top of the first thing after it, or the end of its list; by width. */
  readonly parents: readonly Leaf[];
}

/** One atom an item, nested items too; heights are the items' own, without what is nested in them. */
function listAtoms(items: readonly PieceItem[], set: SetPiece, base: Atom): readonly Atom[] {
  const leaves: Leaf[] = [];
  const visit = (
    list: readonly PieceItem[],
    extents: Readonly<Record<Width, readonly Extent[] | null>>,
    path: readonly number[],
    parents: readonly Leaf[],
  ): void => {
    for (const [i, item] of list.entries()) {
      const own = by(width => extents[width]?.[i] ?? null);
      const leaf: Leaf = {item, path: [...path, i], extents: own, parents};
      leaves.push(leaf);
      if (item.items.length > 0)
        visit(
          item.items,
          by(width => own[width]?.parts ?? null),
          leaf.path,
          [...parents, leaf],
        );
    }
  };
  visit(
    items,
    by(width => set.extent[width]?.parts ?? null),
    [],
    [],
  );
  const flat = items.every(item => item.items.length === 0);
  return leaves.map((leaf, n) => ({
    ...base,
    path: leaf.path,
    flat,
    words: countInlineRuns(leaf.item.children),
    before:
      n === 0
        ? breaks.block
        : leaf.path.length > 1
          ? leaf.path.at(-1) === 0
            ? breaks.forbidden
            : breaks.nested
          : breaks.item,
    lead: by(width =>
      leaf.parents.reduce(
        (sum, parent) =>
          sum + Math.min(own(parent.extents[width]), reminderHeight(parent, width)) + nestedGap(parent.extents[width]),
        0,
      ),
    ),
    set: by(width => {
      const extent = leaf.extents[width];
      if (!extent) return null;
      const previous = leaves[n - 1]?.extents[width];
      const list = set.extent[width];
      const gap =
        n === 0
          ? set.gap[width] + extent.top - (list?.top ?? extent.top)
          : previous
            ? Math.max(0, extent.top - previous.own)
            : 0;
      const tail = n === leaves.length - 1 && list ? Math.max(0, list.bottom - Math.max(extent.own, extent.bottom)) : 0;
      return {height: own(extent) + tail, gap};
    }),
  }));
}

/** px of the lines that a parent shown again takes at most, itself nested or not. */
const reminders: Readonly<Record<'outer' | 'nested', Readonly<Record<Width, number>>>> = {
  outer: {full: 40, text: 46, side: 80, column: 80, large: 52, largeSide: 138},
  nested: {full: 36, text: 40, side: 72, column: 72, large: 43, largeSide: 129},
};

/** px of a parent shown again above the rest of its nested items: one line of the theme, two or three where the text is narrow. */
function reminderHeight(parent: Leaf, width: Width): number {
  return parent.path.length > 1 ? reminders.nested[width] : reminders.outer[width];
}

/** px between an item and what is nested in it. */
function nestedGap(extent: Extent | null): number {
  const first = extent?.parts[0];
  return extent && first ? Math.max(0, first.top - extent.own) : 0;
}

function own(extent: Extent | null): number {
  return extent ? extent.own - extent.top : 0;
}

/** px that a collapsed border may add where a table is cut: half of it on each side. */
const cutBorder = 1;

/** One atom a row; the header row goes with the first and is repeated at the top of each further page. */
function rowAtoms(set: SetPiece, base: Atom, isWhole: boolean): readonly Atom[] {
  const rows = set.extent.full?.parts.slice(1) ?? [];
  const wide = by(width => (width === 'full' || width === 'large' ? set.extent[width] : null));
  if (rows.length === 0) return [{...base, set: {...base.set, full: whole(set).full}}];
  const head = by(width => headOf(wide[width]));
  return rows.map((_, i) => ({
    ...base,
    path: [i],
    before: i === 0 ? breaks.block : i === 1 || isWhole ? breaks.edge : breaks.row,
    lead: by(width => (i === 0 ? 0 : head[width] + cutBorder)),
    set: by(width => {
      const row = wide[width]?.parts[i + 1];
      return row && !(width === 'large' && wide.large?.wide)
        ? {height: row.bottom - row.top + (i === 0 ? head[width] : 0), gap: i === 0 ? set.gap[width] : 0}
        : null;
    }),
  }));
}

/** Height of a table's header row, px. */
function headOf(extent: Extent | null): number {
  const header = extent?.parts[0];
  return extent && header ? header.bottom - extent.top : 0;
}

/** Costs that come from the neighbours of a break. */
function between(all: readonly Atom[], i: number, pieces: readonly Piece[]): number {
  const atom = all[i];
  const previous = all.slice(0, i).findLast(other => other.kind !== 'note');
  if (!atom || !previous || atom.kind === 'note') return 0;
  const [here, above] = [pieces[atom.piece], pieces[previous.piece]];
  if (!here || !above || atom.piece === previous.piece) return 0;
  if (above.kind === 'minor' || (above.kind === 'prose' && above.lead)) return breaks.forbidden;
  if (above.kind === 'list' && /[:：]$/.test(normalizedText(above.items.at(-1)?.children ?? []))) return breaks.figure;
  if (here.kind === 'footnote') return breaks.forbidden;
  if (above.kind === 'list' && isLabelled(above.items)) return breaks.label;
  if (here.kind === 'figure' && above.kind === 'figure' && here.id === above.id) return breaks.together;
  if (here.kind === 'figure' && here.about.includes(above.id)) return here.pointed ? breaks.pointed : breaks.figure;
  if (above.kind === 'figure' && above.about.includes(here.id)) return above.pointed ? breaks.pointed : breaks.figure;
  return 0;
}

/** Is the last thing of a list a label, all bold, that names what follows the list? */
function isLabelled(items: readonly PieceItem[]): boolean {
  const last = items.at(-1);
  if (!last) return false;
  if (last.items.length > 0) return isLabelled(last.items);
  const written = last.children.filter(node => node.type !== 'text' || node.value.trim() !== '');
  return written.length === 1 && written[0]?.type === 'strong';
}
