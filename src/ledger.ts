// Document and pages -> ledger: the fate of every block and list item of the notes, in reading order.
import type {Diagnostic} from './model/diagnostic.ts';
import type {Block, Document, Entry, Inline} from './model/document.ts';
import type {Page, Placed} from './model/page.ts';
import type {PieceItem} from './blocks/types.ts';
import {normalizedText} from './text/plain.ts';

/** One row of the ledger. `line` counts the front matter. */
export interface Row {
  readonly line: number;
  readonly endLine: number;
  readonly kind: string;
  readonly fate: 'slide' | 'notes' | 'both' | 'dropped';
  /** 1-based numbers of the slides that show it, or in whose notes it is. */
  readonly slides: readonly number[];
  /** Those of them that show it. */
  readonly shownOn: readonly number[];
  /** Its words on slides; empty where it is only said, or has none. */
  readonly shown: string;
  readonly reason?: string;
  /** Of a figure: its alternative text and where that comes from. */
  readonly alt?: {readonly text: string; readonly from: string};
}

interface Seen {
  readonly slides: Set<number>;
  readonly texts: string[];
  readonly said: Set<number>;
  alt?: {readonly text: string; readonly from: string};
}

/** The ledger of a deck; a block that neither a page nor its notes hold is `dropped` without reason: lost. */
export function ledger(document: Document, pages: readonly Page[]): readonly Row[] {
  const seen = gather(pages);
  return document.entries.flatMap((entry, i) =>
    rows(entry, seen).map(one =>
      isSkipped(document, i) && one.fate === 'dropped' ? {...one, reason: "author's directive: skip"} : one,
    ),
  );
}

function isSkipped(document: Document, i: number): boolean {
  const before = document.entries[i - 1];
  return before?.kind === 'directive' && before.name === 'skip';
}

function gather(pages: readonly Page[]): ReadonlyMap<number, Seen> {
  const seen = new Map<number, Seen>();
  const at = (id: number): Seen => {
    const known = seen.get(id) ?? {slides: new Set<number>(), texts: [], said: new Set<number>()};
    seen.set(id, known);
    return known;
  };
  const show = (id: number, page: Page, text: string): void => {
    const one = at(id);
    one.slides.add(page.number);
    if (text && !one.texts.includes(text)) one.texts.push(text);
  };
  const items = (list: readonly PieceItem[], page: Page): void => {
    for (const item of list) {
      if (!item.repeated) show(item.id, page, normalizedText(item.children));
      for (const id of item.covers ?? []) show(id, page, '');
      items(item.items, page);
    }
  };
  for (const page of pages) {
    if (page.heading >= 0) show(page.heading, page, page.part.index === 1 ? normalizedText(page.title) : '');
    for (const spoken of page.spoken) at(spoken.id).said.add(page.number);
    for (const placed of page.blocks) {
      if (placed.kind === 'figure') {
        show(placed.piece.id, page, normalizedText(placed.piece.caption));
        at(placed.piece.id).alt = {text: placed.piece.alt, from: placed.piece.altFrom};
      } else {
        show(placed.piece.id, page, shownText(placed));
        if (placed.piece.kind === 'list') items(placed.piece.items, page);
      }
    }
  }
  return seen;
}

function shownText(placed: Extract<Placed, {kind: 'piece'}>): string {
  const {piece} = placed;
  switch (piece.kind) {
    case 'prose':
    case 'minor':
    case 'footnote':
      return normalizedText(piece.children);
    case 'quote':
      return piece.paragraphs.map(normalizedText).join(' ');
    case 'code':
      return piece.value;
    case 'math':
      return piece.tex;
    case 'card':
      return piece.text;
    case 'table':
      return [piece.header, ...piece.rows].map(cells => cells.map(normalizedText).join(' ')).join(' ');
    default:
      return '';
  }
}

