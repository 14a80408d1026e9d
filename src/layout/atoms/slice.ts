// A content block and the atoms of it that stand on a page -> the part of the content block that is shown there.
import type {ListBlock, ContentBlock, ContentItem} from '../../blocks/types.ts';
import type {Atom} from './atom.ts';
import {remindOf} from './reminder.ts';

/** `block` cut to `atoms`, which belong to it and are consecutive; spoken words stay with the first part. */
export function sliceBlock(block: ContentBlock, atoms: readonly Atom[], first: boolean): ContentBlock {
  const paths = atoms.map(atom => atom.path);
  const speakerNotes = first ? block.speakerNotes : [];
  if (paths.some(path => path.length === 0)) return {...block, speakerNotes};
  const [from, to] = [paths[0]?.[0] ?? 0, paths.at(-1)?.[0] ?? 0];
  switch (block.kind) {
    case 'list':
      return sliceList(block, paths, speakerNotes);
    case 'code': {
      // Of long code each page would part all of it.
      const lines = atoms.map(({line = ''}) => line);
      const blank = lines.findIndex(line => line.trim() !== '');
      const at = from + Math.max(0, blank);
      return {
        ...block,
        value: trimBlank(lines).join('\n'),
        marks: shiftMarks(block.marks, at, lines.length),
        speakerNotes,
        ...(at > 0 ? {from: at + 1} : {}),
        ...(atoms[0]?.again && blank <= 0 ? {again: atoms[0].again} : {}),
      };
    }
    case 'table':
      return {...block, rows: block.rows.slice(from, to + 1), speakerNotes};
    default:
      return {...block, speakerNotes};
  }
}

function sliceList(
  block: ListBlock,
  paths: readonly (readonly number[])[],
  speakerNotes: ListBlock['speakerNotes'],
): ListBlock {
  const wanted = new Set(paths.map(path => path.join('.')));
  const reached = new Set(paths.flatMap(path => path.map((_, end) => path.slice(0, end + 1).join('.'))));
  const first = paths[0] ?? [0];
  const [from, to] = [first[0] ?? 0, paths.at(-1)?.[0] ?? 0];
  const items = block.items.slice(from, to + 1).flatMap((item, i) => keepItem(item, [from + i], {wanted, reached}));
  return {...block, items, start: block.start + (first[0] ?? 0), speakerNotes};
}

/** The item where its path is wanted, and, above items that are, the parents that began on an earlier page. */
function keepItem(
  item: ContentItem,
  path: readonly number[],
  on: {readonly wanted: ReadonlySet<string>; readonly reached: ReadonlySet<string>},
): readonly ContentItem[] {
  const nested = item.items.flatMap((inner, i) => keepItem(inner, [...path, i], on));
  if (on.wanted.has(path.join('.'))) return [{...item, items: nested}];
  if (nested.length === 0) return [];
  const before = item.items.findIndex((_, n) => on.reached.has([...path, n].join('.')));
  const start = item.ordered ? {start: (item.start ?? 1) + before} : {};
  return [{...item, ...start, children: remindOf(item.children), items: nested, speakerNotes: [], repeated: true}];
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
