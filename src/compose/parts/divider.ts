// A part of the lecture -> its divider: its title, and the questions or the sentence that it opens with.
import type {ContentBlock} from '../../blocks/types.ts';
import type {Section} from '../../outline/section.ts';
import {type SectionContext, type Draft, draftContent} from '../slides/draft.ts';

/** Parts of a lecture that has dividers, and slides of a part that needs one. */
const needed = {parts: 2, slides: 3};

/** Does `section`, of which `slides` slides would be made, get a divider? Only parts do, so none follows another. */
export function needsDivider(section: Section, slides: number, {parts}: SectionContext): boolean {
  return parts.length >= needed.parts && parts.includes(section) && slides >= needed.slides;
}

/** The divider of `section` with the content blocks of its opening. */
export function draftDivider(section: Section, opening: readonly ContentBlock[], above: SectionContext): Draft {
  const {requestedLayout: _, ...draft} = draftContent(section, section.heading?.children ?? [], above, opening);
  return {...draft, role: 'section', requestedLayout: ''};
}
