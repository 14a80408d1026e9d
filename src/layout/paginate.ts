// Slides and their metrics -> pages: atoms, the cheapest breaks, the layout of each page.
import {type Diagnostic, type Report, diagnose} from '../model/diagnostic.ts';
import type {Galley, GalleyIndex} from '../model/galley.ts';
import type {Metrics} from '../model/layout.ts';
import type {Page, Placed} from '../model/page.ts';
import type {Slide} from '../model/slide.ts';
import type {Spoken} from '../blocks/types.ts';
import {countInlineRuns} from '../text/words.ts';
import {normalizedText} from '../text/plain.ts';
import {type Atom, atoms} from './atoms.ts';
import {takesRoom} from './galley.ts';
import {pack} from './pack.ts';
import {breaks, budgets, pages as cost, deckWords, usual} from './penalties.ts';
import {type Room, roomOf} from './room.ts';
import {type SetSlide, setPieces} from './set-pieces.ts';
import type {Budget, Run, Setting, Type} from './run.ts';
import {bestSetting} from './settings.ts';
import {slice} from './slice.ts';
import {countPageWords} from './page-words.ts';

/** A page needs no look further than this many px below its foot. */
const farBelow = 600;

/** The pages of a deck, numbered from 1; pages that cannot be made to fit are reported against `file`. */
export function paginate(
  slides: readonly Slide[],
  galley: Galley,
  metrics: Metrics,
  file: string,
  report: Report,
): readonly Page[] {
  const made = slides.map((slide, i) => setSlide(slide, galley.index[i], metrics));
  const tried = budgets.map(budget => () => setAll(made, budget, file));
  const {pages, found} = first(tried, one => keepsTo(one.pages)) ?? setAll(made, usual, file);
  found.forEach(report);
  return pages.map((page, i) => ({...page, number: i + 1}));
}

/** All pages under one budget, and what did not fit. */
function setAll(
  made: readonly Made[],
  budget: Budget,
  file: string,
): {pages: readonly Page[]; found: readonly Diagnostic[]} {
  const found: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => void found.push(diagnostic);
  return {
    pages: made.flatMap(one =>
      one.slide.role === 'title' ? [onePage(one.slide)] : slidePages(one, budget, report, file),
    ),
    found,
  };
}

/** The first of `makers` whose result is good; later ones are not made. */
function first<T>(makers: readonly (() => T)[], isGood: (made: T) => boolean): T | null {
  for (const make of makers) {
    const made = make();
    if (isGood(made)) return made;
  }
  return null;
}

interface Made {
  readonly slide: Slide;
  readonly set: SetSlide;
  readonly room: Room;
}

/** `slide` as set; in the loosest of its looks that will do, else the densest. */
function setSlide(slide: Slide, index: GalleyIndex | undefined, metrics: Metrics): Made {
  if (!index) throw new Error(`Internal error: slide "${slide.name}" is not in the galley`);
  const made = setAs(slide, index, metrics);
  const [next, ...denser] = index.denser;
  if (next === undefined || (slide.role === 'content' ? hasWidth(made) && hasHeight(made) : isOnePage(made)))
    return made;
  // Only the whole width was set in that look.
  const alone = {text: -1, side: -1, column: -1, large: -1, largeSide: -1};
  const tighter = setSlide({...slide, look: next.look}, {...index, ...alone, full: next.section, denser}, metrics);
  return isContents(slide) && next.look.includes('columns') && !isOnePage(tighter) ? made : tighter; // columns of half a page are no gain
}

/** Is it a list of contents, of one page where that is possible? */
function isContents({role}: Slide): boolean {
  return role === 'section' || role === 'agenda';
}

function isOnePage({set: {section}, room}: Made): boolean {
  const top = section.blocks[0]?.top ?? 0;
  return section.blocks.every(({bottom}) => bottom - top <= room.height);
}

