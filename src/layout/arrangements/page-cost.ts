// A run and how it is set -> what that costs, in the unit of the table of costs.
import type {FigurePiece} from '../../blocks/types.ts';
import {type Size, fit, isLegible} from './figure-size.ts';
import {deckWords, pages} from '../costs.ts';
import type {CaptionHeights, Run} from './run.ts';

/** Of a figure without a caption. */
export const noCaption: CaptionHeights = {full: 0, side: 0, half: 0, third: 0};

/** Heights of the caption of the figure at position `i` of the run. */
export function caption(run: Run, i: number): CaptionHeights {
  return run.captions[i] ?? noCaption;
}

/** px of the figure at position `i` of the run. */
export function figureOf(run: Run, i: number): Size {
  return run.atoms[i]?.figure ?? {width: 1, height: 1};
}

/** Of figures shown at `sizes`: smaller than they would be alone, or too small to read. */
export function figureCost(run: Run, sizes: ReadonlyMap<number, Size>): number {
  let cost = 0;
  for (const [i, size] of sizes) {
    const figure = figureOf(run, i);
    const alone = fit(
      figure,
      Math.min(run.room.width, figure.width * pages.enough),
      Math.min(run.room.full - caption(run, i).full, figure.height * pages.enough),
    );
    const share = Math.min(1, (size.width * size.height) / Math.max(1, alone.width * alone.height));
    cost +=
      pages.figure * (1 - share) ** 2 +
      (isLegible(figure, size, run.room.least) ? 0 : pages.illegible) +
      typeCost(run.atoms[i]?.figure ?? null, size, alone);
  }
  return cost;
}

/** Of type that is smaller than it could be, and too small to read with ease. */
function typeCost(figure: FigurePiece | null, size: Size, alone: Size): number {
  if (figure?.typeSize === undefined) return 0;
  const [shown, possible] = [size, alone].map(({width}) => (figure.typeSize ?? 0) * (width / figure.width));
  const wanted = Math.min(possible ?? 0, pages.type);
  return pages.unread * Math.max(0, 1 - (shown ?? 0) / wanted);
}

/** Of text that takes `used` px of the page: its words, and the white that it leaves. */
export function textCost(run: Run, used: number): number {
  const share = Math.min(1, used / run.room.height);
  const shown = run.atoms.filter(atom => atom.kind === 'text');
  const words = shown.reduce((sum, atom) => sum + atom.words, 0);
  const item = shown.length === 1 && (shown[0]?.path.length ?? 0) > 0 && !run.alone;
  const few = words > 0 && words < pages.few && !run.alone;
  return (
    wordCost(run) +
    pages.white * (1 - share) ** 2 +
    (item || few ? pages.lonely : 0) +
    unless(used <= run.room.height, used - run.room.height)
  );
}

/**
 * Of a page with the words of the run. Lists of contents and of references are looked up, not read: only their pages
 * count.
 */
export function wordCost(run: Run): number {
  if (run.role !== 'content') return pages.each;
  const words = run.titleWords + run.atoms.reduce((sum, atom) => sum + atom.words, 0);
  const over = Math.max(0, words - run.budget.fair) / 10;
  return (
    pages.each +
    run.budget.wordy * over ** 2 +
    (words > deckWords.median ? run.budget.step : 0) +
    (words > pages.many ? pages.crowded : 0)
  );
}

/** Of what lacks `over` px, where it does not fit. */
export function unless(fits: boolean, over: number): number {
  return fits ? 0 : pages.overfull + over * pages.overPx;
}
