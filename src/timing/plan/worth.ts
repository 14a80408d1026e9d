// A page -> what it is worth to a plan that has no time for all.
import type {Page} from '../../model/page.ts';

/** Worth of any page, and of what it holds besides; of the first page of a part, so that none goes without. */
const worths = {page: 100, figure: 300, label: 100, continuation: -50, opening: 200, lead: 100_000} as const;

/** Level down to which a section's first page is worth more: parts of the lecture, and the sections in them. */
const openingLevel = 2;

/** What it costs to spend five seconds more on a part than its share of the lecture. */
export const overspending = 2;

/** What `page` is worth: figures first, then what opens its section, then what names or defines something. */
export function worthOf(page: Page, isLead: boolean): number {
  const {blocks, part, level} = page;
  const isContinuation = part.index > 1;
  return (
    worths.page +
    (blocks.some(({kind}) => kind === 'figure') ? worths.figure : 0) +
    (blocks.some(({block}) => hasLabel(block)) ? worths.label : 0) +
    (isContinuation ? worths.continuation : 0) +
    (!isContinuation && level <= openingLevel ? worths.opening : 0) +
    (isLead ? worths.lead : 0)
  );
}

/** Does it begin with words in bold, or define what it lists? */
function hasLabel(block: Page['blocks'][number]['block']): boolean {
  if (block.kind === 'list') return block.labelled === true;
  return block.kind === 'prose' && block.children[0]?.type === 'strong';
}
