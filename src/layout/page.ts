// Atoms of a slide and how they are set -> a page.
import type {Piece, Spoken} from '../blocks/types.ts';
import {listSpoken} from '../blocks/visit.ts';
import type {Page, Placed} from '../model/page.ts';
import type {Slide} from '../model/slide.ts';
import type {Setting} from './arrangements/run.ts';
import type {Atom} from './atoms/atom.ts';
import {slice} from './atoms/slice.ts';
import {takesRoom} from './block-kinds.ts';
import type {SlideAsSet} from './set-slide.ts';

/** A page that has no number and style yet. */
export type UnnumberedPage = Omit<Page, 'number' | 'styleClasses' | 'caption'>;

/** A range of a slide's atoms: of `all`, from `from` up to, not including, `to`. */
export interface AtomRange {
  readonly all: readonly Atom[];
  readonly from: number;
  readonly to: number;
}

/** The page that shows `range` of a slide in the arrangement `setting`. */
export function pageOf(
  {slide, set}: Pick<SlideAsSet, 'slide' | 'set'>,
  {all, from, to}: AtomRange,
  setting: Setting,
  part: Page['part'],
): UnnumberedPage {
  const blocks: Placed[] = [];
  const spoken: Spoken[] = [];
  for (let i = from; i < to; ) {
    const atom = all[i];
    const piece = atom && slide.pieces[atom.piece];
    if (!atom || !piece) break;
    let end = i + 1;
    while (end < to && all[end]?.piece === atom.piece) end++;
    if (piece.kind === 'figure') {
      const size = setting.sizes.get(i - from) ?? {width: piece.width, height: piece.height};
      blocks.push({kind: 'figure', piece, ...size});
      spoken.push(...piece.spoken);
    } else {
      const isFirst = i === 0 || all[i - 1]?.piece !== atom.piece;
      const part = slice(piece, all.slice(i, end), isFirst);
      const whole = set.pieces[atom.piece];
      const {columns} = (setting.large ? whole?.extent.large : whole?.extent.full) ?? {};
      if (takesRoom(part))
        blocks.push({
          kind: 'piece',
          piece: part,
          size: whole?.mathSize ?? '',
          ...(isPartOfTable(part, piece) && columns ? {columns} : {}),
        });
      spoken.push(...listSpoken(part));
    }
    i = end;
  }
  const {layout, large = false, used} = setting;
  return {...shell(slide, part), layout, large, used, blocks, spoken};
}

/** The whole slide on one page, where nothing is packed. */
export function wholePage(slide: Slide): UnnumberedPage {
  const blocks = slide.pieces.flatMap((piece): readonly Placed[] =>
    takesRoom(piece) ? [{kind: 'piece', piece, size: ''}] : [],
  );
  const spoken = slide.pieces.flatMap(listSpoken);
  return {...shell(slide, {index: 1, of: 1}), layout: 'stack', large: false, used: 0, blocks, spoken};
}

function isPartOfTable(part: Piece, whole: Piece): boolean {
  return part.kind === 'table' && whole.kind === 'table' && part.rows.length < whole.rows.length;
}

function shell(
  slide: Slide,
  part: Page['part'],
): Omit<UnnumberedPage, 'layout' | 'large' | 'used' | 'blocks' | 'spoken'> {
  const {role, heading, name, trail, level, place, look} = slide;
  const title = part.index > 1 ? (slide.again ?? slide.title) : slide.title;
  return {role, heading, look, title, name, part, trail, level, place};
}
