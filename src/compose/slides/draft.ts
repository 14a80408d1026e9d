// A section and its content blocks -> the draft of a slide.
import type {ContentBlock} from '../../blocks/types.ts';
import {readSectionRequests} from '../../model/directives/requests.ts';
import {isImagePath} from '../../model/directives/table.ts';
import type {Inline} from '../../model/document.ts';
import type {Slide} from '../../model/slide.ts';
import type {Section} from '../../outline/section.ts';

/** A slide that may still share its name with another. */
export type Draft = Omit<Slide, 'name'>;

/** Where a slide stands in the outline. */
export interface SectionContext {
  /** Headings above it, outermost first, plain. */
  readonly trail: readonly string[];
  /** Depth, from 1. */
  readonly level: number;
  /** The sections at this depth that are parts of the lecture; none inside of a part. */
  readonly parts: readonly Section[];
}

/** A content slide of `section` with the content blocks `content`. */
export function draftContent(
  section: Section,
  title: readonly Inline[],
  above: SectionContext,
  content: readonly ContentBlock[],
): Draft {
  const {layout, ofPage, themeClass, background} = readSectionRequests(section.blocks);
  const requestedBy = ofPage.findLast(({name}) => name === 'layout');
  return {
    role: 'content',
    title,
    trail: above.trail,
    level: above.level,
    range: rangeOf(section),
    content,
    requestedLayout: layout,
    ...(requestedBy ? {requestedBy} : {}),
    styleClasses: [...(themeClass === '' ? [] : [themeClass]), ...backgroundClasses(background)],
    ...(isImagePath(background) ? {backdrop: background} : {}),
    heading: section.heading?.id ?? -1,
  };
}

/** The class of pages with this background. */
function backgroundClasses(background: string): readonly string[] {
  return background === '' ? [] : [isImagePath(background) ? 'on-picture' : `on-${background}`];
}

/** Where a section begins in the notes. */
function rangeOf(section: Section): Slide['range'] {
  return section.heading?.range ?? section.blocks[0]?.range ?? {line: 1, endLine: 1};
}

/** `content` without a page that would show nothing: the words for the presenter before its first break stay. */
export function withoutFirstBreak(content: readonly ContentBlock[]): readonly ContentBlock[] {
  const first = content.findIndex(({kind}) => kind !== 'note' && kind !== 'break');
  return first < 0 ? content : content.filter(({kind}, i) => i >= first || kind !== 'break');
}

/** Are there words for the presenter alone? */
export function isForSpeaker(content: readonly ContentBlock[]): boolean {
  return content.every(({kind}) => kind === 'note' || kind === 'break');
}

/** Is there nothing that shows: no content blocks, or words for the presenter alone? */
export function isBare(content: readonly ContentBlock[]): boolean {
  return content.every(block => block.kind === 'break' || (block.kind === 'note' && block.speakerNotes.length === 0));
}
