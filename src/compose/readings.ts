// Sections of the reading list -> slides of cards: title, authors, link and QR code; abstracts are said.
import type {PhrasingContent} from 'mdast';
import type {Block, Inline, Item} from '../model/document.ts';
import type {ListPiece, NotePiece, PieceItem, Slide, Spoken} from '../model/slide.ts';
import {countWords, plain, textNode} from '../model/text.ts';
import type {Section} from '../outline/outline.ts';
import {said} from '../model/said.ts';

interface Group {
  readonly id: number;
  readonly heading: readonly Inline[];
  readonly place: Slide['place'];
  readonly said: Spoken[];
  readonly cards: PieceItem[];
}

/** Slides of the reading list. `fallback` titles readings that stand under no heading of their own. */
export function readingSlides(sections: readonly Section[], fallback: string): readonly Slide[] {
  const groups: Group[] = [];
  let pending: Spoken[] = [];
  for (const section of sections) {
    const place = section.heading?.place ?? section.blocks[0]?.place ?? {line: 1, endLine: 1};
    if (section.heading === null) {
      pending.push(...saidIn(section));
      continue;
    }
    const last = groups.at(-1);
    const opens = section.children.length > 0 || looksLikeGroup(section);
    const group = opens
      ? {id: section.heading.id, heading: section.heading.children, place, said: [], cards: []}
      : (last ?? {id: -1, heading: [textNode(fallback)], place, said: [], cards: []});
    if (group !== last) groups.push(group);
    group.said.push(...pending);
    pending = [];
    if (!opens) group.cards.push(card(section));
    else
      for (const block of section.blocks) {
        if (block.kind === 'list') group.cards.push(...block.items.map(itemCard));
        else if (block.kind !== 'directive') group.said.push(...said(block));
      }
    group.cards.push(...section.children.map(card));
  }
  const last = groups.at(-1);
  last?.said.push(...pending);
  return groups.filter(group => group.cards.length > 0 || group.said.length > 0).map(slide);
}

function slide(group: Group): Slide {
  const id = group.said[0]?.id ?? -1;
  const notes: readonly NotePiece[] =
    group.said.length > 0 ? [{kind: 'note', id, place: group.place, spoken: group.said, next: true}] : [];
  const list: ListPiece = {
    kind: 'list',
    id: -1,
    place: group.place,
    ordered: false,
    start: 1,
    items: group.cards,
    spoken: [],
  };
  return {
    role: 'readings',
    heading: group.id,
    title: group.heading,
    name: plain(group.heading),
    trail: [],
    level: 1,
    place: group.place,
    pieces: [...notes, list],
    wish: '',
    look: [],
  };
}

/** A section that holds nothing but a few links says no more than where they lead: its cards; null of any other, and where its author asks for something. */
export function linkSlide(section: Section): Slide | null {
  const blocks = section.blocks.flatMap(block => (block.kind === 'directive' ? [] : [block]));
  const linked = blocks.flatMap(block =>
    block.kind === 'list'
      ? block.items.map(item => ({...item, isLink: item.blocks.every(isLink)}))
      : [{id: block.id, place: block.place, blocks: [block], isLink: isLink(block)}],
  );
  if (
    blocks.length < section.blocks.length ||
    section.heading === null ||
    section.children.length > 0 ||
    linked.length === 0 ||
    linked.length > mostLinks ||
    !linked.every(one => one.isLink)
  )
    return null;
  const {id, children, place} = section.heading;
  return slide({id, heading: children, place, said: [], cards: linked.map(itemCard)});
}

/** Links of a section that are shown as cards. */
const mostLinks = 3;

function isLink(block: Block): boolean {
  if (block.kind !== 'prose') return false;
  const [link, ...more] = block.children.filter(node => plain([node]).trim() !== '');
  return link?.type === 'link' && more.length === 0 && /^https?:/i.test(link.url) && !holdsImage(link.children);
}

function holdsImage(
  nodes: readonly {readonly type: string; readonly children?: readonly {readonly type: string}[]}[],
): boolean {
  return nodes.some(node => node.type === 'image' || holdsImage(node.children ?? []));
}

function looksLikeGroup(section: Section): boolean {
  return (
    section.heading !== null &&
    /\b(readings?|papers?|references?)\b/i.test(plain(section.heading.children)) &&
    countWords(section.heading.children) <= 4
  );
}

