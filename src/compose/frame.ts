// What a deck has beside its content: title slide, agenda, closing slide.
import type {Inline} from '../model/document.ts';
import type {Post} from '../model/post.ts';
import type {ListPiece, PieceItem, Piece, Slide} from '../model/slide.ts';
import {plain, textNode} from '../model/text.ts';
import {linkedList} from './names.ts';
import {shortUrl} from './readings.ts';

const start = {line: 1, endLine: 1};
/** An agenda of one topic is none; above this many the list is no help. */
const topics = {least: 2, most: 16};
/** References listed at the end; of more, those on the slides themselves are enough. */
const mostReferences = 36;

/** The title slide: title, what the lecture is about, and the front matter's facts. */
export function titleSlide(post: Post, spoken: Slide['pieces']): Slide {
  const facts: PieceItem[] = post.meta.facts.map(([label, value]) =>
    item([{type: 'strong', children: [{type: 'text', value: label}]}, textNode(` ${value}`)]),
  );
  const about =
    post.meta.description && post.meta.description !== post.meta.title
      ? post.meta.description
      : post.meta.authors.join(', ');
  const pieces: Piece[] = [...spoken];
  if (about) pieces.push({kind: 'prose', id: -1, place: start, children: [textNode(about)], lead: false, spoken: []});
  if (facts.length > 0) pieces.push(list(facts, false));
  return {
    role: 'title',
    heading: -1,
    title: [textNode(post.meta.title)],
    name: post.meta.title,
    trail: [],
    level: 0,
    place: start,
    pieces,
    wish: '',
    look: [],
  };
}

/** An agenda of the deck's top-level slides, or null where it would hold one topic. */
export function agendaSlide(slides: readonly Slide[]): Slide | null {
  const seen = new Set<string>();
  const tops = slides.filter(
    slide =>
      slide.level === 1 &&
      (slide.role === 'section' || slide.role === 'content' || slide.role === 'readings') &&
      !seen.has(slide.name) &&
      seen.add(slide.name),
  );
  if (tops.length < topics.least || tops.length > topics.most) return null;
  const items = tops.map(slide => item(slide.title));
  return {
    role: 'agenda',
    heading: -1,
    title: [textNode('Agenda')],
    name: 'Agenda',
    trail: [],
    level: 1,
    place: start,
    pieces: [
      linkedList(
        list(items, true),
        tops.map(slide => slide.name),
      ),
    ],
    wish: '',
    look: [],
  };
}

/** The links that slides show outside the reading list, or null where there are fewer than two, or too many to help. */
export function closingSlide(slides: readonly Slide[], listed: ReadonlySet<string>): Slide | null {
  const links = new Map<string, readonly Inline[]>();
  for (const link of linksOf(slides.flatMap(slide => slide.pieces))) {
    const address = link.url.replace(/\/$/, '');
    if (/^https?:/i.test(address) && !listed.has(address) && !links.has(address))
      links.set(address, link.children as readonly Inline[]);
  }
  if (links.size < 2 || links.size > mostReferences) return null;
  const items = [...links].map(([url, children]) => item(reference(url, children)));
  return {
    role: 'closing',
    heading: -1,
    title: [textNode('References')],
    name: 'References',
    trail: [],
    level: 1,
    place: start,
    pieces: [list(items, true)],
    wish: '',
    look: [],
  };
}

function reference(url: string, children: readonly Inline[]): readonly Inline[] {
  const link: Inline = {type: 'link', url, children: [{type: 'text', value: shortUrl(url)}]};
  const text = plain(children);
  return text === '' || /^(https?:|www\.)/i.test(text) ? [link] : [textNode(`${text.slice(0, 120)} `), link];
}

interface Link {
  readonly url: string;
  readonly children: readonly unknown[];
}

/** Every link in a value, however deep. */
function linksOf(value: unknown): readonly Link[] {
  if (Array.isArray(value)) return value.flatMap(linksOf);
  if (value === null || typeof value !== 'object') return [];
  const own =
    'type' in value && value.type === 'link' && 'url' in value && 'children' in value ? [value as unknown as Link] : [];
  return [...own, ...Object.values(value).flatMap(inner => (typeof inner === 'object' ? linksOf(inner) : []))];
}

function item(children: readonly Inline[]): PieceItem {
  return {id: -1, place: start, children, items: [], ordered: false, spoken: []};
}

function list(items: readonly PieceItem[], ordered: boolean): ListPiece {
  return {kind: 'list', id: -1, place: start, ordered, start: 1, items, spoken: []};
}
