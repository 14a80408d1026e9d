// Tables of cells -> a table of text, with what is no text after it; or, of an image grid, figures with captions.
import type {AlignType} from 'mdast';
import type {Block, Figure, Inline, TableRow} from '../../../model/document.ts';
import type {SourceRange} from '../../../model/source-range.ts';
import {countInlineWords} from '../../../text/words.ts';
import {joinLines} from '../inline-nodes.ts';
import type {Part} from '../part.ts';

/** A cell as read; `head` of a `<th>`. */
export interface Cell {
  readonly parts: readonly Part[];
  readonly range: SourceRange;
  readonly head: boolean;
}

/** Words of a cell that may be a caption. */
const maxCaption = 60;
/** Empty cells that rows may lack until they are as wide as the widest. */
const maxFilled = 20_000;

/**
 * Parts of a table whose first `headers` rows are its header. Where rows lack so many cells that it is none, what its
 * cells hold stands below each other.
 */
export function tableParts(
  rows: readonly (readonly Cell[])[],
  headers: number,
  align: readonly AlignType[],
  range: SourceRange,
): Part[] {
  const cells = rows.flat();
  const figures = cells.filter(cell => holdsFigure(cell));
  const texts = cells.filter(cell => !holdsFigure(cell) && cell.parts.length > 0);
  if (cells.every(cell => cell.parts.length === 0)) return [];
  const solid = rows.filter(row => row.some(cell => cell.parts.length > 0));
  if (figures.length > 0 && (texts.length === 0 || isGrid(solid))) return grid(solid);
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  if ((width === 1 && headers === 0) || width * rows.length - cells.length > maxFilled)
    return cells.flatMap(cell => cell.parts);
  const [first, ...rest] = rows;
  const head = headers > 0 ? (first ?? []) : [];
  const body = headers > 0 ? rest : rows;
  const fill = (row: readonly Cell[]): Inline[][] =>
    Array.from({length: width}, (_, index) => inlineOf(row[index]?.parts ?? []));
  const table: Part = {
    kind: 'table',
    id: 0,
    range,
    align: Array.from({length: width}, (_, index) => align[index] ?? null),
    header: fill(head),
    rows: body
      .filter(row => row.some(cell => inlineOf(cell.parts).length > 0))
      .map(
        (row): TableRow => ({
          range: (row.find(cell => cell.parts.length > 0) ?? row[0])?.range ?? range,
          cells: fill(row),
        }),
      ),
  };
  return [table, ...cells.flatMap(cell => cell.parts.filter(isOutside))];
}

function holdsFigure(cell: Cell): boolean {
  return cell.parts.some(part => part.kind === 'figure');
}

/** Rows of figures, with rows of short texts between; no cell of running text beside a figure. */
function isGrid(rows: readonly (readonly Cell[])[]): boolean {
  return rows.every(row => {
    const full = row.filter(cell => cell.parts.length > 0);
    return (
      full.every(holdsFigure) ||
      full.every(cell => cell.parts.every(part => part.kind === 'prose') && words(cell) <= maxCaption)
    );
  });
}

/** Figures of a grid; a row of texts under a row of figures holds their captions, column by column. */
function grid(rows: readonly (readonly Cell[])[]): Part[] {
  const out: Part[] = [];
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] ?? [];
    const next = rows[index + 1];
    const captions = row.some(holdsFigure) && next !== undefined && !next.some(holdsFigure) ? next : undefined;
    for (const [column, cell] of row.entries()) {
      const text = inlineOf(captions?.[column]?.parts ?? []);
      const bare = cell.parts.filter(part => part.kind === 'figure' && part.caption.length === 0) as Figure[];
      const [only] = bare;
      if (text.length === 0 || only === undefined) {
        out.push(...cell.parts, ...(captions?.[column]?.parts ?? []));
        continue;
      }
      const merged: Figure = {...only, images: bare.flatMap(figure => figure.images), caption: text};
      out.push(
        ...cell.parts.flatMap((part): Part[] =>
          part === only ? [merged] : bare.includes(part as Figure) ? [] : [part],
        ),
      );
    }
    if (captions !== undefined) {
      out.push(...captions.slice(row.length).flatMap(cell => cell.parts));
      index += 1;
    }
  }
  return out;
}

function words(cell: Cell): number {
  return cell.parts.reduce((sum, part) => sum + (part.kind === 'prose' ? countInlineWords(part.children) : 0), 0);
}

/** Content of a cell in one run; blocks of it on lines of their own. */
function inlineOf(parts: readonly Part[]): Inline[] {
  return joinLines(parts.flatMap(runs));
}

function runs(part: Part): (readonly Inline[])[] {
  switch (part.kind) {
    case 'prose':
    case 'caption':
      return [part.children];
    case 'heading':
      return [[{type: 'strong', children: [...part.children]}]];
    case 'math':
      return [[{type: 'inlineMath', value: part.tex}]];
    case 'code':
      return part.value
        .split('\n')
        .filter(line => line.trim() !== '')
        .map(line => [{type: 'inlineCode', value: line}]);
    case 'list':
      return part.items.flatMap(item => item.blocks.flatMap((block: Block) => runs(block)));
    case 'quote':
      return part.blocks.flatMap(block => runs(block));
    case 'table':
      return [part.header, ...part.rows.map(row => row.cells)].map(cells =>
        cells.flatMap((cell, index): Inline[] => (index === 0 ? [...cell] : [{type: 'text', value: ' '}, ...cell])),
      );
    default:
      return [];
  }
}

function isOutside(part: Part): boolean {
  return ['figure', 'media', 'footnote', 'dropped', 'directive', 'excerpt'].includes(part.kind);
}
