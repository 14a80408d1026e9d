// Small sections -> which of them share a slide, under minor headings.
import type {Piece} from '../../blocks/types.ts';
import type {Inline} from '../../model/document.ts';
import type {Section} from '../../outline/outline.ts';
import {normalizedText} from '../../text/plain.ts';
import {composeBlocks} from '../blocks/blocks.ts';
import {capacity} from '../capacity.ts';
import type {Context} from '../context.ts';
import {isBare} from './draft.ts';
import {type Size, estimateSize, headingHeight, isWithin} from './estimate.ts';

/** A section that may share a slide. */
export interface SmallSection {
  readonly section: Section;
  readonly pieces: readonly Piece[];
}

/** Sections up to this size share a slide with their neighbours. */
const small: Size = {height: 95, words: 34};
/**
 * Top-level sections are topics of the agenda: they share a slide where one of them is so small, with nothing more to
 * say, that it would leave it empty.
 */
const tiny: Size = {height: 65, words: 12};
/** What a slide of merged sections may hold. */
const page: Size = {height: 225, words: 70};

/** `sections` in order: each alone, or several small ones in a row together. */
export function groupSmall(
  sections: readonly Section[],
  level: number,
  context: Context,
): readonly (Section | readonly SmallSection[])[] {
  const out: (Section | readonly SmallSection[])[] = [];
  let batch: SmallSection[] = [];
  const flush = () => {
    const isShared = batch.length !== 1 && batch.some(({pieces}) => level > 1 || isWithin(estimateSize(pieces), tiny));
    if (isShared) out.push(batch);
    else out.push(...batch.map(({section}) => section));
    batch = [];
  };
  for (const section of sections) {
    const pieces = composeLeaf(section, context);
    if (!pieces || !isSmall(pieces, level)) {
      flush();
      out.push(section);
      continue;
    }
    const all = batch.flatMap(one => one.pieces);
    if (!fitsPage(all, pieces, batch.length + 1)) flush();
    batch.push({section, pieces});
  }
  flush();
  return out;
}

/** Small first children join the section's own blocks `own` while all of it fits on one page. */
export function mergeLeading(
  children: readonly Section[],
  own: readonly Piece[],
  context: Context,
): {readonly merged: readonly Piece[]; readonly rest: readonly Section[]} {
  let merged = own;
  let taken = 0;
  if (isBare(own)) return {merged, rest: children};
  for (const child of children) {
    const pieces = composeLeaf(child, context);
    if (!pieces || isBare(pieces) || !isWithin(estimateSize(pieces), small) || !fitsPage(merged, pieces, 1)) break;
    merged = [...merged, ...putUnderHeading(child, pieces)];
    taken++;
  }
  return {merged, rest: children.slice(taken)};
}

/** Title of sections that share a slide: their own where that is short, else their parent's. */
export function joinTitles(sections: readonly Section[], parent: readonly Inline[]): readonly Inline[] {
  const joined = sections.map(section => normalizedText(section.heading?.children ?? [])).join(' · ');
  return joined.length <= capacity.jointTitle || normalizedText(parent) === ''
    ? [{type: 'text', value: joined}]
    : parent;
}

/** `pieces` below the heading of their section. */
export function putUnderHeading({heading}: Section, pieces: readonly Piece[]): readonly Piece[] {
  if (!heading) return pieces;
  const {id, place, children} = heading;
  return [{kind: 'minor', id, place, children, spoken: []}, ...pieces];
}

function isSmall(pieces: readonly Piece[], level: number): boolean {
  const isSilent = pieces.every(piece => piece.spoken.length === 0);
  return !isBare(pieces) && isWithin(estimateSize(pieces), small) && (level > 1 || isSilent);
}

/** Does a page hold `pieces` below `above`, with so many headings more? */
function fitsPage(above: readonly Piece[], pieces: readonly Piece[], headings: number): boolean {
  const [all, own] = [estimateSize(above), estimateSize(pieces)];
  const height = all.height + own.height + headings * headingHeight;
  return isWithin({height, words: all.words + own.words}, page);
}

/**
 * Content blocks of a section that may share a slide: one of no others below it, whose heading does for a minor one.
 */
function composeLeaf({heading, blocks, children}: Section, context: Context): readonly Piece[] | null {
  if (children.length > 0 || !heading) return null;
  const title = normalizedText(heading.children);
  return title.length > capacity.minorHeading ? null : composeBlocks(blocks, {...context, heading: title});
}
