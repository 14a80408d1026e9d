// A page with room left -> longer texts in place of its short ones, as far as its height and the deck's words allow.
import type {ContentBlock, ContentItem, LongerText, SpeakerNote} from '../blocks/types.ts';
import type {PageArrangement} from './arrangements/page-candidate.ts';
import type {Atom, LongerAtom} from './atoms/atom.ts';
import type {Width} from './atoms/widths.ts';
import {deckWords} from './costs.ts';

/** Is the text at `path` of a block, empty for the block itself, one that stands longer? */
type IsLonger = (path: readonly number[]) => boolean;

/** `block` with the longer texts that `isLonger` asks for, all by default; null where that changes nothing. */
export function lengthenBlock(block: ContentBlock, isLonger: IsLonger = () => true): ContentBlock | null {
  if (block.kind === 'prose') return block.longer && isLonger([]) ? {...block, ...toLonger(block, block.longer)} : null;
  if (block.kind !== 'list') return null;
  const items = lengthenItems(block.items, [], isLonger);
  return items && {...block, items};
}

function lengthenItems(items: readonly ContentItem[], at: readonly number[], isLonger: IsLonger) {
  let isChanged = false;
  const lengthened = items.map((item, i): ContentItem => {
    // Each page asks this of all items of a list.
    if (!item.longer && item.items.length === 0) return item;
    const path = [...at, i];
    const nested = lengthenItems(item.items, path, isLonger);
    const own = item.longer && isLonger(path) ? toLonger(item, item.longer) : null;
    if (!nested && !own) return item;
    isChanged = true;
    return {...item, ...own, items: nested ?? item.items};
  });
  return isChanged ? lengthened : null;
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

/** Positions in `atoms` of the texts that stand longer, and the px that they add. */
export interface Filled {
  readonly at: ReadonlySet<number>;
  readonly more: number;
}

/**
 * Which of a page's `atoms` stand longer under `arrangement` in `height` px: first those that then stand whole, those
 * that add the fewest words before others. A page of few words keeps to the median that a deck may have, any other to
 * the 90th percentile.
 */
export function fillPage(atoms: readonly Atom[], arrangement: PageArrangement, height: number): Filled {
  const width = findWidth(arrangement);
  const texts = width === null ? [] : atoms.flatMap((atom, i) => toLengthening(atom, i, width));
  let words = atoms.reduce((sum, atom) => sum + (atom.kind === 'text' ? atom.words : 0), 0);
  const limit = words <= deckWords.median ? deckWords.median : deckWords.p90;
  const at = new Set<number>();
  let more = 0;
  for (const text of texts.sort((a, b) => Number(b.isWhole) - Number(a.isWhole) || a.words - b.words)) {
    if (words + text.words > limit || arrangement.used + more + text.more > height) continue;
    at.add(text.i);
    words += text.words;
    more += text.more;
  }
  return {at, more};
}

interface Lengthening extends Pick<LongerAtom, 'isWhole'> {
  readonly i: number;
  /** Words and px that it adds. */
  readonly words: number;
  readonly more: number;
}

function toLengthening({kind, longer, words}: Atom, i: number, width: Width): readonly Lengthening[] {
  const more = longer?.more[width] ?? null;
  if (kind !== 'text' || !longer || more === null) return [];
  return [{i, isWhole: longer.isWhole, words: longer.words - words, more: Math.max(0, more)}];
}

/** The width at which text stands in a layout that can be filled up; null for any other. */
function findWidth({layout, small}: PageArrangement): Width | null {
  if (layout === 'rows') return 'full';
  if (layout === 'beside') return 'side';
  return layout === 'stack' ? (small ? 'small' : 'full') : null;
}
