// Atoms of a slide and how they are set -> a page.
import type {ContentBlock, SpeakerNote} from '../blocks/types.ts';
import {listSpeakerNotes} from '../blocks/visit.ts';
import type {Inline} from '../model/document.ts';
import type {MathSize, Page, PlacedBlock} from '../model/page.ts';
import type {Slide} from '../model/slide.ts';
import {readableText} from '../text/readable/readable-text.ts';
import type {PageArrangement} from './arrangements/page-candidate.ts';
import type {Atom} from './atoms/atom.ts';
import {sliceBlock} from './atoms/slice.ts';
import {takesSpace} from './block-kinds.ts';
import {fillPage, lengthenBlock} from './longer.ts';
import type {SlideAsSet} from './arrange-slide.ts';
import {scaledDrawing} from './math-sizes.ts';

/** A page that has no number and style yet. */
export type UnnumberedPage = Omit<Page, 'number' | 'styleClasses' | 'caption'> & {
  /** Its author names it. */
  readonly isNamed?: true;
};

/** A page, and how it would be with more words on it; null where there are none. */
export interface BrokenPage {
  readonly page: UnnumberedPage;
  readonly fuller: UnnumberedPage | null;
}

/** A range of a slide's atoms: of `all`, from `from` up to, not including, `to`. */
export interface AtomRange {
  readonly all: readonly Atom[];
  readonly from: number;
  readonly to: number;
}

/** How a range is arranged on its page: `title` is the block of it that is the page's title. */
export interface ArrangedRange {
  readonly arrangement: PageArrangement;
  readonly title: PromotedTitle | null;
  readonly part: Page['part'];
}

/** A block as a title, and its id; both numbers are -1 for a title made of several headings that stand on the page. */
export interface PromotedTitle {
  readonly children: readonly Inline[];
  readonly id: number;
  /** Its author gave it. */
  readonly isGiven?: true;
  /** Position of its atom in the slide. */
  readonly at: number;
}

/** `atoms` of a page whose title is among them: it takes no room; `from` is the position of the first in the slide. */
export function hideTitle(atoms: readonly Atom[], title: PromotedTitle | null, from: number): readonly Atom[] {
  return title === null ? atoms : atoms.map((atom, i) => (i === title.at - from ? {...atom, kind: 'note'} : atom));
}

/** The page that shows `range` of a slide; of more words than the median of a deck may be where it `isWordy`. */
export function pageOf(
  {slide, set, area}: SlideAsSet,
  {all, from, to}: AtomRange,
  {arrangement, title, part}: ArrangedRange,
  isWordy = false,
): UnnumberedPage {
  const blocks: PlacedBlock[] = [];
  const speakerNotes: SpeakerNote[] = [];
  const filled = fillPage(hideTitle(all.slice(from, to), title, from), arrangement, {height: area.height, isWordy});
  for (let i = from; i < to; ) {
    const atom = all[i];
    const block = atom && slide.content[atom.block];
    if (!atom || !block) break;
    let end = i + 1;
    while (end < to && all[end]?.block === atom.block) end++;
    if (title?.at === i) {
      i = end;
      continue;
    }
    if (block.kind === 'figure') {
      const size = arrangement.sizes.get(i - from) ?? {width: block.width, height: block.height};
      blocks.push({kind: 'figure', block, ...size});
      speakerNotes.push(...block.speakerNotes);
    } else {
      const isFirst = i === 0 || all[i - 1]?.block !== atom.block;
      const longer = new Map(
        all.slice(i, end).flatMap(({path}, n) => {
          const level = filled.at.get(i + n - from);
          return level === undefined ? [] : [[path.join('.'), level] as const];
        }),
      );
      const lengthened = longer.size > 0 ? lengthenBlock(block, path => longer.get(path.join('.')) ?? -1) : null;
      const full = lengthened ?? block;
      const part = sliceBlock(full, all.slice(i, end), isFirst);
      const whole = set.content[atom.block];
      if (block.kind === 'footnote' && blocks.some(placed => placed.block.id === block.id)) {
        // Cited twice on this page, it stands here once.
        i = end;
        continue;
      }
      const {columns} = (arrangement.small ? whole?.extent.small : whole?.extent.full) ?? {};
      if (takesSpace(part))
        blocks.push({
          kind: 'block',
          block: part,
          size: whole?.mathSize ?? '',
          ...(isPartOfTable(part, block) && columns ? {columns} : {}),
        });
      speakerNotes.push(...listSpeakerNotes(part), ...scaledNotes(part, whole?.mathSize));
    }
    i = end;
  }
  const {layout, small = false} = arrangement;
  const used = arrangement.used + filled.more;
  const heads = {promoted: -1, counter: ''};
  const page = {...shell(slide, part), ...heads, layout, small, used, blocks, speakerNotes};
  if (!title) return page;
  const named = title.isGiven ? {isNamed: true as const} : {};
  return {...page, ...named, title: title.children, promoted: title.id, trail: ownTitleTrail(slide)};
}

/** The TeX of a formula that the page shows as a picture alone. */
function scaledNotes(block: ContentBlock, size: MathSize | undefined): readonly SpeakerNote[] {
  return block.kind === 'math' && size === scaledDrawing ? [{id: block.id, text: `$$${block.tex}$$`}] : [];
}

/** Headings above a title that a page of `slide` has of its own, plain. */
export function ownTitleTrail({trail, title, parent}: Pick<Slide, 'trail' | 'title' | 'parent'>): readonly string[] {
  return parent === undefined ? [...trail, readableText(title)] : trail;
}

/** The whole slide on one page, where nothing is packed. */
export function wholePage(slide: Slide): UnnumberedPage {
  const blocks = slide.content.flatMap((block): readonly PlacedBlock[] =>
    takesSpace(block) ? [{kind: 'block', block, size: ''}] : [],
  );
  const speakerNotes = slide.content.flatMap(listSpeakerNotes);
  const heads = {promoted: -1, counter: ''};
  return {...shell(slide, {index: 1, of: 1}), ...heads, layout: 'stack', small: false, used: 0, blocks, speakerNotes};
}

function isPartOfTable(part: ContentBlock, whole: ContentBlock): boolean {
  return part.kind === 'table' && whole.kind === 'table' && part.rows.length < whole.rows.length;
}

function shell(
  slide: Slide,
  part: Page['part'],
): Omit<UnnumberedPage, 'layout' | 'small' | 'promoted' | 'counter' | 'used' | 'blocks' | 'speakerNotes'> {
  const {role, heading, name, trail, level, range, styleClasses, backdrop} = slide;
  const title = part.index > 1 ? (slide.again ?? slide.title) : slide.title;
  const below = backdrop === undefined ? {} : {backdrop};
  return {role, heading, slideClasses: styleClasses, ...below, title, name, part, trail, level, range};
}
