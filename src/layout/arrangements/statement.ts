// Arrangement of one short paragraph or quotation alone, set large.
import type {Solo} from '../atoms/atom.ts';
import {arrangements} from '../costs.ts';
import {soloCapacity} from '../theme-metrics.ts';
import {textCost} from './page-cost.ts';
import type {AvailableArea} from '../available-area.ts';
import type {PageArrangement, PageCandidate} from './page-candidate.ts';
import {isDisplayed, measureText} from './text-height.ts';

/** One short paragraph or quotation that is all the page shows: large, as something to be looked at for a while. */
export function arrangeStatement(candidate: PageCandidate): PageArrangement | null {
  const [only, more] = candidate.atoms.filter(isDisplayed);
  if (
    candidate.role !== 'content' ||
    !only?.solo ||
    more ||
    only.solo.characters > countSoloCharacters(only.solo, candidate.area)
  )
    return null;
  const used = measureText(candidate, 'full') ?? 0;
  // As dear as plain text, so that it decides how a lone paragraph looks, never that it stands alone.
  return {
    layout: only.solo.layout,
    cost: textCost(candidate, used) - arrangements.solo,
    used,
    over: 0,
    sizes: new Map(),
  };
}

function countSoloCharacters({layout}: Solo, {width, height}: AvailableArea): number {
  return (
    soloCapacity[layout] *
    Math.min(1, width / soloCapacity.width) *
    Math.min(1, (height - soloCapacity.margin) / soloCapacity.height)
  );
}
