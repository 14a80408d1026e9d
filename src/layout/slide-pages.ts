// A slide as set -> its pages: the cheapest breaks, and the arrangement of each page.
import type {Report} from '../model/diagnostic.ts';
import {diagnose} from '../model/diagnostic.ts';
import type {Page} from '../model/page.ts';
import type {Slide} from '../model/slide.ts';
import {arrange} from './arrangements/arrange.ts';
import {noCaption} from './arrangements/page-cost.ts';
import type {PageCandidate, PageArrangement} from './arrangements/page-candidate.ts';
import type {Atom} from './atoms/atom.ts';
import {findAtoms} from './atoms/atoms.ts';
import {breaks, pages} from './costs.ts';
import {type PageCost, packPages} from './pack.ts';
import {type AtomRange, type BrokenPage, type UnnumberedPage, hideTitle, pageOf} from './page.ts';
import {scaledDrawing} from './math-sizes.ts';
import {tornCost} from './torn-cost.ts';
import {countTitleCharacters, findTitle} from './titles/own-title.ts';
import {sharedCost} from './titles/page-sections.ts';
import {dropRepeatedLabel} from './titles/repeated-label.ts';
import {titlePages} from './titles/title-pages.ts';
import {type WordPrices, wordCost} from './words/word-cost.ts';
import {type SlideAsSet, isContents, isOnePage} from './arrange-slide.ts';

/**
 * A page needs no look further than this many px below its foot; of a slide of more than `atoms`, which no lecture has,
 * no further than its foot, and no arrangement but the plainest is tried.
 */
const farBelow = {px: 600, atoms: 1000} as const;

/** Share of a page's height that its content takes at most where the page may have more words. */
const roomy = 0.9;

type ArrangeRange = (from: number, to: number) => PageArrangement;

/** A slide that takes pages: its atoms, and what each range of them costs as a page. */
export interface PricedSlide extends SlideAsSet, RangePrices {
  readonly all: readonly Atom[];
}

/** `whole` as it is packed; null where nothing of it is displayed. */
export function priceSlide(whole: SlideAsSet): PricedSlide | null {
  const {slide, set} = whole;
  const all = findAtoms(slide, set.content, isContents(slide) && isOnePage(whole));
  if (all.every(atom => atom.kind === 'note' || atom.kind === 'break')) return null;
  return {...whole, all, ...priceRanges(whole, all)};
}

/** Where the cheapest pages of `priced` begin under `prices`. */
export function packSlide({all, price}: PricedSlide, prices: WordPrices): readonly number[] {
  // Words for the presenter in a row stay together: a break between them is as dear as one before them all.
  const places = [...all.keys()].filter(
    i => all[i]?.kind !== 'note' || all[i - 1]?.kind !== 'note' || all[i]?.page?.opens,
  );
  const at = (i: number): number => places[i] ?? all.length;
  return packPages(places.length, (from, to) => price(at(from), at(to), prices)).map(at);
}

/** The page of `range` of `priced`, the `part` of its slide; `isFuller`: with more words than the median of a deck. */
export function pageOfRange(
  priced: PricedSlide,
  {from, to}: Pick<AtomRange, 'from' | 'to'>,
  part: Page['part'],
  isFuller = false,
): UnnumberedPage {
  const {all, arrangement} = priced;
  const title = findTitle(priced, {all, from, to});
  return pageOf(priced, {all, from, to}, {arrangement: arrangement(from, to), title, part}, isFuller);
}

/** The pages of `priced` that begin at `starts`, titled; blocks taller than a page are reported against `file`. */
export function pagesFrom(
  priced: PricedSlide,
  starts: readonly number[],
  {report, file}: {readonly report: Report; readonly file: string},
): readonly BrokenPage[] {
  const {slide, all, area, arrangement} = priced;
  const broken = starts.map((from, n) => {
    const to = starts[n + 1] ?? all.length;
    const chosen = arrangement(from, to);
    if (chosen.over > 0) report(diagnoseTooTall(slide, all[from], chosen, file));
    for (const diagnostic of diagnoseScaled(priced, all.slice(from, to), file)) report(diagnostic);
    const part = {index: n + 1, of: starts.length};
    const page = pageOfRange(priced, {from, to}, part);
    const isRoomy = slide.role === 'content' && page.used < roomy * area.height;
    return {page, fuller: isRoomy ? pageOfRange(priced, {from, to}, part, true) : page};
  });
  const titled = (pages: readonly UnnumberedPage[]) =>
    titlePages(slide, pages, countTitleCharacters(priced)).map(dropRepeatedLabel);
  const fuller = titled(broken.map(one => one.fuller));
  return titled(broken.map(({page}) => page)).map((page, i) => {
    const other = fuller[i];
    return {page, fuller: other && other.used > page.used ? other : null};
  });
}

