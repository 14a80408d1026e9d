// A section with sections below it -> its divider: a slide that lists them.
import type {Piece, PieceItem} from '../../blocks/types.ts';
import type {Inline} from '../../model/document.ts';
import type {Slide} from '../../model/slide.ts';
import type {Section} from '../../outline/outline.ts';
import {normalizedText} from '../../text/plain.ts';
import {capacity} from '../capacity.ts';
import {type Above, type Draft, draftContent, placeOf} from './draft.ts';
import {estimateSize} from './estimate.ts';

/** A divider needs this many sections to list, this many slides below it, and stands so high in the outline. */
const needed = {sections: 2, slides: 3, depth: 2};
/** A divider lists this many sections; of more, one less and an ellipsis. */
const maxListed = 18;
/** Words of a remark that stands on a divider, and its paragraphs. */
const remark = {words: 30, paragraphs: 2};
/** Letters of an entry: among up to `some` or, if there is room, up to `many` others; among more; among many. */
const entry = {few: 80, some: {among: 5, letters: 38}, many: {among: 9, letters: 30}};
/** Letters of code are wider than others. */
const codeShare = 0.8;

/** Does `section`, of which `slides` slides would be made, get a divider? */
export function needsDivider(section: Section, slides: number, {trail}: Above): boolean {
  return trail.length < needed.depth && section.children.length >= needed.sections && slides >= needed.slides;
}

/** The divider of `section`, with `own`, its content blocks, where they are a remark. */
export function draftDivider(section: Section, own: readonly Piece[], above: Above): Draft {
  const letters = own.reduce(
    (sum, piece) => sum + (piece.kind === 'prose' ? normalizedText(piece.children).length : 0),
    0,
  );
  const list: Piece = {
    kind: 'list',
    id: -1,
    place: placeOf(section),
    ordered: false,
    start: 1,
    spoken: [],
    items: listSections(section.children, letters),
  };
  return {
    ...draftContent(section, section.heading?.children ?? [], above, [...own.map(asLead), list]),
    role: 'section',
    lists: section.children.flatMap(child => child.heading?.id ?? []),
  };
}

/** A sentence or two that say what the section is about: they stand on its divider. */
export function isRemark(pieces: readonly Piece[]): boolean {
  return (
    pieces.every(piece => piece.kind === 'prose' || piece.kind === 'note') &&
    pieces.filter(piece => piece.kind === 'prose').length <= remark.paragraphs &&
    estimateSize(pieces).words <= remark.words
  );
}

function asLead(piece: Piece): Piece {
  return piece.kind === 'prose' ? {...piece, lead: true} : piece;
}

/** The headings of `sections`, below a remark of so many letters. */
function listSections(sections: readonly Section[], remarkLetters: number): readonly PieceItem[] {
  const {line, lines: room} = capacity.divider;
  const headings = sections.flatMap(section => section.heading ?? []);
  const lines = headings.reduce(
    (sum, heading) => sum + Math.ceil(normalizedText(heading.children).length / line),
    Math.ceil(remarkLetters / line),
  );
  const isRoomy = headings.length <= entry.many.among && lines <= room;
  const all = headings.map(({id, children, place}) =>
    itemOf(id, shortenEntry(children, headings.length, isRoomy), place),
  );
  const last = headings[maxListed - 1];
  if (all.length <= maxListed || !last) return all;
  return [...all.slice(0, maxListed - 1), itemOf(-1, [{type: 'text', value: '…'}], last.place)];
}

/** A heading as a divider lists it: among many, unless there is room, its first words, so that each takes one line. */
function shortenEntry(children: readonly Inline[], among: number, isRoomy: boolean): readonly Inline[] {
  const text = normalizedText(children);
  const letters =
    among > entry.many.among
      ? entry.many.letters
      : among > entry.some.among && !isRoomy
        ? entry.some.letters
        : entry.few;
  const max = children.some(node => node.type === 'inlineCode') ? Math.floor(letters * codeShare) : letters;
  return text.length <= max ? children : [{type: 'text', value: `${text.slice(0, max).replace(/\s+\S*$/, '')}…`}];
}

function itemOf(id: number, children: readonly Inline[], place: Slide['place']): PieceItem {
  return {id, place, children, items: [], ordered: false, spoken: []};
}
