// Sections of the reading list -> one slide of cards; abstracts are said.
import type {ListBlock, NoteBlock, ContentItem, SpeakerNote} from '../../blocks/types.ts';
import type {Block, Inline} from '../../model/document.ts';
import type {Slide} from '../../model/slide.ts';
import type {Section} from '../../outline/section.ts';
import {createText} from '../../text/nodes.ts';
import {normalizedText} from '../../text/plain.ts';
import {sayBlock} from '../../text/speaker-notes.ts';
import {countInlineWords} from '../../text/words.ts';
import {english} from '../../text/languages/en.ts';
import {isWebAddress} from './address.ts';
import {cardOfItem, cardOfSection, sayBlocks} from './card.ts';

/** Links of a section that are shown as cards. */
const maxLinks = 3;
/** Words of a heading that names a group of readings. */
const maxGroupWords = 4;

interface Group {
  readonly id: number;
  readonly heading: readonly Inline[];
  readonly range: Slide['range'];
  readonly speakerNotes: SpeakerNote[];
  readonly cards: ContentItem[];
}

/**
 * The slide of the reading list; null where there is none. It is titled `title` where the readings are of several
 * lists.
 */
export function composeReadings(sections: readonly Section[], title: string): Slide | null {
  const all = gatherGroups(sections, title);
  const groups = all.filter(({cards, speakerNotes}) => cards.length > 0 || speakerNotes.length > 0);
  const [first, ...more] = groups;
  if (!first) return null;
  const others = all.filter(group => group !== first && group.cards.length === 0).flatMap(sayGroup);
  if (more.length === 0) return composeGroup({...first, speakerNotes: [...first.speakerNotes, ...others]});
  return composeGroup({
    ...first,
    heading: [createText(title)],
    speakerNotes: [...(first.cards.length > 0 ? [] : first.speakerNotes), ...others],
    cards: groups.flatMap(tagCards),
  });
}

/** What is said of a list without cards: its name, too. */
function sayGroup({id, heading, speakerNotes}: Group): readonly SpeakerNote[] {
  return id < 0 ? speakerNotes : [{id, text: normalizedText(heading)}, ...speakerNotes];
}

/**
 * The cards of a list among others, each with the list's name after its title; what is said of the list is said with
 * the first of them.
 */
function tagCards({id, heading, speakerNotes, cards}: Group): readonly ContentItem[] {
  const tag: readonly Inline[] = [{type: 'html', value: '<small>'}, ...heading, {type: 'html', value: '</small>'}];
  return cards.map((card, i) => {
    const from = card.children[0]?.type === 'strong' ? 2 : 0;
    const children = [...card.children.slice(0, from), ...tag, createText(' '), ...card.children.slice(from)];
    if (i > 0) return {...card, children};
    return {
      ...card,
      children,
      speakerNotes: [...speakerNotes, ...card.speakerNotes],
      covers: [...(card.covers ?? []), id],
    };
  });
}

function gatherGroups(sections: readonly Section[], fallback: string): readonly Group[] {
  const groups: Group[] = [];
  let pending: SpeakerNote[] = [];
  for (const section of sections) {
    if (section.heading === null) {
      pending.push(...sayBlocks(section));
      continue;
    }
    const {id, children, range} = section.heading;
    const last = groups.at(-1);
    const opens = section.children.length > 0 || namesGroup(children);
    const group = opens
      ? {id, heading: children, range, speakerNotes: [], cards: []}
      : (last ?? {id: -1, heading: [createText(fallback)], range, speakerNotes: [], cards: []});
    if (group !== last) groups.push(group);
    group.speakerNotes.push(...pending);
    pending = [];
    if (opens) takeBlocks(group, section);
    else group.cards.push(cardOfSection(section));
    group.cards.push(...section.children.map(cardOfSection));
  }
  groups.at(-1)?.speakerNotes.push(...pending);
  return groups;
}

/**
 * A section that holds nothing but a few links says no more than where they lead: its cards; null of any other, and
 * where its author asks for something.
 */
export function composeLinks(section: Section): Slide | null {
  const blocks = section.blocks.flatMap(block => (block.kind === 'directive' ? [] : [block]));
  const items = blocks.flatMap(block =>
    block.kind === 'list' ? block.items : [{id: block.id, range: block.range, blocks: [block]}],
  );
  if (
    blocks.length < section.blocks.length ||
    section.heading === null ||
    section.children.length > 0 ||
    items.length === 0 ||
    items.length > maxLinks ||
    !items.every(item => item.blocks.every(isLink))
  )
    return null;
  const {id, children, range} = section.heading;
  return composeGroup({id, heading: children, range, speakerNotes: [], cards: items.map(cardOfItem)});
}

/** Items of a group's own blocks are cards, all else is said. */
function takeBlocks(group: Group, section: Section): void {
  for (const block of section.blocks) {
    if (block.kind === 'list') group.cards.push(...block.items.map(cardOfItem));
    else if (block.kind !== 'directive') group.speakerNotes.push(...sayBlock(block));
  }
}

function composeGroup({id, heading, range, speakerNotes, cards}: Group): Slide {
  const notes: readonly NoteBlock[] =
    speakerNotes.length > 0 ? [{kind: 'note', id: speakerNotes[0]?.id ?? -1, range, speakerNotes, next: true}] : [];
  const list: ListBlock = {kind: 'list', id: -1, range, ordered: false, start: 1, items: cards, speakerNotes: []};
  return {
    role: 'readings',
    heading: id,
    title: heading,
    name: normalizedText(heading),
    trail: [],
    level: 1,
    range,
    content: [...notes, list],
    requestedLayout: '',
    styleClasses: [],
  };
}

function isLink(block: Block): boolean {
  if (block.kind !== 'prose') return false;
  const [link, ...more] = block.children.filter(node => normalizedText([node]).trim() !== '');
  return link?.type === 'link' && more.length === 0 && isWebAddress(link.url) && !holdsImage(link.children);
}

function holdsImage(nodes: readonly Inline[]): boolean {
  return nodes.some(node => node.type === 'image' || ('children' in node && holdsImage(node.children)));
}

function namesGroup(heading: readonly Inline[]): boolean {
  return english.readingGroup.test(normalizedText(heading)) && countInlineWords(heading) <= maxGroupWords;
}
