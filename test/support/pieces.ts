// Short builders of pieces and slides for tests: words in, model values out.
import type {Inline} from '../../src/model/document.ts';
import type {
  CodePiece,
  FigurePiece,
  ListPiece,
  PieceItem,
  ProsePiece,
  Spoken,
  TablePiece,
} from '../../src/blocks/types.ts';
import type {Slide} from '../../src/model/slide.ts';

const place = {line: 1, endLine: 1};
const said = (words: string | undefined, id: number): readonly Spoken[] =>
  words === undefined ? [] : [{id, text: words}];

/** `value` as inline content. */
export function words(value: string): readonly Inline[] {
  return value === '' ? [] : [{type: 'text', value}];
}

export function prose(id: number, value: string, spoken?: string): ProsePiece {
  return {kind: 'prose', id, place, children: words(value), lead: /:$/.test(value), spoken: said(spoken, id)};
}

/** An item of the id `id`; `items` are nested in it. */
export function item(id: number, value: string, items: readonly PieceItem[] = [], spoken?: string): PieceItem {
  return {id, place, children: words(value), items, ordered: false, spoken: said(spoken, id)};
}

export function list(id: number, items: readonly PieceItem[], start?: number): ListPiece {
  return {kind: 'list', id, place, ordered: start !== undefined, start: start ?? 1, items, spoken: []};
}

export function code(id: number, value: string, marks = ''): CodePiece {
  return {kind: 'code', id, place, lang: 'text', marks, value, spoken: []};
}

export function table(id: number, header: readonly string[], rows: readonly (readonly string[])[]): TablePiece {
  return {
    kind: 'table',
    id,
    place,
    align: header.map(() => null),
    header: header.map(words),
    rows: rows.map(row => row.map(words)),
    spoken: [],
  };
}

/** A content slide of `pieces`. */
export function slide(pieces: Slide['pieces'], more: Partial<Slide> = {}): Slide {
  return {
    role: 'content',
    heading: 0,
    title: words('Bread'),
    name: 'Bread',
    trail: [],
    level: 1,
    place,
    pieces,
    wish: '',
    look: [],
    ...more,
  };
}

/** An image of figure `id` of the notes. */
export function figure(id: number, name: string): FigurePiece {
  const file = `${name}.png`;
  return {
    kind: 'figure',
    id,
    place,
    spoken: [],
    src: file,
    file,
    width: 640,
    height: 480,
    alt: name,
    altFrom: 'author',
    caption: [],
    href: '',
    about: [],
  };
}
