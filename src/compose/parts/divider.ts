// A part of the lecture -> its divider: its title, and the questions or the sentence that it opens with.
import type {ContentBlock} from '../../blocks/types.ts';
import type {Section} from '../../outline/section.ts';
import {type SectionContext, type Draft, draftContent} from '../slides/draft.ts';
import {estimateSize} from '../slides/estimate.ts';

/**
 * Parts of a lecture that has dividers, and pages of a part that needs one; of a part without sections more of them.
 */
const needed = {parts: 2, pages: 3, pagesOfOne: 6};
/**
 * Height of a page in twentieths of a line, the share of a page that is guessed of what has no height yet, and the
 * share that still fits in.
 */
const page = {height: 250, figure: 0.6, spare: 0.2};

/** Does `section`, of which `drafts` would be made, get a divider? Only parts do, so none follows another. */
export function needsDivider(section: Section, drafts: readonly Draft[], {parts}: SectionContext): boolean {
  const pages = section.children.length > 0 ? needed.pages : needed.pagesOfOne;
  return parts.length >= needed.parts && parts.includes(section) && countPages(drafts) >= pages;
}

/** Pages that `drafts` will take, as far as can be told before anything is measured. */
function countPages(drafts: readonly Draft[]): number {
  return drafts.reduce((sum, {content}) => {
    const heights = content.map(block => estimateSize([block]).height);
    const share = heights.reduce((all, one) => all + (Number.isFinite(one) ? one / page.height : page.figure), 0);
    return sum + Math.max(1, Math.ceil(share - page.spare));
  }, 0);
}

/** The divider of `section` with the content blocks of its opening. */
export function draftDivider(section: Section, opening: readonly ContentBlock[], above: SectionContext): Draft {
  const {requestedLayout: _, ...draft} = draftContent(section, section.heading?.children ?? [], above, opening);
  return {...draft, role: 'section', requestedLayout: ''};
}
