// A page -> what it is worth to a plan that has no time for all.
import type {Page} from '../../model/page.ts';
import type {PageTime} from '../../model/timing/times.ts';

/** Worth of any page, and of what it holds besides; of the first page of a part, so that none goes without. */
const worths = {page: 100, figure: 300, label: 100, continuation: -50, opening: 200, lead: 1_000_000} as const;

/** Level down to which a section's first page is worth more: parts of the lecture, and the sections in them. */
const openingLevel = 2;

/** What it costs to spend five seconds more on a part than its share of the lecture. */
export const overspending = 2;

/** Seconds of a slide whose worth is as the table has it: the mean of 58 lectures. */
const usualSeconds = 45;

/**
 * What `page`, which takes `seconds`, is worth: figures first, then what opens its section, then what names or defines
 * something. What its author says more of is worth more, with the root of its time: else short pages would always win.
 */
export function worthOf(page: Page, {lead: isLead, seconds}: Pick<PageTime, 'lead' | 'seconds'>): number {
  const {blocks, part, level} = page;
  const isContinuation = part.index > 1;
  const own =
    worths.page +
    (blocks.some(({kind}) => kind === 'figure') ? worths.figure : 0) +
    (blocks.some(({block}) => hasLabel(block)) ? worths.label : 0) +
    (isContinuation ? worths.continuation : 0) +
    (!isContinuation && level <= openingLevel ? worths.opening : 0);
  return Math.round(own * Math.sqrt(seconds / usualSeconds)) + (isLead ? worths.lead : 0);
}

/** Does it begin with words in bold, or define what it lists? */
function hasLabel(block: Page['blocks'][number]['block']): boolean {
  if (block.kind === 'list') return block.labelled === true;
  return block.kind === 'prose' && block.children[0]?.type === 'strong';
}
