// A slide as set -> its pages: the cheapest breaks, and the arrangement of each page.
import type {Report} from '../model/diagnostic.ts';
import {diagnose} from '../model/diagnostic.ts';
import type {Slide} from '../model/slide.ts';
import {countInlineRuns} from '../text/words.ts';
import {arrange} from './arrangements/arrange.ts';
import {noCaption} from './arrangements/page-cost.ts';
import type {Budget, Run, Setting, Type} from './arrangements/run.ts';
import type {Atom} from './atoms/atom.ts';
import {atoms} from './atoms/atoms.ts';
import {breaks, pages} from './costs.ts';
import {type PageCost, pack} from './pack.ts';
import {type AtomRange, type UnnumberedPage, pageOf, wholePage} from './page.ts';
import {type SlideAsSet, isContents, isOnePage} from './set-slide.ts';

/** A page needs no look further than this many px below its foot. */
const farBelow = 600;

type ArrangeRange = (from: number, to: number) => Setting;

/** The pages of one slide under `budget`; blocks taller than a page are reported against `file`. */
export function breakSlide(
  whole: SlideAsSet,
  budget: Budget,
  {report, file}: {readonly report: Report; readonly file: string},
): readonly UnnumberedPage[] {
  const {slide, set} = whole;
  const all = atoms(slide.pieces, set.pieces, isContents(slide) && isOnePage(whole));
  if (all.every(atom => atom.kind === 'note' || atom.kind === 'break')) return [wholePage(slide)];
  // The largest type that costs no page: light pages look filled, and text alone is of one size on all pages of a
  // slide.
  const {starts, setting} = listTypes(slide, all)
    .map(type => packRun(whole, all, budget, type))
    .reduce((best, one) => (one.cost < best.cost ? one : best));
  return starts.map((from, n) => {
    const to = starts[n + 1] ?? all.length;
    const chosen = setting(from, to);
    if (chosen.over > 0) report(diagnoseTooTall(slide, all[from], chosen, file));
    return pageOf(whole, {all, from, to}, chosen, {index: n + 1, of: starts.length});
  });
}

function listTypes({role}: Slide, all: readonly Atom[]): readonly Type[] {
  if (role !== 'content') return ['mixed'];
  return all.some(atom => atom.set.large) ? ['large', 'own', 'mixed'] : ['own', 'mixed'];
}

interface Packed {
  readonly starts: readonly number[];
  readonly setting: ArrangeRange;
  readonly cost: number;
}

/** The cheapest pages of `all` with text alone in one `type`, and what they cost. */
function packRun({slide, set, room}: SlideAsSet, all: readonly Atom[], budget: Budget, type: Type): Packed {
  const titleWords = countInlineRuns(slide.title);
  const known = new Map<number, Setting>();
  const runOf = (from: number, to: number): Run => ({
    role: slide.role,
    titleWords,
    budget,
    atoms: all.slice(from, to),
    captions: all.slice(from, to).map(atom => set.captions[atom.piece] ?? noCaption),
    room,
    wish: slide.wish,
    type,
    alone: from === 0 && to === all.length,
  });
  const setting: ArrangeRange = (from, to) => {
    const key = from * (all.length + 1) + to;
    const found = known.get(key) ?? arrange(runOf(from, to));
    known.set(key, found);
    return found;
  };
  const starts = pack(all.length, (from, to) => priceOf({all, from, to}, setting));
  const cost = starts.reduce(
    (sum, from, n) => sum + priceOf({all, from, to: starts[n + 1] ?? all.length}, setting).cost,
    0,
  );
  return {starts, setting, cost};
}

/** What a page of `range` costs, with the break after it. */
function priceOf({all, from, to}: AtomRange, setting: ArrangeRange): PageCost {
  const on = all.slice(from, to);
  if (on.slice(0, -1).some(atom => atom.kind === 'break')) return {cost: pages.overfull * pages.crossed, stop: true};
  if (on.every(atom => atom.kind !== 'text' && atom.kind !== 'figure'))
    return {cost: pages.overfull * pages.bare, stop: false};
  const chosen = setting(from, to);
  const isForced = to === all.length || on.at(-1)?.kind === 'break';
  const broken = isForced ? 0 : (all[to]?.before ?? breaks.block);
  const stray = to === all.length || all[to]?.kind !== 'note' ? 0 : pages.strayNote;
  return {cost: chosen.cost + broken + stray, stop: chosen.over > farBelow};
}

function diagnoseTooTall(slide: Slide, atom: Atom | undefined, {over}: Setting, file: string) {
  const piece = atom && slide.pieces[atom.piece];
  return diagnose(
    'overfull-page',
    `The ${piece?.kind ?? 'block'} on slide "${slide.name}" is ${Math.ceil(over)} px taller than a page`,
    file,
    piece?.place ?? slide.place,
    'Split it in the notes, or put <!-- slide: notes --> before it',
  );
}
