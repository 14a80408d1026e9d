// Sections of the lecture -> dividers and content slides, small siblings together.
import type {Inline} from '../model/document.ts';
import type {Piece, Slide} from '../model/slide.ts';
import {plain} from '../model/text.ts';
import type {Section} from '../outline/outline.ts';
import type {Context} from './context.ts';
import {pieces} from './pieces.ts';
import {promoted} from './promoted.ts';
import {linkSlide} from './readings.ts';
import {mostMinor} from './minor.ts';
import {size} from './size.ts';

/** Sections of up to this height (px) and this many words share a slide with their neighbours. */
const small = {height: 190, words: 34};
/** Top-level sections are topics of the agenda: they share a slide where one of them is so small, with nothing more to say, that it would leave it empty. */
const tiny = {height: 130, words: 12};
/** What a slide of merged sections may hold. */
const page = {height: 450, words: 70};
/** A divider needs this many sections to list, and this many slides below it. */
const divider = {sections: 2, slides: 3, depth: 2};
/** A divider lists this many sections; of more, one less and an ellipsis. */
const mostListed = 18;

/** A draft still may share its name with another slide. */
export type Draft = Omit<Slide, 'name'> & {readonly lists: readonly number[]};

interface Above {
  readonly trail: readonly string[];
  readonly level: number;
}

/** Slides of the lecture's top-level sections, in order; small ones in a row share a slide. */
export function rootSlides(sections: readonly Section[], context: Context): readonly Draft[] {
  return group(sections, [], {trail: [], level: 1}, context);
}

/** Slides of `sections` under `above`, in order. A heading without content or divider gets none. */
function sectionSlides(sections: readonly Section[], above: Above, context: Context): readonly Draft[] {
  return sections.flatMap(section => oneSection(section, above, context));
}

function oneSection(written: Section, above: Above, context: Context): readonly Draft[] {
  const section = promoted(written);
  const title: readonly Inline[] = section.heading?.children ?? [];
  const here = {...context, heading: plain(title) || context.heading};
  const own = pieces(section.blocks, here);
  if (section.children.length === 0) {
    const links = linkSlide(section);
    if (links) return [{...links, trail: above.trail, level: above.level, lists: []}];
    return isBare(own) ? [] : [content(section, title, above, own)];
  }
  const inner: Above = {trail: [...above.trail, plain(title)], level: above.level + 1};
  const {merged, rest} = mergeLeading(section.children, own, here);
  const below = group(rest, title, inner, here);
  const first: readonly Draft[] = isBare(merged) ? [] : [content(section, title, above, merged)];
  if (
    above.trail.length < divider.depth &&
    section.children.length >= divider.sections &&
    first.length + below.length >= divider.slides
  ) {
    const lists = section.children.flatMap(child => child.heading?.id ?? []);
    const remark = first.length === 1 && isRemark(merged);
    const opening: Draft = {
      ...content(section, title, above, [
        ...(remark ? merged.map(asLead) : []),
        {
          kind: 'list',
          id: -1,
          place: placeOf(section),
          ordered: false,
          start: 1,
          spoken: [],
          items: entries(section.children, remark ? lettersOf(merged) : 0),
        },
      ]),
      role: 'section',
      lists,
    };
    return [opening, ...(remark ? [] : first), ...below];
  }
  return [...first, ...below];
}

/** Sections so small that they would leave a slide empty stand together on one, under minor headings. */
function group(
  sections: readonly Section[],
  title: readonly Inline[],
  inner: Above,
  context: Context,
): readonly Draft[] {
  const out: Draft[] = [];
  let batch: {section: Section; pieces: readonly Piece[]; isTiny: boolean}[] = [];
  const flush = () => {
    if (batch.length === 1 || !batch.some(one => inner.level > 1 || one.isTiny))
      out.push(
        ...sectionSlides(
          batch.map(one => one.section),
          inner,
          context,
        ),
      );
    else if (batch[0])
      out.push(
        content(
          batch[0].section,
          joint(
            batch.map(one => one.section),
            title,
          ),
          inner,
          batch.flatMap(one => underMinor(one.section, one.pieces)),
        ),
      );
    batch = [];
  };
  for (const section of sections) {
    const made = leafPieces(section, context);
    const own = made ? size(made) : null;
    const isSmall =
      made &&
      own &&
      !isBare(made) &&
      isWithin(own, small) &&
      (inner.level > 1 || made.every(piece => piece.spoken.length === 0));
    const all = size(batch.flatMap(one => one.pieces));
    const fits =
      own !== null &&
      all.height + own.height + (batch.length + 1) * 68 <= page.height &&
      all.words + own.words <= page.words;
    if (!isSmall || !fits) flush();
    if (isSmall && made) batch.push({section, pieces: made, isTiny: isWithin(own, tiny)});
    else out.push(...sectionSlides([section], inner, context));
  }
  flush();
  return out;
}

function isWithin(
  own: {readonly height: number; readonly words: number},
  most: {readonly height: number; readonly words: number},
): boolean {
  return own.height <= most.height && own.words <= most.words;
}

