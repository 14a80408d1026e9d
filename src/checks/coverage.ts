// Document and pages -> coverage report: what became of every block and list item of the notes, in reading order.
import type {Diagnostic} from '../model/diagnostic.ts';
import {readRequests, readSectionRequests, requestsBefore} from '../model/directives/requests.ts';
import type {Block, Directive, Document, Entry, Prose} from '../model/document.ts';
import type {Page} from '../model/page.ts';
import type {SpeakerNote} from '../blocks/types.ts';
import {gatherPlacements, type Placement} from './placements.ts';
import {addReferencePlacements} from './reference-placements.ts';
import {listFootnoteIds} from '../text/footnotes.ts';
import {describeBlock, toSpeakerText} from '../text/speaker-notes.ts';

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
  /** All of these slides stand in the appendix. */
  readonly appendix?: true;
  /** Its words on slides; empty where it is only said, or has none. */
  readonly shown: string;
  readonly reason?: string;
  /** The directive whose words `shown` are: the author's, and not of the notes' text. */
  readonly wordsOf?: 'text' | 'title';
  /** Of a figure: its alternative text and where that comes from. */
  readonly alt?: {readonly text: string; readonly from: string};
}

/** A row, and what it is about. */
interface SourceRow extends CoverageRow {
  readonly id?: number;
  /** All of it as one note for the presenter, under the id of the row. */
  readonly says?: () => string;
}

/** The coverage report of a deck; a block that neither a page nor its notes hold is `dropped` without reason: lost. */
export function reportCoverage(document: Document, pages: readonly Page[]): readonly CoverageRow[] {
  const apart = new Set(pages.flatMap(({number, origin}) => (origin === undefined ? [] : [number])));
  return listRows(document, pages).map(({id: _, says: __, ...row}) =>
    row.slides.length > 0 && row.slides.every(number => apart.has(number)) ? {...row, appendix: true} : row,
  );
}

function listRows(document: Document, pages: readonly Page[]): readonly SourceRow[] {
  const placements = addReferencePlacements(document, gatherPlacements(pages));
  const skipped = findSkipped(document, placements);
  return document.entries.flatMap((entry, i) =>
    rowsOfEntry(entry, placements).map((row): SourceRow => {
      const one = withWords(row, wordsBefore(document.entries, i));
      if (skipped.has(entry) && one.fate === 'dropped') return {...one, reason: "author's directive: skip"};
      return isLost(one) && one.says?.() === '' ? {...one, reason: 'holds no words of its own'} : one;
    }),
  );
}

/** What no page holds, and the pages with it in the notes of the nearest slide before it, else after it. */
export function keepLost(
  document: Document,
  pages: readonly Page[],
): {readonly pages: readonly Page[]; readonly lost: readonly (CoverageRow & {readonly slide: number})[]} {
  let near = pages.find(({role}) => role !== 'title')?.number ?? 1;
  const said = new Map<number, SpeakerNote[]>();
  const lost: (CoverageRow & {readonly slide: number})[] = [];
  for (const {id, says, ...row} of listRows(document, pages)) {
    near = row.slides.at(-1) ?? near;
    if (!isLost(row) || id === undefined) continue;
    const notes = said.get(near) ?? [];
    said.set(near, notes);
    notes.push({id, text: says?.() ?? ''});
    lost.push({...row, slide: near});
  }
  if (lost.length === 0) return {pages, lost};
  return {
    lost,
    pages: pages.map(page => ({...page, speakerNotes: [...page.speakerNotes, ...(said.get(page.number) ?? [])]})),
  };
}

/** The entries that the author's `skip` means. It goes past what is left out, and past headings of no slide. */
function findSkipped({entries}: Document, placements: ReadonlyMap<number, Placement>): ReadonlySet<Entry> {
  const skipped = new Set<Entry>();
  let skips = false;
  // The depth of the section that is left out, and whether the next heading begins one.
  let depth = Number.POSITIVE_INFINITY;
  let isNext = false;
  for (const entry of entries) {
    if (entry.kind === 'directive' && entry.scope === 'section') {
      const {fate} = readRequests([entry]);
      if (fate !== '') isNext = fate === 'skip';
      continue;
    }
    if (entry.kind === 'heading') {
      if (entry.depth <= depth) depth = isNext ? entry.depth : Number.POSITIVE_INFINITY;
      isNext = false;
    }
    if (skips || depth < Number.POSITIVE_INFINITY) skipped.add(entry);
    const {fate} = readRequests([entry]);
    const isHidden = entry.kind === 'heading' && !placements.get(entry.id)?.slides.size;
    if (fate !== '') skips = fate === 'skip';
    else if (!isHidden && !['directive', 'dropped', 'excerpt'].includes(entry.kind)) skips = false;
  }
  return skipped;
}

