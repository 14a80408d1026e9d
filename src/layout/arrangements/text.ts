// Arrangement of running text alone, in lines of its own measure.
import {textCost} from './page-cost.ts';
import type {Setting, Run} from './run.ts';
import {findFigures, measureText} from './text-height.ts';

/** Running text alone, in lines of its own measure. */
export function arrangeText(run: Run): Setting | null {
  const isLarge = run.type === 'large';
  const used = run.type === 'mixed' ? null : measureText(run, isLarge ? 'large' : 'text');
  if (used === null || findFigures(run).length > 0) return null;
  return {
    layout: 'text',
    large: isLarge,
    cost: textCost(run, used),
    used,
    over: Math.max(0, used - run.room.height),
    sizes: new Map(),
  };
}
