// Drafts -> drafts that hold every heading of the notes: one that got no slide is said on the slide that follows it.
import type {Heading} from '../../model/document.ts';
import type {Piece, PieceItem} from '../../blocks/types.ts';
import {listItems} from '../../blocks/visit.ts';
import {normalizedText} from '../../text/plain.ts';
import {capacity} from '../capacity.ts';
import {splitProse} from '../blocks/portions.ts';
import type {Draft} from './draft.ts';

/** `drafts` with the headings that none of them holds; with `shown` they stand there as minor headings. */
export function placeHeadings(
  drafts: readonly Draft[],
  headings: readonly Heading[],
  held: ReadonlySet<number>,
  shown: boolean,
): readonly Draft[] {
  const known = new Set([...held, ...drafts.flatMap(draft => [draft.heading, ...draft.pieces.flatMap(listIds)])]);
  const missing = headings.filter(heading => !known.has(heading.id));
  if (missing.length === 0) return drafts;
  if (drafts.length === 0) return [draftHeadings(missing)];
  const homes = missing.map(heading => {
    const after = drafts.findIndex(draft => draft.place.line > heading.place.line);
    return {heading, at: after < 0 ? drafts.length - 1 : after, end: after < 0};
  });
  return drafts.map((draft, i) => {
    const here = homes.filter(home => home.at === i);
    const pieces = (end: boolean) =>
      here
        .filter(home => home.end === end)
        .flatMap(({heading}) => composeHeading(heading, shown && draft.role !== 'section', !end));
    return here.length === 0 ? draft : {...draft, pieces: [...pieces(false), ...draft.pieces, ...pieces(true)]};
  });
}

/** Notes that are nothing but headings: a slide that lists them. */
function draftHeadings(headings: readonly Heading[]): Draft {
  const place = headings[0]?.place ?? {line: 1, endLine: 1};
  const items = headings.map(
    ({id, place: at, children}): PieceItem => ({id, place: at, children, items: [], ordered: false, spoken: []}),
  );
  const list: Piece = {kind: 'list', id: -1, place, ordered: false, start: 1, items, spoken: []};
  return {
    role: 'content',
    heading: -1,
    title: [],
    trail: [],
    level: 1,
    place,
    pieces: [list],
    wish: '',
    look: [],
    lists: [],
  };
}

/** A heading as long as a paragraph is set as one. */
function composeHeading(heading: Heading, shown: boolean, next: boolean): readonly Piece[] {
  const {id, place, children} = heading;
  if (!shown) return [{kind: 'note', id, place, spoken: [{id, text: normalizedText(children)}], next}];
  if (normalizedText(children).length <= capacity.minorHeading)
    return [{kind: 'minor', id, place, children, spoken: []}];
  return splitProse(children).map(part => ({kind: 'prose', id, place, children: part, lead: false, spoken: []}));
}

function listIds(piece: Piece): readonly number[] {
  return [piece, ...listItems(piece)].flatMap(({id, spoken}) => [id, ...spoken.map(one => one.id)]);
}
