// Arrangement of one short paragraph or quotation alone, set large.
import type {Solo} from '../atoms/atom.ts';
import {arrangements} from '../costs.ts';
import {soloCapacity} from '../theme-metrics.ts';
import {textCost} from './page-cost.ts';
import type {Room} from './room.ts';
import type {Setting, Run} from './run.ts';
import {isShown, measureText} from './text-height.ts';

/** One short paragraph or quotation that is all the page shows: large, as something to be looked at for a while. */
export function arrangeStatement(run: Run): Setting | null {
  const [only, more] = run.atoms.filter(isShown);
  if (run.role !== 'content' || !only?.solo || more || only.solo.letters > countSoloLetters(only.solo, run.room))
    return null;
  const used = measureText(run, run.type === 'large' ? 'large' : 'text') ?? measureText(run, 'full') ?? 0;
  // As dear as plain text, so that it decides how a lone paragraph looks, never that it stands alone.
  return {layout: only.solo.layout, cost: textCost(run, used) - arrangements.solo, used, over: 0, sizes: new Map()};
}

function countSoloLetters({layout}: Solo, {width, height}: Room): number {
  return (
    soloCapacity[layout] *
    Math.min(1, width / soloCapacity.width) *
    Math.min(1, (height - soloCapacity.margin) / soloCapacity.height)
  );
}
