// Outline -> the parts of the lecture: the one list behind the agenda, the dividers and "Part 2 of 5".
import {readSectionRequests} from '../../model/directives/requests.ts';
import type {Heading} from '../../model/document.ts';
import {means} from '../../text/language/headings.ts';
import {normalizedText} from '../../text/plain.ts';
import type {Outline} from '../../outline/outline.ts';
import type {Section} from '../../outline/section.ts';

/** A section that is a part has a heading. */
export type LecturePart = Section & {readonly heading: Heading};

/**
 * The parts, in the order of the notes: the highest sections that hold something. The heading over the whole lecture is
 * none, nor are sections that join the page before, reading lists and references, but where there is nothing else.
 */
export function listParts({sections, title}: Pick<Outline, 'sections' | 'title'>): readonly LecturePart[] {
  const all = sections.filter(
    (section): section is LecturePart =>
      section.heading !== null &&
      section.heading !== title &&
      !readSectionRequests(section.blocks).joins &&
      (section.children.length > 0 || section.blocks.some(({kind}) => kind !== 'directive' && kind !== 'footnote')),
  );
  const taught = all.filter(({heading}) => !isListOfWorks(normalizedText(heading.children)));
  return taught.length > 0 ? taught : all;
}

function isListOfWorks(title: string): boolean {
  return means('readings', title) || means('works', title);
}