function rowsOfEntry(entry: Entry | Block, placements: ReadonlyMap<number, Placement>): readonly SourceRow[] {
  const directives = 'directives' in entry ? (entry.directives ?? []) : [];
  const rows = rowsOfOne(entry, placements);
  if (directives.length === 0) return rows;
  return [...directives.map(directiveRow), ...(readRequests(directives).fate === 'skip' ? rows.map(withSkip) : rows)];
}

/** A paragraph of an item, of which its author says nothing by itself. */
function isItemText(block: Block): block is Prose {
  return block.kind === 'prose' && block.directives === undefined;
}

/** The row of a directive. */
function directiveRow(directive: Directive): SourceRow {
  return droppedRow('directive', directive, `author's directive: ${directive.name}`);
}

function rowsOfOne(entry: Entry | Block, placements: ReadonlyMap<number, Placement>): readonly SourceRow[] {
  switch (entry.kind) {
    case 'dropped':
      return [droppedRow(entry.what, entry, entry.reason)];
    case 'directive':
      return [directiveRow(entry)];
    case 'excerpt':
      return [droppedRow('comment', entry, 'marks the end of the reading list')];
    case 'list':
      return entry.items.flatMap(item => {
        const {directives = []} = item;
        const said = directives.map(directiveRow);
        const isSkipped = readRequests(directives).fate === 'skip';
        const prose = item.blocks.filter(isItemText);
        const others = item.blocks.filter(block => !isItemText(block));
        const says = () => prose.map(block => toSpeakerText(block.children)).join('\n');
        const own = prose.length > 0 ? [{...coverageRow('item', [item, ...prose], placements), id: item.id, says}] : [];
        const rows = [...own, ...others.flatMap(block => rowsOfEntry(block, placements))];
        const isText = readRequests(directives).words?.name === 'text';
        const [first, ...more] = isSkipped ? rows.map(withSkip) : rows;
        return [...said, ...(first ? [withWords(first, isText ? 'text' : null)] : []), ...more];
      });
    case 'quote':
      return placements.get(entry.id)?.slides.size
        ? [coverageRow('quote', [entry], placements)]
        : entry.blocks.flatMap(block => rowsOfEntry(block, placements));
    default: {
      const kind = entry.kind === 'prose' ? 'paragraph' : entry.kind;
      const also = entry.kind === 'footnote' ? listFootnoteIds(entry).map(id => ({id})) : [];
      const says = () => (entry.kind === 'heading' ? toSpeakerText(entry.children) : describeBlock(entry).text);
      return [{...coverageRow(kind, [entry, ...also], placements), id: entry.id, says}];
    }
  }
}

/** The directive before the entry at `at` whose words stand in its place; null for none. */
function wordsBefore(entries: readonly Entry[], at: number): 'text' | 'title' | null {
  if (entries[at]?.kind === 'heading') {
    let first = at;
    while (entries[first - 1]?.kind === 'directive') first--;
    return readSectionRequests(entries.slice(first, at)).title === '' ? null : 'title';
  }
  return requestsBefore(entries, at).words?.name === 'text' ? 'text' : null;
}

function withWords(row: SourceRow, wordsOf: 'text' | 'title' | null): SourceRow {
  return wordsOf === null || row.shown === '' ? row : {...row, wordsOf};
}

/** `row` with the reason why no page holds it. */
function withSkip(row: SourceRow): SourceRow {
  return isLost(row) ? {...row, reason: "author's directive: skip"} : row;
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
  return rows.filter(isLost);
}

function isLost(row: CoverageRow): boolean {
  return row.fate === 'dropped' && row.reason === undefined;
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
