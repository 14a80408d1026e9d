// Drafts -> drafts that hold every heading of the notes: one that got no slide is said on the slide that follows it.
import type {Heading} from '../../model/document.ts';
import type {ContentBlock, ContentItem} from '../../blocks/types.ts';
import {listItems} from '../../blocks/visit.ts';
import {normalizedText} from '../../text/plain.ts';
import {capacity} from '../capacity.ts';
import {splitProse} from '../blocks/bounds/portions.ts';
import type {Draft} from './draft.ts';

/** `drafts` with the headings that none of them holds; with `displayed` they stand there as inline headings. */
export function insertHeadings(
  drafts: readonly Draft[],
  headings: readonly Heading[],
  placeholder: ReadonlySet<number>,
  displayed: boolean,
): readonly Draft[] {
  const known = new Set([
    ...placeholder,
    ...drafts.flatMap(draft => [draft.heading, ...draft.content.flatMap(listIds)]),
  ]);
  const missing = headings.filter(heading => !known.has(heading.id));
  if (missing.length === 0) return drafts;
  if (drafts.length === 0) return [draftHeadings(missing)];
  const homes = missing.map(heading => {
    const after = drafts.findIndex(draft => draft.range.line > heading.range.line);
    return {heading, at: after < 0 ? drafts.length - 1 : after, end: after < 0};
  });
  return drafts.map((draft, i) => {
    const here = homes.filter(home => home.at === i);
    const content = (end: boolean) =>
      here
        .filter(home => home.end === end)
        .flatMap(({heading}) => composeHeading(heading, displayed && draft.role !== 'section', !end));
    return here.length === 0 ? draft : {...draft, content: [...content(false), ...draft.content, ...content(true)]};
  });
}

/** Notes that are nothing but headings: a slide that lists them. */
function draftHeadings(headings: readonly Heading[]): Draft {
  const range = headings[0]?.range ?? {line: 1, endLine: 1};
  const items = headings.map(
    ({id, range: at, children}): ContentItem => ({
      id,
      range: at,
      children,
      items: [],
      ordered: false,
      speakerNotes: [],
    }),
  );
  const list: ContentBlock = {kind: 'list', id: -1, range, ordered: false, start: 1, items, speakerNotes: []};
  return {
    role: 'content',
    heading: -1,
    title: [],
    trail: [],
    level: 1,
    range,
    content: [list],
    requestedLayout: '',
    styleClasses: [],
  };
}

/** A heading as long as a paragraph is set as one. */
function composeHeading(heading: Heading, displayed: boolean, next: boolean): readonly ContentBlock[] {
  const {id, range, children} = heading;
  if (!displayed) return [{kind: 'note', id, range, speakerNotes: [{id, text: normalizedText(children)}], next}];
  if (normalizedText(children).length <= capacity.inlineHeading)
    return [{kind: 'inline-heading', id, range, children, speakerNotes: []}];
  return splitProse(children).map(part => ({kind: 'prose', id, range, children: part, lead: false, speakerNotes: []}));
}

function listIds(block: ContentBlock): readonly number[] {
  return [block, ...listItems(block)].flatMap(({id, speakerNotes}) => [id, ...speakerNotes.map(one => one.id)]);
}
