// A page with room left -> longer texts in place of its short ones, as far as its height and the deck's words allow.
import type {ContentBlock, ContentItem, LongerText, SpeakerNote} from '../blocks/types.ts';
import type {PageArrangement} from './arrangements/page-candidate.ts';
import type {Atom, LongerAtom} from './atoms/atom.ts';
import type {Width} from './atoms/widths.ts';
import {deckWords} from './costs.ts';
import {parallel} from './theme-metrics.ts';

/** By how much longer a text may stand: positions in its longer texts. */
export const longerLevels = [0, 1, 2] as const;

/** Which of its longer texts stands for the text at `path` of a block, empty for the block itself; -1 for none. */
type LevelOf = (path: readonly number[]) => number;

/**
 * `block` with the longer texts that `levelOf` asks for, the longest of a text that has none so long; null where no
 * text has the one that is asked for.
 */
export function lengthenBlock(block: ContentBlock, levelOf: LevelOf): ContentBlock | null {
  if (block.kind === 'prose') {
    const {longer, isThere} = pick(block.longer, levelOf([]));
    return longer && isThere ? {...block, ...toLonger(block, longer)} : null;
  }
  if (block.kind !== 'list') return null;
  const {items, isThere} = lengthenItems(block.items, [], levelOf);
  return isThere ? {...block, items} : null;
}

function pick(longer: readonly LongerText[] = [], level: number) {
  return {longer: level < 0 ? undefined : longer[Math.min(level, longer.length - 1)], isThere: level < longer.length};
}

function lengthenItems(items: readonly ContentItem[], at: readonly number[], levelOf: LevelOf) {
  let isAnyThere = false;
  const lengthened = items.map((item, i): ContentItem => {
    // Each page asks this of all items of a list.
    if (!item.longer && item.items.length === 0) return item;
    const path = [...at, i];
    const nested = lengthenItems(item.items, path, levelOf);
    const {longer, isThere} = pick(item.longer, levelOf(path));
    if (nested.isThere || (longer && isThere)) isAnyThere = true;
    return {...item, ...(longer && toLonger(item, longer)), items: nested.items};
  });
  return {items: lengthened, isThere: isAnyThere};
}

/** What stands whole is not said besides. */
function toLonger(
  {id, speakerNotes}: {readonly id: number; readonly speakerNotes: readonly SpeakerNote[]},
  longer: LongerText,
) {
  const {children, isWhole, opensWithin = false} = longer;
  return {
    children,
    opensWithin,
    speakerNotes: isWhole ? speakerNotes.filter(note => note.id !== id) : speakerNotes,
  };
}

/** Which longer text stands at which position of a page's atoms, and the px that they add. */
export interface Filled {
  readonly at: ReadonlyMap<number, number>;
  readonly more: number;
}

/** FreeArea that longer texts may take on a page: px, and whether a page of few words may have many. */
export interface FreeArea {
  readonly height: number;
  readonly isWordy: boolean;
}

/**
 * Which of a page's `atoms` stand longer under `arrangement`: first those that then stand whole, those that add the
 * fewest words before others; then those that have the room for more still. A page of few words keeps to the median
 * that a deck may have unless `isWordy`, any other to the 90th percentile.
 */
export function fillPage(atoms: readonly Atom[], arrangement: PageArrangement, {height, isWordy}: FreeArea): Filled {
  const width = findWidth(arrangement);
  // Beside others a text stays short; their heights are summed up, though they stand side by side.
  const most = arrangement.columnWidth === undefined ? Number.POSITIVE_INFINITY : parallel.words;
  const texts =
    width === null
      ? []
      : atoms.flatMap((atom, i) => toLengthenings(atom, i, {width, most, isRows: arrangement.layout === 'rows'}));
  let words = atoms.reduce((sum, atom) => sum + (atom.kind === 'text' ? atom.words : 0), 0);
  const limit = words <= deckWords.median && !isWordy ? deckWords.median : deckWords.p90;
  const at = new Map<number, Lengthening>();
  let more = 0;
  for (const text of texts.sort(byUse)) {
    const now = at.get(text.i) ?? {words: 0, more: 0, isWhole: false};
    const [wordsThen, moreThen] = [words + text.words - now.words, more + text.more - now.more];
    if (now.isWhole || wordsThen > limit || arrangement.used + moreThen > height) continue;
    at.set(text.i, text);
    [words, more] = [wordsThen, moreThen];
  }
  return {at: new Map([...at].map(([i, {level}]) => [i, level])), more};
}

interface Lengthening extends Pick<LongerAtom, 'isWhole'> {
  readonly i: number;
  readonly level: number;
  /** Words and px that it adds. */
  readonly words: number;
  readonly more: number;
}

function byUse(a: Lengthening, b: Lengthening): number {
  return a.level - b.level || Number(b.isWhole) - Number(a.isWhole) || a.words - b.words;
}

function toLengthenings(
  {kind, longer, words}: Atom,
  i: number,
  {width, most, isRows}: {readonly width: Width; readonly most: number; readonly isRows: boolean},
): readonly Lengthening[] {
  if (kind !== 'text') return [];
  return longer.flatMap((one, level) => {
    const more = one.more[width];
    return more === null || one.words > most || (isRows && !one.isRow)
      ? []
      : [{i, level, isWhole: one.isWhole, words: one.words - words, more: Math.max(0, more)}];
  });
}

/** The width at which text stands in a layout that can be filled up; null for any other. */
function findWidth({layout, small, columnWidth}: PageArrangement): Width | null {
  if (columnWidth !== undefined) return columnWidth;
  if (layout === 'rows') return 'full';
  if (layout === 'beside' || layout === 'code-beside') return 'side';
  return layout === 'stack' ? (small ? 'small' : 'full') : null;
}
