// Pieces of a slide -> the same where no heading, word or table row is larger than a page can hold; no word is lost.
import type {Inline} from '../model/document.ts';
import type {Piece, PieceItem, Spoken, TablePiece} from '../model/slide.ts';
import {divideInline, plain, sliceInline, wordsOf} from './inline.ts';
import {saidInline} from '../model/said.ts';

/** Letters of a title, three lines of it; real ones stay under 120. */
const titleLetters = 150;
/** Letters from which a text of hardly any words is no language, and what is shown of it. */
const gibberish = {letters: 500, aWord: 60, shown: 240};
/** Letters of a table row, some twelve lines, and of a header row, which stands on every page of its table. */
const rowLetters = {body: 900, header: 400};
/** Levels of a list: Marp's parser ends at ten (20 nested tokens), and deeper than this nobody can tell them apart. */
const levels = 5;

/** A heading's words for a title: all, or those that fit on three lines; then `said` holds it whole. */
export function boundedTitle(
  title: readonly Inline[],
  id: number,
): {readonly title: readonly Inline[]; readonly said: readonly Spoken[]} {
  const text = plain(title);
  if (text.length <= titleLetters) return {title, said: []};
  const blank = text.lastIndexOf(' ', titleLetters);
  return {
    title: shortened(title, blank > titleLetters / 2 ? blank : titleLetters),
    said: [{id, text: saidInline(title)}],
  };
}

/** `piece` within the bounds of a page. */
export function boundedPiece(piece: Piece): Piece {
  switch (piece.kind) {
    case 'prose':
    case 'minor':
    case 'footnote':
      return boundedText(piece);
    case 'figure': {
      const {children, spoken} = boundedText({id: piece.id, children: piece.caption, spoken: piece.spoken});
      return {...piece, caption: children, spoken};
    }
    case 'list':
      return {...piece, items: flattened(piece.items, 1).map(boundedItem)};
    case 'table':
      return boundedTable(piece);
    default:
      return piece;
  }
}

interface Text {
  readonly id: number;
  readonly children: readonly Inline[];
  readonly spoken: readonly Spoken[];
}

/** A text whose words are so long that it cannot be language shows its beginning, and is said whole. */
function boundedText<T extends Text>(text: T): T {
  const letters = plain(text.children);
  if (letters.length <= gibberish.letters || wordsOf(letters) > letters.length / gibberish.aWord) return text;
  const isSaid = text.spoken.some(one => one.id === text.id);
  return {
    ...text,
    children: shortened(text.children, gibberish.shown),
    spoken: isSaid ? text.spoken : [{id: text.id, text: saidInline(text.children)}, ...text.spoken],
  };
}

function boundedItem(item: PieceItem): PieceItem {
  return {...boundedText(item), items: item.items.map(boundedItem)};
}

/** Items below the fifth level follow their parents on the fifth. */
function flattened(items: readonly PieceItem[], level: number): readonly PieceItem[] {
  if (level < levels) return items.map(item => ({...item, items: flattened(item.items, level + 1)}));
  const flat: PieceItem[] = [];
  // A stack of its own: hostile lists nest deeper than calls may.
  const waiting = [...items].reverse();
  for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) {
    flat.push({...item, items: []});
    waiting.push(...[...item.items].reverse());
  }
  return flat;
}

/** Rows too tall for a page go on in the rows below them, cell by cell; so does a header. */
function boundedTable(table: TablePiece): TablePiece {
  const isHeader = lettersOf(table.header) <= rowLetters.header;
  const rows = isHeader ? table.rows : [table.header, ...table.rows];
  return {...table, header: isHeader ? table.header : table.header.map(() => []), rows: rows.flatMap(dividedRow)};
}

/** Lines of a cell that a page surely holds. */
const cellLines = 9;

/** Letters on a line of a cell where all columns are as wide (1,120 px, 11.5 px a letter, 32 px between). */
function lineLetters(columns: number): number {
  return Math.max(4, Math.floor((1120 / Math.max(1, columns) - 32) / 11.5));
}

function dividedRow(row: TablePiece['header']): readonly TablePiece['header'][] {
  const letters = lineLetters(row.length);
  const most = letters * cellLines;
  const longest = Math.max(0, ...row.map(cell => plain(cell).length));
  const highest = Math.max(0, ...row.map(cell => linesOf(cell, letters).length));
  const count = Math.max(
    Math.ceil(lettersOf(row) / rowLetters.body),
    Math.ceil(longest / most),
    Math.ceil(highest / cellLines),
  );
  if (count < 2) return [row];
  const cells = row.map(cell => {
    const lines = linesOf(cell, letters);
    return divideInline(
      cell,
      cell.some(node => node.type === 'break') && lines.length > count
        ? evenly(lines, count)
        : cutsOf(plain(cell), count, most),
    );
  });
  return Array.from({length: count}, (_, i) => cells.map(parts => parts[i] ?? []));
}

/** Where each line of a cell begins that the author broke, so many letters a line: offset of the line that it belongs to. */
function linesOf(cell: readonly Inline[], letters: number): readonly number[] {
  const out: number[] = [];
  let [start, end] = [0, 0];
  const close = (): void =>
    void out.push(...Array.from({length: Math.max(1, Math.ceil((end - start) / letters))}, () => start));
  for (const node of cell) {
    end += plain([node]).length;
    if (node.type !== 'break') continue;
    close();
    start = end;
  }
  close();
  return out;
}

/** Offsets that part `lines` into `count` of like height; a line that is longer than its part is not cut. */
function evenly(lines: readonly number[], count: number): readonly number[] {
  const cuts = Array.from({length: count - 1}, (_, i) => lines[Math.ceil(((i + 1) * lines.length) / count)] ?? 0);
  return [...new Set(cuts)].filter(cut => cut > 0);
}

/** Offsets at blanks that part `text` into at most `count` pieces of like length; a short one stays whole. */
function cutsOf(text: string, count: number, most: number): readonly number[] {
  if (text.length < Math.min(most, rowLetters.body / 6)) return [];
  const near = Array.from({length: count - 1}, (_, i) => Math.ceil(((i + 1) * text.length) / count));
  return [...new Set(near.map(at => Math.max(text.lastIndexOf(' ', at) + 1, at - 40)))];
}

function lettersOf(row: TablePiece['header']): number {
  return row.reduce((sum, cell) => sum + plain(cell).length, 0);
}

function shortened(children: readonly Inline[], to: number): readonly Inline[] {
  return [...sliceInline(children, 0, to), {type: 'text', value: '…'}];
}
