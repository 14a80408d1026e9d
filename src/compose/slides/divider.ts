// A section with sections below it -> its divider: a slide that lists them.
import type {ContentBlock, ContentItem} from '../../blocks/types.ts';
import type {Inline} from '../../model/document.ts';
import type {Slide} from '../../model/slide.ts';
import type {Section} from '../../outline/outline.ts';
import {normalizedText} from '../../text/plain.ts';
import {capacity} from '../capacity.ts';
import {type SectionContext, type Draft, draftContent, rangeOf} from './draft.ts';
import {estimateSize} from './estimate.ts';

/** A divider needs this many sections to list, this many slides below it, and stands so high in the outline. */
const needed = {sections: 2, slides: 3, depth: 2};
/** A divider lists this many sections; of more, one less and an ellipsis. */
const maxListed = 18;
/** Words of a remark that stands on a divider, and its paragraphs. */
const remark = {words: 30, paragraphs: 2};
/** Characters of an entry: among up to `some` or, if there is room, up to `many` others; among more; among many. */
const entry = {few: 80, some: {among: 5, characters: 38}, many: {among: 9, characters: 30}};
/** Characters of code are wider than others. */
const codeShare = 0.8;

/** Does `section`, of which `slides` slides would be made, get a divider? */
export function needsDivider(section: Section, slides: number, {trail}: SectionContext): boolean {
  return trail.length < needed.depth && section.children.length >= needed.sections && slides >= needed.slides;
}

/** The divider of `section`, with `own`, its content blocks, where they are a remark. */
export function draftDivider(section: Section, own: readonly ContentBlock[], above: SectionContext): Draft {
  const characters = own.reduce(
    (sum, block) => sum + (block.kind === 'prose' ? normalizedText(block.children).length : 0),
    0,
  );
  const list: ContentBlock = {
    kind: 'list',
    id: -1,
    range: rangeOf(section),
    ordered: false,
    start: 1,
    speakerNotes: [],
    items: listSections(section.children, characters),
  };
  return {
    ...draftContent(section, section.heading?.children ?? [], above, [...own.map(asLead), list]),
    role: 'section',
    lists: section.children.flatMap(child => child.heading?.id ?? []),
  };
}

/** A sentence or two that say what the section is about: they stand on its divider. */
export function isRemark(content: readonly ContentBlock[]): boolean {
  return (
    content.every(block => block.kind === 'prose' || block.kind === 'note') &&
    content.filter(block => block.kind === 'prose').length <= remark.paragraphs &&
    estimateSize(content).words <= remark.words
  );
}

function asLead(block: ContentBlock): ContentBlock {
  return block.kind === 'prose' ? {...block, lead: true} : block;
}

/** The headings of `sections`, below a remark of so many characters. */
function listSections(sections: readonly Section[], remarkCharacters: number): readonly ContentItem[] {
  const {line, lines: space} = capacity.divider;
  const headings = sections.flatMap(section => section.heading ?? []);
  const lines = headings.reduce(
    (sum, heading) => sum + Math.ceil(normalizedText(heading.children).length / line),
    Math.ceil(remarkCharacters / line),
  );
  const isRoomy = headings.length <= entry.many.among && lines <= space;
  const all = headings.map(({id, children, range}) =>
    itemOf(id, shortenEntry(children, headings.length, isRoomy), range),
  );
  const last = headings[maxListed - 1];
  if (all.length <= maxListed || !last) return all;
  return [...all.slice(0, maxListed - 1), itemOf(-1, [{type: 'text', value: '…'}], last.range)];
}

/** A heading as a divider lists it: among many, unless there is room, its first words, so that each takes one line. */
function shortenEntry(children: readonly Inline[], among: number, isRoomy: boolean): readonly Inline[] {
  const text = normalizedText(children);
  const characters =
    among > entry.many.among
      ? entry.many.characters
      : among > entry.some.among && !isRoomy
        ? entry.some.characters
        : entry.few;
  const max = children.some(node => node.type === 'inlineCode') ? Math.floor(characters * codeShare) : characters;
  return text.length <= max ? children : [{type: 'text', value: `${text.slice(0, max).replace(/\s+\S*$/, '')}…`}];
}

function itemOf(id: number, children: readonly Inline[], range: Slide['range']): ContentItem {
  return {id, range, children, items: [], ordered: false, speakerNotes: []};
}