/** Title of sections that share a slide: their own where that is short, else their parent's. */
function joint(sections: readonly Section[], parent: readonly Inline[]): readonly Inline[] {
  const joined = sections.map(section => plain(section.heading?.children ?? [])).join(' · ');
  return joined.length <= mostJoined || plain(parent) === '' ? [{type: 'text', value: joined}] : parent;
}

/** Letters of a joint title: about one line and a half. */
const mostJoined = 72;

/** Small first children join the section's own pieces while all of it fits on one page. */
function mergeLeading(
  children: readonly Section[],
  own: readonly Piece[],
  context: Context,
): {merged: readonly Piece[]; rest: readonly Section[]} {
  let merged = own;
  let taken = 0;
  if (isBare(own)) return {merged, rest: children};
  for (const child of children) {
    const made = leafPieces(child, context);
    if (!made || isBare(made)) break;
    const [one, all] = [size(made), size(merged)];
    if (
      one.height > small.height ||
      one.words > small.words ||
      all.height + one.height + 68 > page.height ||
      all.words + one.words > page.words
    )
      break;
    merged = [...merged, ...underMinor(child, made)];
    taken++;
  }
  return {merged, rest: children.slice(taken)};
}

/** Pieces of a section that may share a slide: one of no others below it, whose heading does for a minor one. */
function leafPieces(section: Section, context: Context): readonly Piece[] | null {
  if (section.children.length > 0 || !section.heading || plain(section.heading.children).length > mostMinor)
    return null;
  return pieces(section.blocks, {...context, heading: plain(section.heading.children)});
}

function underMinor(section: Section, made: readonly Piece[]): readonly Piece[] {
  if (!section.heading) return made;
  return [
    {
      kind: 'minor',
      id: section.heading.id,
      place: section.heading.place,
      children: section.heading.children,
      spoken: [],
    },
    ...made,
  ];
}

function content(section: Section, title: readonly Inline[], above: Above, made: readonly Piece[]): Draft {
  const heading = section.heading?.id ?? -1;
  const wish = section.blocks.findLast(
    block => block.kind === 'directive' && block.name === 'layout' && block.value !== 'zoom',
  );
  return {
    role: 'content',
    title,
    trail: above.trail,
    level: above.level,
    place: placeOf(section),
    pieces: made,
    wish: wish?.kind === 'directive' ? wish.value : '',
    look: [],
    heading,
    lists: [],
  };
}

/** A sentence or two that say what the section is about: they stand on its divider. */
function isRemark(made: readonly Piece[]): boolean {
  return (
    made.every(piece => piece.kind === 'prose' || piece.kind === 'note') &&
    made.filter(piece => piece.kind === 'prose').length <= 2 &&
    size(made).words <= mostRemark
  );
}

const mostRemark = 30;

function lettersOf(made: readonly Piece[]): number {
  return made.reduce((sum, piece) => sum + (piece.kind === 'prose' ? plain(piece.children).length : 0), 0);
}

function asLead(piece: Piece): Piece {
  return piece.kind === 'prose' ? {...piece, lead: true} : piece;
}

/** What a divider lists, below a remark of so many letters: its sections' headings. */
function entries(children: readonly Section[], remark: number) {
  const headings = children.flatMap(child => child.heading ?? []);
  const lines = headings.reduce(
    (sum, heading) => sum + Math.ceil(plain(heading.children).length / dividerLine),
    Math.ceil(remark / dividerLine),
  );
  const isRoomy = headings.length <= 9 && lines <= dividerLines;
  const all = headings.map(heading =>
    entry(heading.id, listed(heading.children, headings.length, isRoomy), heading.place),
  );
  const last = headings[mostListed - 1];
  if (all.length <= mostListed || !last) return all;
  return [...all.slice(0, mostListed - 1), entry(-1, [{type: 'text', value: '…'}], last.place)];
}

/** Letters of a divider's line in the narrower format, and lines that it has room for. */
const dividerLine = 32;
const dividerLines = 11;

/** A heading as a divider lists it: among many, unless there is room, its first words, so that each takes one line. */
function listed(children: readonly Inline[], among: number, isRoomy: boolean): readonly Inline[] {
  const text = plain(children);
  const line = among > 9 ? 30 : among > 5 && !isRoomy ? 38 : 80;
  const most = children.some(node => node.type === 'inlineCode') ? Math.floor(line * 0.8) : line;
  return text.length <= most ? children : [{type: 'text', value: `${text.slice(0, most).replace(/\s+\S*$/, '')}…`}];
}

function entry(id: number, children: readonly Inline[], place: Slide['place']) {
  return {id, place, children, items: [], ordered: false, spoken: []};
}

function placeOf(section: Section): Slide['place'] {
  return section.heading?.place ?? section.blocks[0]?.place ?? {line: 1, endLine: 1};
}

/** Nothing that shows: no pieces, or words for the presenter alone. */
function isBare(made: readonly Piece[]): boolean {
  return made.every(piece => piece.kind === 'break' || (piece.kind === 'note' && piece.spoken.length === 0));
}
