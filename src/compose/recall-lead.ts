// The words of a long block as they were chosen before, of the same words between the same: choosing costs the most.
import type {Inline} from '../model/document.ts';
import {chooseLead, isLong, type Lead, type LeadContext} from './lead/lead.ts';

/** Choices by block and neighbours. They depend on nothing else, so that what is recalled is what would be chosen. */
export type LeadMemory = Pick<Map<string, Lead>, 'get' | 'set'>;

/** The words of `children` for the slide: out of `memory`, else chosen and put there. */
export function recallLead(
  children: readonly Inline[],
  kind: 'prose' | 'item',
  around: LeadContext,
  memory: LeadMemory | undefined,
): Lead {
  if (memory === undefined || !isLong(children, kind)) return chooseLead(children, kind, around);
  const key = JSON.stringify([kind, around, children]);
  const known = memory.get(key);
  if (known !== undefined) return known;
  const chosen = chooseLead(children, kind, around);
  memory.set(key, chosen);
  return chosen;
}