/** A section as one card: its heading is the title, its first link the address, the rest is said. */
function card(section: Section): PieceItem {
  const all = [section, ...section.children];
  const texts = all.flatMap(one => one.blocks.flatMap(block => (block.kind === 'directive' ? [] : lines(block))));
  const url = texts.map(firstLink).find(Boolean) ?? '';
  const authors = texts.find(isAuthors) ?? [];
  const spoken = [
    ...saidIn(section),
    ...section.children.flatMap(child => [
      ...(child.heading ? [{id: child.heading.id, text: plain(child.heading.children)}] : []),
      ...saidIn(child),
    ]),
  ];
  return made(
    section.heading?.id ?? -1,
    section.heading?.place ?? {line: 1, endLine: 1},
    section.heading?.children ?? [],
    authors,
    url,
    spoken,
  );
}

function itemCard(item: Item): PieceItem {
  const [first, ...rest] = item.blocks;
  const children = first?.kind === 'prose' ? first.children : [];
  const url = [children, ...rest.flatMap(lines)].map(firstLink).find(Boolean) ?? '';
  const title = withoutUrl(children);
  const long = countWords(title) > mostTitle;
  const spoken = [
    ...(long ? [{id: item.id, text: plain(children)}] : []),
    ...(first?.kind === 'prose' ? rest : item.blocks).flatMap(said),
  ];
  return made(item.id, item.place, long ? cutWords(title) : title, [], url, spoken);
}

/** Words of a card's title; a longer one is cut, and said whole. */
const mostTitle = 24;

function cutWords(title: readonly Inline[]): readonly Inline[] {
  return [textNode(`${plain(title).split(' ').slice(0, mostTitle).join(' ')} …`)];
}

function made(
  id: number,
  place: Slide['place'],
  title: readonly Inline[],
  authors: readonly Inline[],
  url: string,
  spoken: readonly Spoken[],
): PieceItem {
  const bare = shortUrl(url);
  const bold: readonly Inline[] =
    plain(title) === '' ? [] : [{type: 'strong', children: [...title] as PhrasingContent[]}, textNode(' ')];
  const names: readonly Inline[] =
    authors.length > 0 ? [{type: 'emphasis', children: [textNode(short(plain(authors)))]}, textNode(' ')] : [];
  const link: readonly Inline[] = url
    ? [
        {type: 'link', url, children: [{type: 'text', value: bare}]},
        textNode(' '),
        {type: 'image', url: `qr:${url}`, alt: `QR code for ${bare}`},
      ]
    : [];
  return {
    id,
    place,
    children: [...bold, ...names, ...link],
    items: [],
    ordered: false,
    spoken: spoken.filter(one => !isAddress(one, url)),
    covers: spoken.filter(one => isAddress(one, url)).map(one => one.id),
  };
}

/** Says nothing that the card does not show. */
function isAddress(one: Spoken, url: string): boolean {
  return one.text.replace(url, '').trim() === '';
}

function saidIn(section: Section): readonly Spoken[] {
  return section.blocks.flatMap(block => (block.kind === 'directive' ? [] : said(block)));
}

function lines(block: Block): readonly (readonly Inline[])[] {
  if (block.kind === 'prose') return [block.children];
  if (block.kind === 'list') return block.items.flatMap(item => item.blocks.flatMap(lines));
  return [];
}

/** The first web address that `nodes` link to, or empty. */
export function firstLink(nodes: readonly Inline[]): string {
  for (const node of nodes) {
    if (node.type === 'link' && /^https?:/i.test(node.url)) return node.url;
    if ('children' in node) {
      const inner = firstLink(node.children as readonly Inline[]);
      if (inner) return inner;
    }
  }
  return '';
}

function withoutUrl(children: readonly Inline[]): readonly Inline[] {
  return children.filter(node => !(node.type === 'link' && /^(https?:|www\.)/i.test(plain([node]))));
}

/** A line of three names or more, parted by commas, without a verb's full stop. */
function isAuthors(nodes: readonly Inline[]): boolean {
  const text = plain(nodes);
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
function short(authors: string): string {
  if (authors.length <= 60) return authors;
  const cut = authors.slice(0, 60);
  const end = cut.lastIndexOf(',');
  return `${end > 0 ? cut.slice(0, end + 1) : cut} …`;
}

/** An address as people read it: no scheme, no trailing slash, 48 letters at most. */
export function shortUrl(url: string): string {
  const bare = url.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '');
  return bare.length > 48 ? `${bare.slice(0, 47)}…` : bare;
}
