// A slide as set -> its pages: the cheapest breaks, and the arrangement of each page.
import type {Report} from '../model/diagnostic.ts';
import {diagnose} from '../model/diagnostic.ts';
import type {InlineHeadingBlock} from '../blocks/types.ts';
import type {Slide} from '../model/slide.ts';
import {createText} from '../text/nodes.ts';
import {normalizedText} from '../text/plain.ts';
import {measureWidth} from '../text/width.ts';
import {arrange} from './arrangements/arrange.ts';
import {noCaption} from './arrangements/page-cost.ts';
import type {Budget, PageCandidate, PageArrangement} from './arrangements/page-candidate.ts';
import type {Atom} from './atoms/atom.ts';
import {findAtoms} from './atoms/atoms.ts';
import {arrangements, breaks, pages} from './costs.ts';
import {type PageCost, packPages} from './pack.ts';
import {type AtomRange, type PromotedTitle, type UnnumberedPage, hideTitle, pageOf, wholePage} from './page.ts';
import {isDisplayed} from './arrangements/text-height.ts';
import {picture} from './math-sizes.ts';
import {titleLine} from './theme-metrics.ts';
import {promoteToTitle} from './titles/promoted.ts';
import {dropRepeatedLabel} from './titles/repeated-label.ts';
import {titlePages} from './titles/title-pages.ts';
import {type SlideAsSet, isContents, isOnePage} from './arrange-slide.ts';

/**
 * A page needs no look further than this many px below its foot; of a slide of more than `atoms`, which no lecture has,
 * no further than its foot, and no arrangement but the plainest is tried.
 */
const farBelow = {px: 600, atoms: 1000} as const;

type ArrangeRange = (from: number, to: number) => PageArrangement;

/** The pages of one slide under `budget`; blocks taller than a page are reported against `file`. */
export function breakSlide(
  whole: SlideAsSet,
  budget: Budget,
  {report, file}: {readonly report: Report; readonly file: string},
): readonly UnnumberedPage[] {
  const {slide, set} = whole;
  const all = findAtoms(slide, set.content, isContents(slide) && isOnePage(whole));
  if (all.every(atom => atom.kind === 'note' || atom.kind === 'break')) return [wholePage(slide)];
  const {starts, arrangement} = packRun(whole, all, budget);
  const broken = starts.map((from, n) => {
    const to = starts[n + 1] ?? all.length;
    const chosen = arrangement(from, to);
    if (chosen.over > 0) report(diagnoseTooTall(slide, all[from], chosen, file));
    for (const diagnostic of diagnosePictures(whole, all.slice(from, to), file)) report(diagnostic);
    const title = findTitle(whole, {all, from, to});
    return pageOf(whole, {all, from, to}, {arrangement: chosen, title, part: {index: n + 1, of: starts.length}});
  });
  return titlePages(slide, broken, countTitleCharacters(whole)).map(dropRepeatedLabel);
}

/** Prices and arrangements of the pages that a slide may have, by their first atom and the one after their last. */
export interface RangePrices {
  readonly price: (from: number, to: number) => PageCost;
  readonly arrangement: ArrangeRange;
}

interface Packed {
  readonly starts: readonly number[];
  readonly arrangement: ArrangeRange;
}

/**
 * The title that a page of `range` has of its own: the heading or sentence that it begins with, where the slide takes
 * several pages; the headings of several sections that begin on it. Null where it has the slide's.
 */
function findTitle(whole: SlideAsSet, {all, from, to}: AtomRange): PromotedTitle | null {
  const {slide} = whole;
  if (slide.role !== 'content' || (from === 0 && to === all.length)) return null;
  const at = findDisplayed(all, from, to);
  const atom = all[at];
  const block = atom && slide.content[atom.block];
  if (!block || atom.path.length > 0 || findDisplayed(all, at + 1, to) < 0) return null;
  const characters = countTitleCharacters(whole);
  const sections = findSections(slide, all.slice(from, to));
  if (block.kind === 'minor' && block.section && sections.length > 1) {
    const joint = sections.map(({children}) => normalizedText(children)).join(' · ');
    return measureWidth(joint) <= characters ? {children: [createText(joint)], id: -1, at: -1} : null;
  }
  // A slide begins under its own heading; only sections that share one bring theirs.
  if (from === 0 && !(block.kind === 'minor' && block.section)) return null;
  const children = promoteToTitle(block, characters);
  return children && {children, id: block.id, at};
}

/** Index of the first atom that shows something, from `from` up to, not including, `to`; -1 where there is none. */
function findDisplayed(all: readonly Atom[], from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const atom = all[i];
    if (atom && isDisplayed(atom)) return i;
  }
  return -1;
}

/** Headings of sections among `atoms`. */
function findSections({content}: Slide, atoms: readonly Atom[]): readonly InlineHeadingBlock[] {
  return atoms.flatMap(atom => {
    const block = content[atom.block];
    return block?.kind === 'minor' && block.section ? [block] : [];
  });
}