/** Prices and arrangements of the pages that a slide may have, by their first atom and the one after their last. */
export interface RangePrices {
  /** A slide of more atoms than any lecture has: what its pages cost is found each time it is asked for. */
  readonly isHuge: boolean;
  readonly price: (from: number, to: number, prices: WordPrices) => PageCost;
  readonly arrangement: ArrangeRange;
  /** The range as a page that is to be arranged. */
  readonly candidate: (from: number, to: number) => PageCandidate;
}

/** What each range of `all`, the atoms of `whole`, costs as a page, and its arrangement, each found but once. */
export function priceRanges(whole: SlideAsSet, all: readonly Atom[]): RangePrices {
  const {slide, set, area} = whole;
  const isHuge = all.length > farBelow.atoms;
  const key = (from: number, to: number): number => from * (all.length + 1) + to;
  // Of a huge slide there are too many to keep.
  const once = <T>(find: (from: number, to: number) => T) => (isHuge ? find : onceEach(find, key));
  const candidate = (from: number, to: number): PageCandidate => ({
    role: slide.role,
    atoms: hideTitle(all.slice(from, to), findTitle(whole, {all, from, to}), from),
    captions: all.slice(from, to).map(atom => set.captions[atom.block] ?? noCaption),
    area,
    requestedLayout: findLayoutRequest(all.slice(from, to)) ?? slide.requestedLayout,
    alone: from === 0 && to === all.length,
  });
  const arrangement = once((from, to) => arrange(candidate(from, to), isHuge));
  const own = once((from, to) => {
    const {cost, stop} = priceOf({all, from, to}, arrangement, isHuge ? 0 : farBelow.px);
    const words = all.slice(from, to).reduce((sum, atom) => sum + atom.words, 0);
    return {cost: cost + sharedCost(whole, {all, from, to}) + tornCost(whole, {all, from, to}), stop, words};
  });
  const price = (from: number, to: number, prices: WordPrices): PageCost => {
    const {cost, stop, words} = own(from, to);
    return {cost: cost + wordCost(slide.role, words, prices), stop};
  };
  return {price, arrangement, candidate, isHuge};
}

/** The layout that is asked of a block of `atoms`, the last of several. */
function findLayoutRequest(atoms: readonly Atom[]): PageCandidate['requestedLayout'] | undefined {
  return atoms.findLast(({page}) => page?.layout !== undefined)?.page?.layout;
}

/** `find` that looks each range up but once. */
function onceEach<T>(find: (from: number, to: number) => T, key: (from: number, to: number) => number): typeof find {
  const known = new Map<number, T>();
  return (from, to) => {
    const at = key(from, to);
    const found = known.get(at);
    if (found !== undefined) return found;
    const value = find(from, to);
    known.set(at, value);
    return value;
  };
}

/** What a page of `range` costs, with the break after it; no page more than `far` px too tall is looked at further. */
function priceOf({all, from, to}: AtomRange, arrangement: ArrangeRange, far: number): PageCost {
  const on = all.slice(from, to);
  if (on.some((atom, i) => (atom.kind === 'break' && i < on.length - 1) || (atom.page?.opens && i > 0)))
    return {cost: pages.overfull * pages.crossed, stop: true};
  if (on.every(atom => atom.kind !== 'text' && atom.kind !== 'figure'))
    return {cost: pages.overfull * pages.bare, stop: false};
  const chosen = arrangement(from, to);
  const isForced = to === all.length || on.at(-1)?.kind === 'break' || all[to]?.page?.opens === true;
  const broken = isForced ? 0 : (all[to]?.before ?? breaks.block);
  const stray = to === all.length || all[to]?.kind !== 'note' ? 0 : pages.strayNote;
  return {cost: chosen.cost + broken + stray, stop: chosen.over > far};
}

/** Formulas that are too large for a page in any size. */
function diagnoseScaled({slide, set}: SlideAsSet, atoms: readonly Atom[], file: string) {
  return atoms.flatMap(({block: at}) => {
    const block = slide.content[at];
    if (block?.kind !== 'math' || set.content[at]?.mathSize !== scaledDrawing) return [];
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
