// Slides and blocks that the deck adds of its own: they have no place in the notes but their beginning.
import type {ListBlock, ContentBlock, ContentItem} from '../../blocks/types.ts';
import type {Inline} from '../../model/document.ts';
import type {SourceRange} from '../../model/source-range.ts';
import type {Role, Slide} from '../../model/slide.ts';
import {createText} from '../../text/nodes.ts';

/** Where the notes begin. */
export const top: SourceRange = {line: 1, endLine: 1};

/** A slide called `title` at the highest level. */
export function addSlide(role: Role, title: string, content: readonly ContentBlock[]): Slide {
  return {
    role,
    heading: -1,
    title: [createText(title)],
    name: title,
    trail: [],
    level: 1,
    range: top,
    content,
    requestedLayout: '',
    styleClasses: [],
  };
}

/** A list of `items`. */
export function listOf(items: readonly ContentItem[], ordered: boolean): ListBlock {
  return {kind: 'list', id: -1, range: top, ordered, start: 1, items, speakerNotes: []};
}

/** An item of a list. */
export function itemOf(children: readonly Inline[]): ContentItem {
  return {id: -1, range: top, children, items: [], ordered: false, speakerNotes: []};
}
