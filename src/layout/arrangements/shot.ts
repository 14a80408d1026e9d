// Arrangement of a slide's screenshot on the whole page, a short text of it in a band below.
import {band} from '../theme-metrics.ts';
import {fitShot} from './figure-size.ts';
import {caption, figureCost} from './page-cost.ts';
import type {PageArrangement, PageCandidate} from './page-candidate.ts';
import {findFigures, isDisplayed, measureText} from './text-height.ts';

/** One screenshot of a slide, with no margins and no title; its slide has one. */
export function arrangeShot(candidate: PageCandidate): PageArrangement | null {
  const [at, another] = findFigures(candidate);
  const figure = at === undefined ? null : candidate.atoms[at]?.figure;
  if (candidate.role !== 'content' || at === undefined || another !== undefined || !figure?.shot) return null;
  const height = measureBand(candidate, figure.id);
  if (height === null) return null;
  const {page} = candidate.area;
  const below = height + caption(candidate, at).full;
  const size = fitShot({...figure, shot: figure.shot}, {width: page.width, height: page.height - below});
  const sizes = new Map([[at, size]]);
  return {
    layout: 'shot',
    small: height > 0,
    cost: figureCost(candidate, sizes),
    used: size.height + below,
    over: 0,
    sizes,
  };
}

/** px of the band of the text that belongs to the figure `id`; 0 without one, null where it is too long for a band. */
function measureBand(candidate: PageCandidate, id: number): number | null {
  const texts = candidate.atoms.filter(atom => isDisplayed(atom) && atom.kind === 'text');
  const [text, another] = texts;
  if (!text) return 0;
  const isShort = text.sentence && text.path.length === 0 && text.words <= band.words && text.belongs === id;
  const height = measureText(candidate, 'small');
  return another || !isShort || height === null || height > band.text ? null : height + band.pad;
}
