// Arrangement of running text alone, in lines of its own measure.
import {textCost} from './page-cost.ts';
import type {PageArrangement, PageCandidate} from './page-candidate.ts';
import {findFigures, measureText} from './text-height.ts';

/** Running text alone, in lines of its own measure. */
export function arrangeText(candidate: PageCandidate): PageArrangement | null {
  const isLarge = candidate.type === 'large';
  const used = candidate.type === 'mixed' ? null : measureText(candidate, isLarge ? 'large' : 'text');
  if (used === null || findFigures(candidate).length > 0) return null;
  return {
    layout: 'text',
    large: isLarge,
    cost: textCost(candidate, used),
    used,
    over: Math.max(0, used - candidate.area.height),
    sizes: new Map(),
  };
}