/** Has every table the width that its words need? */
function hasWidth({set: {section}}: Made): boolean {
  return section.blocks.every(block => block.tag !== 'table' || !block.wide);
}

/** Fits every definition on a page? Beside its label a text is taller than below it. */
function hasHeight({slide, set: {section}, room}: Made): boolean {
  return (
    !slide.look.includes('definitions') ||
    section.blocks.every(({parts}) => parts.every(({top, bottom}) => bottom - top <= room.height))
  );
}

function setAs(slide: Slide, index: GalleyIndex, metrics: Metrics): Made {
  const set = setPieces(slide, index, metrics, section => roomOf(section, slide.role, metrics.tokens).height);
  return {slide, set, room: roomOf(set.section, slide.role, metrics.tokens, `${normalizedText(slide.title)} (99/99)`)};
}

/** Do the content pages keep to the words that a deck may hold? */
function keepsTo(pages: readonly Page[]): boolean {
  const words = pages
    .filter(page => page.role === 'content')
    .map(countPageWords)
    .sort((a, b) => a - b);
  const at = (share: number) => words[Math.min(words.length - 1, Math.floor(share * words.length))] ?? 0;
  return at(0.5) <= deckWords.median && at(0.9) <= deckWords.p90;
}

function slidePages({slide, set, room}: Made, budget: Budget, report: Report, file: string): readonly Page[] {
  const all = atoms(slide.pieces, set.pieces, isContents(slide) && isOnePage({slide, set, room}));
  if (all.every(atom => atom.kind === 'note' || atom.kind === 'break')) return [onePage(slide)];
  // The largest type that costs no page: light pages look filled, and text alone is of one size on all pages of a slide.
  const {starts, setting} = typesOf(slide, all)
    .map(type => packed({slide, set, room}, all, budget, type))
    .reduce((best, one) => (one.cost < best.cost ? one : best));
  return starts.map((from, n) => {
    const to = starts[n + 1] ?? all.length;
    const chosen = setting(from, to);
    if (chosen.over > 0) tooTall(slide, all[from], chosen, file, report);
    return pageOf(slide, all, from, to, chosen, set, {index: n + 1, of: starts.length});
  });
}

function typesOf({role}: Slide, all: readonly Atom[]): readonly Type[] {
  if (role !== 'content') return ['mixed'];
  return all.some(atom => atom.set.large) ? ['large', 'own', 'mixed'] : ['own', 'mixed'];
}

interface Packed {
  readonly starts: readonly number[];
  readonly setting: (from: number, to: number) => Setting;
  readonly cost: number;
}

/** The cheapest pages of `all` with text alone in one `type`, and what they cost. */
function packed({slide, set, room}: Made, all: readonly Atom[], budget: Budget, type: Type): Packed {
  const titleWords = countInlineRuns(slide.title);
  const memo = new Map<number, Setting>();
  const run = (from: number, to: number): Run => ({
    role: slide.role,
    titleWords,
    budget,
    atoms: all.slice(from, to),
    captions: all.slice(from, to).map(atom => set.captions[atom.piece] ?? {full: 0, side: 0, half: 0, third: 0}),
    room,
    wish: slide.wish,
    type,
    alone: from === 0 && to === all.length,
  });
  const setting = (from: number, to: number): Setting => {
    const key = from * (all.length + 1) + to;
    const known = memo.get(key) ?? bestSetting(run(from, to));
    memo.set(key, known);
    return known;
  };
  const starts = pack(all.length, (from, to) => price(all, from, to, setting));
  const cost = starts.reduce((sum, from, n) => sum + price(all, from, starts[n + 1] ?? all.length, setting).cost, 0);
  return {starts, setting, cost};
}