function rows(entry: Entry | Block, seen: ReadonlyMap<number, Seen>): readonly Row[] {
  const {line, endLine} = entry.place;
  switch (entry.kind) {
    case 'dropped':
      return [
        {line, endLine, kind: entry.what, fate: 'dropped', slides: [], shownOn: [], shown: '', reason: entry.reason},
      ];
    case 'directive':
      return [
        {
          line,
          endLine,
          kind: 'directive',
          fate: 'dropped',
          slides: [],
          shownOn: [],
          shown: '',
          reason: `author's directive: ${entry.name}`,
        },
      ];
    case 'excerpt':
      return [
        {
          line,
          endLine,
          kind: 'comment',
          fate: 'dropped',
          slides: [],
          shownOn: [],
          shown: '',
          reason: 'marks the end of the reading list',
        },
      ];
    case 'list':
      return entry.items.flatMap(item => {
        const text = item.blocks.flatMap(block =>
          block.kind === 'prose' ? [block.children as readonly Inline[]] : [],
        );
        const own =
          text.length > 0
            ? [
                row(
                  'item',
                  item.id,
                  item.place,
                  seen,
                  item.blocks.flatMap(block => (block.kind === 'prose' ? [block.id] : [])),
                ),
              ]
            : [];
        return [...own, ...item.blocks.flatMap(block => (block.kind === 'prose' ? [] : rows(block, seen)))];
      });
    case 'quote':
      return seen.get(entry.id)?.slides.size
        ? [row('quote', entry.id, entry.place, seen, [])]
        : entry.blocks.flatMap(block => rows(block, seen));
    case 'prose':
      return [row('paragraph', entry.id, entry.place, seen, [])];
    default:
      return [
        row(
          entry.kind,
          entry.id,
          entry.place,
          seen,
          entry.kind === 'footnote' ? entry.blocks.map(block => block.id) : [],
        ),
      ];
  }
}

function row(
  kind: string,
  id: number,
  place: {readonly line: number; readonly endLine: number},
  seen: ReadonlyMap<number, Seen>,
  also: readonly number[],
): Row {
  const all = [id, ...also].flatMap(one => seen.get(one) ?? []);
  const slides = new Set(all.flatMap(one => [...one.slides]));
  const said = new Set(all.flatMap(one => [...one.said]));
  const fate =
    slides.size > 0 && said.size > 0 ? 'both' : slides.size > 0 ? 'slide' : said.size > 0 ? 'notes' : 'dropped';
  const alt = all.find(one => one.alt)?.alt;
  return {
    line: place.line,
    endLine: place.endLine,
    kind,
    fate,
    slides: [...new Set([...slides, ...said])].sort((a, b) => a - b),
    shownOn: [...slides].sort((a, b) => a - b),
    shown: all.flatMap(one => one.texts).join(' '),
    ...(alt ? {alt} : {}),
  };
}

/** Rows of blocks that hold something and have no fate: the promise that nothing is lost, broken. */
export function lost(rows: readonly Row[]): readonly Row[] {
  return rows.filter(row => row.fate === 'dropped' && row.reason === undefined);
}

/** `diagnostics`, each with the slides of the blocks on its lines where it does not know them already. */
export function withSlides(diagnostics: readonly Diagnostic[], rows: readonly Row[]): readonly Diagnostic[] {
  return diagnostics.map(one => {
    if (one.slides !== undefined) return one;
    const slides = new Set((one.lines ?? [one.line]).flatMap(line => slidesAt(line, rows)));
    return slides.size === 0 ? one : {...one, slides: [...slides].sort((a, b) => a - b)};
  });
}

/** The slides of the smallest blocks that stand on `line`. */
function slidesAt(line: number, rows: readonly Row[]): readonly number[] {
  const there = rows.filter(row => row.line <= line && line <= row.endLine && row.slides.length > 0);
  const least = Math.min(...there.map(row => row.endLine - row.line));
  return there
    .filter(row => row.endLine - row.line === least)
    .flatMap(({slides, shownOn}) => (shownOn.length > 0 ? shownOn : slides));
}
