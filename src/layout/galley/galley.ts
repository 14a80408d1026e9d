// Slides -> galley: the sections that must be set so that every layout can be judged by numbers alone.
import type {FigurePiece, MathPiece, Piece} from '../../blocks/types.ts';
import {listItems} from '../../blocks/visit.ts';
import type {Galley, GalleyIndex, GalleySection} from '../../model/galley.ts';
import type {Placed} from '../../model/page.ts';
import type {Slide} from '../../model/slide.ts';
import {normalizedText} from '../../text/plain.ts';
import {isEnlarged, isRunning, takesRoom} from '../block-kinds.ts';
import {mathSizes} from '../math-sizes.ts';
import {columnList, largeType} from '../theme-metrics.ts';
import {denserLooks} from './denser.ts';

/** The galley of `slides` and of the texts that stand above and below them. */
export function galley(slides: readonly Slide[], furniture: readonly string[] = []): Galley {
  const sections: GalleySection[] = [];
  const add = (section: GalleySection) => sections.push(section) - 1;
  const index = slides.map(slide => indexOf(slide, add));
  return {sections, index, furniture};
}

function indexOf(slide: Slide, add: (section: GalleySection) => number): GalleyIndex {
  const figures = slide.pieces.filter((piece): piece is FigurePiece => piece.kind === 'figure');
  const formulas = slide.pieces.filter((piece): piece is MathPiece => piece.kind === 'math');
  const text = flowing(slide.pieces);
  const base: GalleySection = {
    role: slide.role,
    classes: slide.look,
    title: slide.title,
    suffix: ' (99/99)',
    blocks: [],
    captions: [],
  };
  const captioned = figures.filter(figure => figure.caption.length > 0).map(figure => figure.caption);
  const captions = (width: string) =>
    captioned.length > 0 ? add({...base, classes: [`caption-${width}`], captions: captioned}) : -1;
  const plain = slide.look.filter(name => name !== 'definitions');
  const running =
    slide.role === 'content' && plain.length === slide.look.length && text.some(({piece}) => isRunning(piece));
  // What may fill a page by itself is set in the smaller type as well.
  const alone =
    running &&
    figures.length === 0 &&
    text.every(({piece}) => isRunning(piece) && longest(piece) <= largeType.pageLetters) &&
    !hasColumn(slide);
  const isLarge =
    slide.role === 'content' && plain.length === slide.look.length && text.some(({piece}) => isEnlarged(piece, slide));
  const full = add({
    ...base,
    classes: alone ? [...slide.look, 'text'] : slide.look,
    suffix: slide.role === 'content' || slide.role === 'closing' ? base.suffix : '',
    blocks: text,
  });
  return {
    full,
    text: alone ? full : running ? add({...base, classes: [...slide.look, 'text'], blocks: text}) : -1,
    side: figures.length > 0 && text.length > 0 ? add({...base, classes: [...plain, 'side'], blocks: text}) : -1,
    column: hasColumn(slide) && figures.length === 0 ? add({...base, classes: [...plain, 'column'], blocks: text}) : -1,
    large: isLarge ? add({...base, classes: [...slide.look, 'text', 'large'], blocks: text}) : -1,
    largeSide: isLarge && figures.length > 0 ? add({...base, classes: [...plain, 'side', 'large'], blocks: text}) : -1,
    captions: {full: captions('full'), side: captions('side'), half: captions('half'), third: captions('third')},
    denser: denserLooks(slide).map(look => ({
      look,
      section: add({...base, classes: look, suffix: slide.role === 'content' ? base.suffix : '', blocks: text}),
    })),
    math:
      formulas.length > 0
        ? add({
            ...base,
            blocks: formulas.flatMap(piece => mathSizes.map(size => ({kind: 'piece', piece, size}) as const)),
          })
        : -1,
  };
}

/** A list long enough to be set in two columns. */
function hasColumn(slide: Slide): boolean {
  return slide.pieces.some(piece => piece.kind === 'list' && piece.items.length >= columnList.items);
}

/** Letters of the longest text in a piece that stays in one part. */
function longest(piece: Piece): number {
  if (piece.kind === 'list') return Math.max(0, ...listItems(piece).map(item => normalizedText(item.children).length));
  return piece.kind === 'prose' || piece.kind === 'minor' || piece.kind === 'footnote'
    ? normalizedText(piece.children).length
    : 0;
}

/** What takes room in the text flow, in order: one block of a galley section each. */
function flowing(pieces: readonly Piece[]): readonly Placed[] {
  return pieces.flatMap((piece): readonly Placed[] => (takesRoom(piece) ? [{kind: 'piece', piece, size: ''}] : []));
}