function price(
  all: readonly Atom[],
  from: number,
  to: number,
  setting: (from: number, to: number) => Setting,
): {cost: number; stop: boolean} {
  const last = all[to - 1];
  const shown = all.slice(from, to).some(atom => atom.kind === 'text' || atom.kind === 'figure');
  const ends = to === all.length || all[to]?.kind !== 'note';
  const crosses = all.slice(from, to - 1).some(atom => atom.kind === 'break');
  if (crosses) return {cost: cost.overfull * 10, stop: true};
  if (!shown) return {cost: cost.overfull * 5, stop: false};
  const chosen = setting(from, to);
  const forced = last?.kind === 'break';
  const broken = to === all.length || forced ? 0 : (all[to]?.before ?? breaks.block);
  return {cost: chosen.cost + broken + (ends ? 0 : 1), stop: chosen.over > farBelow};
}

function pageOf(
  slide: Slide,
  all: readonly Atom[],
  from: number,
  to: number,
  setting: Setting,
  set: SetSlide,
  part: Page['part'],
): Page {
  const blocks: Placed[] = [];
  const spoken: Spoken[] = [];
  for (let i = from; i < to; ) {
    const atom = all[i];
    const piece = atom && slide.pieces[atom.piece];
    if (!atom || !piece) break;
    let end = i + 1;
    while (end < to && all[end]?.piece === atom.piece) end++;
    const own = all.slice(i, end);
    const first = i === 0 || all[i - 1]?.piece !== atom.piece;
    if (piece.kind === 'figure') {
      const size = setting.sizes.get(i - from) ?? {width: piece.width, height: piece.height};
      blocks.push({kind: 'figure', piece, ...size});
      spoken.push(...piece.spoken);
    } else {
      const cut = slice(piece, own, first);
      const whole = set.pieces[atom.piece];
      const {columns} = (setting.large ? whole?.extent.large : whole?.extent.full) ?? {};
      const isPart = cut.kind === 'table' && piece.kind === 'table' && cut.rows.length < piece.rows.length;
      if (takesRoom(cut))
        blocks.push({kind: 'piece', piece: cut, size: whole?.mathSize ?? '', ...(isPart && columns ? {columns} : {})});
      spoken.push(...saidBy(cut));
    }
    i = end;
  }
  return {
    ...shell(slide, part),
    layout: setting.layout,
    large: setting.large ?? false,
    used: setting.used,
    blocks,
    spoken,
  };
}

function saidBy(piece: Slide['pieces'][number]): readonly Spoken[] {
  const items = (
    list: readonly {readonly spoken: readonly Spoken[]; readonly items: readonly unknown[]}[],
  ): readonly Spoken[] => list.flatMap(item => [...item.spoken, ...items(item.items as typeof list)]);
  return [...piece.spoken, ...(piece.kind === 'list' ? items(piece.items) : [])];
}

function onePage(slide: Slide): Page {
  const blocks = slide.pieces.flatMap((piece): readonly Placed[] =>
    takesRoom(piece) ? [{kind: 'piece', piece, size: ''}] : [],
  );
  return {
    ...shell(slide, {index: 1, of: 1}),
    layout: 'stack',
    large: false,
    used: 0,
    blocks,
    spoken: slide.pieces.flatMap(saidBy),
  };
}

function shell(slide: Slide, part: Page['part']): Omit<Page, 'layout' | 'large' | 'used' | 'blocks' | 'spoken'> {
  const {role, heading, name, trail, level, place, look} = slide;
  const title = part.index > 1 ? (slide.again ?? slide.title) : slide.title;
  return {number: 0, role, heading, look, title, name, part, trail, level, place};
}

function tooTall(slide: Slide, atom: Atom | undefined, setting: Setting, file: string, report: Report): void {
  const place = (atom && slide.pieces[atom.piece]?.place) ?? slide.place;
  const what = (atom && slide.pieces[atom.piece]?.kind) ?? 'block';
  report(
    diagnose(
      'overfull-page',
      `The ${what} on slide "${slide.name}" is ${Math.ceil(setting.over)} px taller than a page`,
      file,
      place,
      'Split it in the notes, or put <!-- slide: notes --> before it',
    ),
  );
}
