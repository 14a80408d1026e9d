// Slides -> galley: the sections that must be set so that every layout can be judged by numbers alone.
import type {Galley, GalleyIndex, GalleySection} from '../model/galley.ts';
import type {MathSize, Placed} from '../model/page.ts';
import type {FigurePiece, MathPiece, Piece, PieceItem} from '../blocks/types.ts';
import type {Slide} from '../model/slide.ts';
import {normalizedText} from '../text/plain.ts';

/** TeX sizes of display formulas, the theme's own first. Ratios do not predict heights (row gaps do not scale), so all are set. */
export const mathSizes: readonly MathSize[] = [
  '',
  '\\small',
  '\\footnotesize',
  '\\scriptsize',
  '\\def\\arraystretch{0.72}\\scriptsize',
];

/** Looks in which what a slide holds takes less room, loosest first: contents and tables from higher up, smaller, then in two columns or with words broken where they must; definitions as plain items. */
function denserLooks({role, look, pieces}: Slide): readonly (readonly string[])[] {
  const more = (...names: readonly string[]) => [...new Set([...look, ...names])];
  if (role === 'section') return [more('tall'), more('many'), more('crowd')];
  if (role === 'agenda') return [more('many'), more('crowd'), more('crowd', 'columns')];
  if (role !== 'content') return [];
  if (look.includes('definitions')) return [look.filter(name => name !== 'definitions')];
  if (pieces.every(piece => piece.kind !== 'table')) return [];
  return [...(look.includes('dense') ? [] : [more('dense')]), more('dense', 'unbroken')];
}

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
    text.every(({piece}) => isRunning(piece) && longest(piece) <= nearlyPage) &&
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
  return slide.pieces.some(piece => piece.kind === 'list' && piece.items.length >= 5);
}

/** Running text, which is set in lines of a measure of its own where nothing else stands on its page. */
export function isRunning(piece: Piece): boolean {
  return (
    piece.kind === 'prose' ||
    piece.kind === 'minor' ||
    piece.kind === 'list' ||
    piece.kind === 'quote' ||
    piece.kind === 'footnote'
  );
}

/** Letters of a text that nearly fills a page in the larger type. */
const nearlyPage = 380;

/** Letters of the longest text in a piece that stays in one part. */
function longest(piece: Piece): number {
  if (piece.kind === 'list') return Math.max(0, ...piece.items.map(longestItem));
  return piece.kind === 'prose' || piece.kind === 'minor' || piece.kind === 'footnote'
    ? normalizedText(piece.children).length
    : 0;
}

function longestItem(item: PieceItem): number {
  return Math.max(normalizedText(item.children).length, ...item.items.map(longestItem));
}

/** What may stand larger on a light page: running text, formulas, tables of few columns, and code where all of the slide's has short lines. */
export function isEnlarged(piece: Piece, {look, pieces}: Pick<Slide, 'look' | 'pieces'>): boolean {
  if (piece.kind === 'code')
    return pieces.every(
      other => other.kind !== 'code' || other.value.split('\n').every(line => line.length <= shortLine),
    );
  return isRunning(piece) || piece.kind === 'math' || (piece.kind === 'table' && !look.includes('dense'));
}

/** Letters of a line of code that fit the page in the larger type. */
const shortLine = 64;

/** What takes room in the text flow, in order: one block of a galley section each. */
function flowing(pieces: readonly Piece[]): readonly Placed[] {
  return pieces.flatMap((piece): readonly Placed[] => (takesRoom(piece) ? [{kind: 'piece', piece, size: ''}] : []));
}

/** Not a figure, which the packer sizes, nor words for the presenter, nor a forced break. */
export function takesRoom(piece: Piece): piece is Exclude<Piece, FigurePiece> {
  return piece.kind !== 'figure' && piece.kind !== 'note' && piece.kind !== 'break';
}
