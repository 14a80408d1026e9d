// A run and how it is set -> what that costs, in the unit of the table of costs.
import type {FigureBlock} from '../../blocks/types.ts';
import {type FigureSize, fitFigure, fitShot, isLegible} from './figure-size.ts';
import {pages} from '../costs.ts';
import type {CaptionHeights, PageCandidate} from './page-candidate.ts';

/** Of a figure without a caption. */
export const noCaption: CaptionHeights = {full: 0, side: 0, half: 0, third: 0};

/** Heights of the caption of the figure at position `i` of the run. */
export function caption(candidate: PageCandidate, i: number): CaptionHeights {
  return candidate.captions[i] ?? noCaption;
}

/** px of the figure at position `i` of the run. */
export function figureOf(candidate: PageCandidate, i: number): FigureSize {
  return candidate.atoms[i]?.figure ?? {width: 1, height: 1};
}

/** Of figures shown at `sizes`: smaller than they would be alone, or too small to read. */
export function figureCost(candidate: PageCandidate, sizes: ReadonlyMap<number, FigureSize>): number {
  let cost = 0;
  for (const [i, size] of sizes) {
    const figure = figureOf(candidate, i);
    const {shot} = candidate.atoms[i]?.figure ?? {};
    const alone = shot
      ? fitShot({...figure, shot}, candidate.area.page)
      : fitFigure(
          figure,
          Math.min(candidate.area.width, figure.width * pages.enough),
          Math.min(candidate.area.height - caption(candidate, i).full, figure.height * pages.enough),
        );
    const share = Math.min(1, (size.width * size.height) / Math.max(1, alone.width * alone.height));
    cost +=
      pages.figure * (1 - share) ** 2 +
      (isLegible(figure, size, candidate.area.min) ? 0 : pages.illegible) +
      typeCost(candidate.atoms[i]?.figure ?? null, size, alone);
  }
  return cost;
}

/** Of a page that shows a figure with the text of another that it does not show. */
export function foreignCost({atoms}: PageCandidate): number {
  if (atoms.every(({belongs}) => belongs === undefined)) return 0;
  const figures = new Set(atoms.flatMap(({figure}) => figure?.id ?? []));
  const isForeign = figures.size > 0 && atoms.some(({belongs}) => belongs !== undefined && !figures.has(belongs));
  return isForeign ? pages.foreign : 0;
}

/** Of type that is smaller than it could be, and too small to read with ease. */
function typeCost(figure: FigureBlock | null, size: FigureSize, alone: FigureSize): number {
  if (figure?.typeSize === undefined) return 0;
  const [displayed, possible] = [size, alone].map(({width}) => (figure.typeSize ?? 0) * (width / figure.width));
  const wanted = Math.min(possible ?? 0, pages.type);
  return pages.unread * Math.max(0, 1 - (displayed ?? 0) / wanted);
}

/** Of text that takes `used` px of the page: its words, and the white that it leaves. */
export function textCost(candidate: PageCandidate, used: number): number {
  const share = Math.min(1, used / candidate.area.height);
  const displayed = candidate.atoms.filter(atom => atom.kind === 'text');
  const words = displayed.reduce((sum, atom) => sum + atom.words, 0);
  const isItem = displayed.length === 1 && (displayed[0]?.path.length ?? 0) > 0;
  const isFew = words > 0 && words < (displayed.length === 1 ? pages.alone : pages.few);
  return (
    pages.white * (1 - share) ** 2 +
    ((isItem || isFew) && !candidate.alone ? pages.lonely : 0) +
    unless(used <= candidate.area.height, used - candidate.area.height)
  );
}

/** Of what lacks `over` px, where it does not fit. */
export function unless(fits: boolean, over: number): number {
  return fits ? 0 : pages.overfull + over * pages.overPx;
}
