// A section or an item of a reading list -> its card: title, authors, link and QR code; what else it says is said.
import type {PhrasingContent} from 'mdast';
import type {ContentItem, SpeakerNote} from '../../blocks/types.ts';
import type {Block, Inline, Item} from '../../model/document.ts';
import type {Section} from '../../outline/section.ts';
import {createText} from '../../text/nodes.ts';
import {normalizedText} from '../../text/plain.ts';
import {sayBlock} from '../../text/speaker-notes.ts';
import {countInlineWords} from '../../text/words.ts';
import {findWebAddress, shortenUrl} from './address.ts';

/** Words of a card's title, and characters of its authors; longer ones are cut, a title is said whole. */
const max = {title: 24, authors: 60};

/** What a card shows, and what is said of it. */
interface CardText {
  readonly title: readonly Inline[];
  readonly authors: readonly Inline[];
  /** Address, or empty. */
  readonly url: string;
  readonly speakerNotes: readonly SpeakerNote[];
}

/** A section as one card: its heading is the title, its first link the address, the rest is said under its title. */
export function cardOfSection(section: Section): ContentItem {
  const all = [section, ...section.children];
  const texts = all.flatMap(one => one.blocks.flatMap(block => (block.kind === 'directive' ? [] : listLines(block))));
  const speakerNotes = [
    ...sayBlocks(section),
    ...section.children.flatMap(child => [
      ...(child.heading ? [{id: child.heading.id, text: normalizedText(child.heading.children)}] : []),
      ...sayBlocks(child),
    ]),
  ];
  const {id, range, children} = section.heading ?? {id: -1, range: {line: 1, endLine: 1}, children: []};
  const url = texts.map(findWebAddress).find(Boolean) ?? '';
  const says = speakerNotes.some(one => !isAddress(one, url));
  const name: readonly SpeakerNote[] = says && id >= 0 ? [{id, text: normalizedText(children)}] : [];
  return makeCard(
    {id, range},
    {title: children, authors: texts.find(areAuthors) ?? [], url, speakerNotes: [...name, ...speakerNotes]},
  );
}

/** An item as one card: its words are the title, its first link the address. */
export function cardOfItem(item: Item): ContentItem {
  const [first, ...rest] = item.blocks;
  const children = first?.kind === 'prose' ? first.children : [];
  const url = [children, ...rest.flatMap(listLines)].map(findWebAddress).find(Boolean) ?? '';
  const title = withoutAddresses(children);
  const isLong = countInlineWords(title) > max.title;
  const speakerNotes = [
    ...(isLong ? [{id: item.id, text: normalizedText(children)}] : []),
    ...(first?.kind === 'prose' ? rest : item.blocks).flatMap(sayBlock),
  ];
  return makeCard(item, {title: isLong ? cutTitle(title) : title, authors: [], url, speakerNotes});
}

/** What the presenter says of a section's own blocks. */
export function sayBlocks(section: Section): readonly SpeakerNote[] {
  return section.blocks.flatMap(block => (block.kind === 'directive' ? [] : sayBlock(block)));
}

function makeCard({id, range}: Pick<Item, 'id' | 'range'>, {title, authors, url, speakerNotes}: CardText): ContentItem {
  const shortUrl = shortenUrl(url);
  const bold: readonly Inline[] =
    normalizedText(title) === '' ? [] : [{type: 'strong', children: [...title] as PhrasingContent[]}, createText(' ')];
  const names: readonly Inline[] =
    authors.length > 0
      ? [{type: 'emphasis', children: [createText(shortenAuthors(normalizedText(authors)))]}, createText(' ')]
      : [];
  const link: readonly Inline[] = url
    ? [
        {type: 'link', url, children: [createText(shortUrl)]},
        createText(' '),
        {type: 'qrCode', value: url, label: shortUrl},
      ]
    : [];
  return {
    id,
    range,
    children: [...bold, ...names, ...link],
    items: [],
    ordered: false,
    speakerNotes: speakerNotes.filter(one => !isAddress(one, url)),
    covers: speakerNotes.filter(one => isAddress(one, url)).map(one => one.id),
  };
}

function cutTitle(title: readonly Inline[]): readonly Inline[] {
  return [createText(`${normalizedText(title).split(' ').slice(0, max.title).join(' ')} …`)];
}

/** Says nothing that the card does not show. */
function isAddress(one: SpeakerNote, url: string): boolean {
  return one.text.replace(url, '').trim() === '';
}

function listLines(block: Block): readonly (readonly Inline[])[] {
  if (block.kind === 'prose') return [block.children];
  if (block.kind === 'list') return block.items.flatMap(item => item.blocks.flatMap(listLines));
  return [];
}

function withoutAddresses(children: readonly Inline[]): readonly Inline[] {
  return children.filter(node => !(node.type === 'link' && /^(https?:|www\.)/i.test(normalizedText([node]))));
}

/** A line of two names or more, parted by commas, without a verb's full stop. */
function areAuthors(nodes: readonly Inline[]): boolean {
  const text = normalizedText(nodes);
  const names = text
    .split(/,| and |;/)
    .map(name => name.trim())
    .filter(Boolean);
  return (
    names.length >= 2 &&
    names.length <= 80 &&
    names.every(name => name.split(/\s+/).length <= 6 && /^[\p{Lu}*(]/u.test(name)) &&
    !/[.!?]\s+\p{Lu}\w+\s+\p{Ll}/u.test(text)
  );
}

/** The first names of a long row, cut after a comma. */
function shortenAuthors(authors: string): string {
  if (authors.length <= max.authors) return authors;
  const cut = authors.slice(0, max.authors);
  const end = cut.lastIndexOf(',');
  return `${end > 0 ? cut.slice(0, end + 1) : cut} …`;
}
