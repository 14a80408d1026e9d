// A piece and the atoms of it that stand on a page -> the part of the piece that is shown there.
import type {Inline} from '../../model/document.ts';
import type {ListPiece, Piece, PieceItem} from '../../blocks/types.ts';
import {normalizedText} from '../../text/plain.ts';
import {shortenToWidth} from '../../text/width.ts';
import {textNode} from '../../text/nodes.ts';
import {reminderLetters} from '../theme-metrics.ts';
import type {Atom} from './atom.ts';

/** `piece` cut to `atoms`, which belong to it and are consecutive; spoken words stay with the first part. */
export function slice(piece: Piece, atoms: readonly Atom[], first: boolean): Piece {
  const paths = atoms.map(atom => atom.path);
  const spoken = first ? piece.spoken : [];
  if (paths.some(path => path.length === 0)) return {...piece, spoken};
  const [from, to] = [paths[0]?.[0] ?? 0, paths.at(-1)?.[0] ?? 0];
  switch (piece.kind) {
    case 'list':
      return sliceList(piece, paths, spoken);
    case 'code': {
      const lines = piece.value.split('\n').slice(from, to + 1);
      const blank = lines.findIndex(line => line.trim() !== '');
      const at = from + Math.max(0, blank);
      return {
        ...piece,
        value: trimBlank(lines).join('\n'),
        marks: shiftMarks(piece.marks, at, lines.length),
        spoken,
        ...(at > 0 ? {from: at + 1} : {}),
      };
    }
    case 'table':
      return {...piece, rows: piece.rows.slice(from, to + 1), spoken};
    default:
      return {...piece, spoken};
  }
}

function sliceList(piece: ListPiece, paths: readonly (readonly number[])[], spoken: ListPiece['spoken']): ListPiece {
  const wanted = new Set(paths.map(path => path.join('.')));
  const first = paths[0] ?? [0];
  const items = keep(piece.items, [], wanted);
  return {...piece, items, start: piece.start + (first[0] ?? 0), spoken};
}

/** Items whose path is wanted, and, above them, the parents that began on an earlier page. */
function keep(items: readonly PieceItem[], path: readonly number[], wanted: ReadonlySet<string>): readonly PieceItem[] {
  return items.flatMap((item, i) => {
    const here = [...path, i];
    const nested = keep(item.items, here, wanted);
    if (wanted.has(here.join('.'))) return [{...item, items: nested}];
    return nested.length > 0
      ? [{...item, children: reminder(item.children), items: nested, spoken: [], repeated: true}]
      : [];
  });
}

/** The beginning of an item that was shown before: as much as stands on one line of a page. */
function reminder(children: readonly Inline[]): readonly Inline[] {
  const text = normalizedText(children);
  const start = shortenToWidth(text, reminderLetters);
  return start === text ? children : [textNode(start)];
}

/** Blank lines at the edges of a page say nothing. */
function trimBlank(lines: readonly string[]): readonly string[] {
  const solid = lines.map(line => line.trim() !== '');
  const [from, to] = [solid.indexOf(true), solid.lastIndexOf(true)];
  return from < 0 ? lines.slice(0, 1) : lines.slice(from, to + 1);
}

/** Line marks of a fence ("2,4-5"), moved for code that begins `from` lines later. */
function shiftMarks(marks: string, from: number, count: number): string {
  return marks
    .split(',')
    .flatMap(mark => {
      const [start = Number.NaN, end = start] = mark.split('-').map(Number);
      const [low, high] = [Math.max(1, start - from), Math.min(count, end - from)];
      return low <= high ? [low === high ? `${low}` : `${low}-${high}`] : [];
    })
    .join(',');
}
