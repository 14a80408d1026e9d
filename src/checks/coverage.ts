// Document and pages -> coverage report: what became of every block and list item of the notes, in reading order.
import type {Diagnostic} from '../model/diagnostic.ts';
import type {Block, Document, Entry} from '../model/document.ts';
import type {Page, PlacedBlock} from '../model/page.ts';
import type {ContentItem} from '../blocks/types.ts';
import {normalizedText} from '../text/plain.ts';
import type {Placement} from './placement.ts';
import {placeReferences} from './place-references.ts';

/** One row of the coverage report. `line` counts the front matter. */
export interface CoverageRow {
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

/** The coverage report of a deck; a block that neither a page nor its notes hold is `dropped` without reason: lost. */
export function reportCoverage(document: Document, pages: readonly Page[]): readonly CoverageRow[] {
  const placements = placeReferences(document, gatherPlacements(pages));
  return document.entries.flatMap((entry, i) =>
    rowsOfEntry(entry, placements).map(one =>
      isSkipped(document, i) && one.fate === 'dropped' ? {...one, reason: "author's directive: skip"} : one,
    ),
  );
}

function isSkipped(document: Document, i: number): boolean {
  const before = document.entries[i - 1];
  return before?.kind === 'directive' && before.name === 'skip';
}

function gatherPlacements(pages: readonly Page[]): ReadonlyMap<number, Placement> {
  const placements = new Map<number, Placement>();
  const at = (id: number): Placement => {
    const known = placements.get(id) ?? {slides: new Set<number>(), texts: [], said: new Set<number>()};
    placements.set(id, known);
    return known;
  };
  const show = (id: number, page: Page, text: string): void => {
    const one = at(id);
    one.slides.add(page.number);
    if (text && !one.texts.includes(text)) one.texts.push(text);
  };
  const items = (list: readonly ContentItem[], page: Page): void => {
    for (const item of list) {
      if (!item.repeated) show(item.id, page, normalizedText(item.children));
      for (const id of item.covers ?? []) show(id, page, '');
      items(item.items, page);
    }
  };
  for (const page of pages) {
    if (page.heading >= 0)
      show(page.heading, page, page.part.index === 1 && page.promoted < 0 ? normalizedText(page.title) : '');
    if (page.promoted >= 0) show(page.promoted, page, normalizedText(page.title));
    for (const speakerNotes of page.speakerNotes) at(speakerNotes.id).said.add(page.number);
    for (const placed of page.blocks) {
      if (placed.kind === 'figure') {
        show(placed.block.id, page, normalizedText(placed.block.caption));
        for (const id of placed.block.covers ?? []) {
          show(id, page, '');
          at(id).alt = {text: placed.block.alt, from: placed.block.altFrom};
        }
        at(placed.block.id).alt = {text: placed.block.alt, from: placed.block.altFrom};
      } else {
        show(placed.block.id, page, displayedText(placed));
        if (placed.block.kind === 'list') items(placed.block.items, page);
      }
    }
  }
  return placements;
}

function displayedText(placed: Extract<PlacedBlock, {kind: 'block'}>): string {
  const {block} = placed;
  switch (block.kind) {
    case 'prose':
    case 'inline-heading':
    case 'footnote':
      return normalizedText(block.children);
    case 'quote':
      return block.paragraphs.map(normalizedText).join(' ');
    case 'code':
      return block.value;
    case 'math':
      return block.tex;
    case 'card':
      return block.text;
    case 'table':
      return [block.header, ...block.rows].map(cells => cells.map(normalizedText).join(' ')).join(' ');
    default:
      return '';
  }
}

function rowsOfEntry(entry: Entry | Block, placements: ReadonlyMap<number, Placement>): readonly CoverageRow[] {
  switch (entry.kind) {
    case 'dropped':
      return [droppedRow(entry.what, entry, entry.reason)];
    case 'directive':
      return [droppedRow('directive', entry, `author's directive: ${entry.name}`)];
    case 'excerpt':
      return [droppedRow('comment', entry, 'marks the end of the reading list')];
    case 'list':
      return entry.items.flatMap(item => {
        const prose = item.blocks.filter(block => block.kind === 'prose');
        const others = item.blocks.filter(block => block.kind !== 'prose');
        const own = prose.length > 0 ? [coverageRow('item', [item, ...prose], placements)] : [];
        return [...own, ...others.flatMap(block => rowsOfEntry(block, placements))];
      });
    case 'quote':
      return placements.get(entry.id)?.slides.size
        ? [coverageRow('quote', [entry], placements)]
        : entry.blocks.flatMap(block => rowsOfEntry(block, placements));
    case 'prose':
      return [coverageRow('paragraph', [entry], placements)];
    default:
      return [coverageRow(entry.kind, [entry, ...(entry.kind === 'footnote' ? entry.blocks : [])], placements)];
  }
}

/** The row of what is left out of the deck for a reason. */
function droppedRow(kind: string, {range: {line, endLine}}: Pick<Entry, 'range'>, reason: string): CoverageRow {
  return {line, endLine, kind, fate: 'dropped', slides: [], shownOn: [], shown: '', reason};
}

/** The row of the first of `blocks`; the others are parts of it that have no row of their own. */
function coverageRow(
  kind: string,
  blocks: readonly [Pick<Block, 'id' | 'range'>, ...(readonly Pick<Block, 'id'>[])],
  placements: ReadonlyMap<number, Placement>,
): CoverageRow {
  const [{range}] = blocks;
  const all = blocks.flatMap(({id}) => placements.get(id) ?? []);
  const slides = new Set(all.flatMap(one => [...one.slides]));
  const inNotesOf = new Set(all.flatMap(one => [...one.said]));
  const fate =
    slides.size > 0 && inNotesOf.size > 0
      ? 'both'
      : slides.size > 0
        ? 'slide'
        : inNotesOf.size > 0
          ? 'notes'
          : 'dropped';
  const alt = all.find(one => one.alt)?.alt;
  return {
    line: range.line,
    endLine: range.endLine,
    kind,
    fate,
    slides: [...new Set([...slides, ...inNotesOf])].sort((a, b) => a - b),
    shownOn: [...slides].sort((a, b) => a - b),
    shown: all.flatMap(one => one.texts).join(' '),
    ...(alt ? {alt} : {}),
  };
}

/** Rows of blocks that hold something and have no place: the promise that nothing is lost, broken. */
export function findLost(rows: readonly CoverageRow[]): readonly CoverageRow[] {
  return rows.filter(row => row.fate === 'dropped' && row.reason === undefined);
}

/** `diagnostics`, each with the slides of the blocks on its lines where it does not know them already. */
export function withSlides(diagnostics: readonly Diagnostic[], rows: readonly CoverageRow[]): readonly Diagnostic[] {
  return diagnostics.map(one => {
    if (one.slides !== undefined) return one;
    const slides = new Set((one.lines ?? [one.line]).flatMap(line => slidesAt(line, rows)));
    return slides.size === 0 ? one : {...one, slides: [...slides].sort((a, b) => a - b)};
  });
}

/** The slides of the smallest blocks that stand on `line`. */
function slidesAt(line: number, rows: readonly CoverageRow[]): readonly number[] {
  const there = rows.filter(row => row.line <= line && line <= row.endLine && row.slides.length > 0);
  const min = Math.min(...there.map(row => row.endLine - row.line));
  return there
    .filter(row => row.endLine - row.line === min)
    .flatMap(({slides, shownOn: displayedOn}) => (displayedOn.length > 0 ? displayedOn : slides));
}
