// Arrangement in plain flow: text and figures below each other.
import {arrangements} from '../costs.ts';
import {minFigureHeight} from '../theme-metrics.ts';
import {fitFigure} from './figure-size.ts';
import {caption, figureCost, figureOf, textCost, unless} from './page-cost.ts';
import type {PageArrangement, PageCandidate} from './page-candidate.ts';
import {findFigures, isDisplayed, measureText} from './text-height.ts';

/** Plain flow in the deck's one size of running text; text at figures is set in the smaller one. */
export function arrangeStack(candidate: PageCandidate): PageArrangement | null {
  return findFigures(candidate).length > 0 ? arrangeFlow(candidate, 'small') : arrangeFlow(candidate, 'full');
}

/** Text alone in the smaller size: where a whole thought just misses its page. */
export function arrangeSmall(candidate: PageCandidate): PageArrangement | null {
  if (candidate.role !== 'content' || findFigures(candidate).length > 0) return null;
  const made = arrangeFlow(candidate, 'small');
  return made && {...made, cost: made.cost + arrangements.small};
}

/** Text and figures below each other; the figures share the height that the text leaves. */
function arrangeFlow(candidate: PageCandidate, width: 'full' | 'small'): PageArrangement | null {
  const text = measureText(candidate, width);
  const at = findFigures(candidate);
  const hasText = candidate.atoms.some(atom => atom.kind === 'text');
  if (text === null) return null;
  const gaps = at.length === 0 ? 0 : sumFigureGaps(candidate);
  const captions = at.reduce((sum, i) => sum + caption(candidate, i).full, 0);
  const left = candidate.area.height - text - gaps - captions;
  if (at.length === 0)
    return {
      layout: 'stack',
      small: width === 'small',
      cost: textCost(candidate, text),
      used: text,
      over: Math.max(0, -left),
      sizes: new Map(),
    };
  const natural = at.map(i => fitFigure(figureOf(candidate, i), candidate.area.width, candidate.area.height));
  const whole = natural.reduce((sum, size) => sum + size.height, 0);
  const sizes = new Map(
    at.map(
      (i, n) =>
        [
          i,
          fitFigure(
            figureOf(candidate, i),
            candidate.area.width,
            Math.max(minFigureHeight, (left * (natural[n]?.height ?? 1)) / whole),
          ),
        ] as const,
    ),
  );
  const used = text + gaps + captions + [...sizes.values()].reduce((sum, size) => sum + size.height, 0);
  return {
    layout: 'stack',
    small: hasText,
    cost: figureCost(candidate, sizes) + unless(used <= candidate.area.height, used - candidate.area.height),
    used,
    over: Math.max(0, used - candidate.area.height),
    sizes,
  };
}

/** Space around figures in the flow: one gap on each side that has a neighbour. */
function sumFigureGaps(candidate: PageCandidate): number {
  const visible = candidate.atoms.filter(isDisplayed);
  let gaps = 0;
  for (let i = 1; i < visible.length; i++) {
    const [above, here] = [visible[i - 1], visible[i]];
    if (
      here?.kind === 'figure' ||
      (above?.kind === 'figure' && visible.slice(0, i).every(atom => atom.kind === 'figure'))
    )
      gaps += here?.isHeading ? candidate.area.aboveHeading : candidate.area.between;
  }
  return gaps;
}