/**
 * Of sections that share a page: less than a page saved; more where one stands below the rest of another, or is broken
 * off itself.
 */
function sharedCost({slide}: SlideAsSet, {all, from, to}: AtomRange): number {
  const sections = findSections(slide, all.slice(from, to));
  if (sections.length === 0) return 0;
  const first = all[findDisplayed(all, from, to)];
  const opens = first !== undefined && slide.content[first.block] === sections[0];
  const isTail = from > 0 && !opens;
  const next = all[findDisplayed(all, to, all.length)];
  const isBrokenOff = next !== undefined && findSections(slide, [next]).length === 0;
  const shared = Math.max(0, sections.length - (opens ? 1 : 0));
  return shared * arrangements.shared + (isTail || (shared > 0 && isBrokenOff) ? arrangements.tail : 0);
}

/** Latin characters that surely stand on one line of a title. */
function countTitleCharacters({area}: SlideAsSet): number {
  return Math.floor((titleLine.characters * area.width) / titleLine.width);
}

/** The cheapest pages of `all`. */
function packRun(whole: SlideAsSet, all: readonly Atom[], budget: Budget): Packed {
  const {price, arrangement} = priceRanges(whole, all, budget);
  // Words for the presenter in a row stay together: a break between them is as dear as one before them all.
  const places = [...all.keys()].filter(i => all[i]?.kind !== 'note' || all[i - 1]?.kind !== 'note');
  const at = (i: number): number => places[i] ?? all.length;
  const starts = packPages(places.length, (from, to) => price(at(from), at(to)));
  return {starts: starts.map(at), arrangement};
}

/** What each range of `all`, the atoms of `whole`, costs as a page, and its arrangement, each found but once. */
export function priceRanges(whole: SlideAsSet, all: readonly Atom[], budget: Budget): RangePrices {
  const {slide, set, area} = whole;
  const known = new Map<number, PageArrangement>();
  const isHuge = all.length > farBelow.atoms;
  const runOf = (from: number, to: number): PageCandidate => ({
    role: slide.role,
    budget,
    atoms: hideTitle(all.slice(from, to), findTitle(whole, {all, from, to}), from),
    captions: all.slice(from, to).map(atom => set.captions[atom.block] ?? noCaption),
    area,
    requestedLayout: slide.requestedLayout,
    alone: from === 0 && to === all.length,
  });
  const arrangement: ArrangeRange = (from, to) => {
    const key = from * (all.length + 1) + to;
    const found = known.get(key) ?? arrange(runOf(from, to), isHuge);
    // Of a huge slide there are too many to keep.
    if (!isHuge) known.set(key, found);
    return found;
  };
  const price = (from: number, to: number): PageCost => {
    const own = priceOf({all, from, to}, arrangement, isHuge ? 0 : farBelow.px);
    return {...own, cost: own.cost + sharedCost(whole, {all, from, to})};
  };
  return {price, arrangement};
}

/** What a page of `range` costs, with the break after it; no page more than `far` px too tall is looked at further. */
function priceOf({all, from, to}: AtomRange, arrangement: ArrangeRange, far: number): PageCost {
  const on = all.slice(from, to);
  if (on.slice(0, -1).some(atom => atom.kind === 'break')) return {cost: pages.overfull * pages.crossed, stop: true};
  if (on.every(atom => atom.kind !== 'text' && atom.kind !== 'figure'))
    return {cost: pages.overfull * pages.bare, stop: false};
  const chosen = arrangement(from, to);
  const isForced = to === all.length || on.at(-1)?.kind === 'break';
  const broken = isForced ? 0 : (all[to]?.before ?? breaks.block);
  const stray = to === all.length || all[to]?.kind !== 'note' ? 0 : pages.strayNote;
  return {cost: chosen.cost + broken + stray, stop: chosen.over > far};
}

/** Formulas that are too large for a page in any size. */
function diagnosePictures({slide, set}: SlideAsSet, atoms: readonly Atom[], file: string) {
  return atoms.flatMap(({block: at}) => {
    const block = slide.content[at];
    if (block?.kind !== 'math' || set.content[at]?.mathSize !== picture) return [];
    const message = 'The formula is too large for a slide: it is shown as a picture, its TeX stands in the notes';
    return [
      diagnose('formula-large', message, {file, at: block.range, hint: 'Divide it, or break it with \\\\ in aligned'}),
    ];
  });
}

function diagnoseTooTall(slide: Slide, atom: Atom | undefined, {over}: PageArrangement, file: string) {
  const block = atom && slide.content[atom.block];
  return diagnose(
    'overfull-page',
    `The ${block?.kind ?? 'block'} on slide "${slide.name}" is ${Math.ceil(over)} px taller than a page`,
    {file, at: block?.range ?? slide.range, hint: 'Split it in the notes, or put <!-- slide: notes --> before it'},
  );
}
