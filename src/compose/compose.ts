// Outline -> slides: title, agenda, readings, the lecture's sections, references.
import type {Block, Document, Footnote, Heading, Inline} from '../model/document.ts';
import type {Pictures} from '../model/picture.ts';
import type {Post} from '../model/post.ts';
import type {NotePiece, Piece, PieceItem, Slide} from '../model/slide.ts';
import {countWords, plain, textNode} from '../model/text.ts';
import type {Outline, Section} from '../outline/outline.ts';
import type {Context, Footnotes, Options} from './context.ts';
import {citedIn} from './cited.ts';
import {looks} from './looks.ts';
import {boundedPiece, boundedTitle} from './bounded.ts';
import {agendaSlide, closingSlide, titleSlide} from './frame.ts';
import {withHeadings} from './headings.ts';
import {named} from './names.ts';
import {said} from '../model/said.ts';
import {firstLink, readingSlides} from './readings.ts';
import {type Draft, rootSlides} from './sections.ts';

export interface Input {
  readonly post: Post;
  readonly document: Document;
  readonly outline: Outline;
  readonly pictures: Pictures;
  readonly prose: Options['prose'];
}

/** No deck is thinned into its notes: under this share of words on slides, narrations are shown after all. */
const leastShown = 0.33;
/** Ways to choose what is shown, the sparest first: short runs where the notes have enough else to show. */
const choices = [
  {narrate: true, run: 22},
  {narrate: true, run: 28},
] as const;
const mostShown = {narrate: false, run: 28} as const;
/** Where readings are most of the post, they are its content. */
const readingsAreAll = 0.5;

/** The slides of a post. */
export function compose(input: Input): readonly Slide[] {
  for (const options of choices) {
    const slides = composed(input, options);
    if (input.prose === 'full' || shownShare(slides) >= leastShown) return slides;
  }
  return composed(input, mostShown);
}

function composed(input: Input, choice: Pick<Options, 'narrate' | 'run'>): readonly Slide[] {
  const {post, document, pictures, prose} = input;
  const context: Context = {
    options: {prose, ...choice},
    pictures,
    heading: post.meta.title,
    footnotes: footnotes(document),
  };
  const {readings, sections} = placed(input.outline, prose);
  const cards = readingSlides(readings, 'Readings').map(numbered);
  const headings = document.entries.filter((entry): entry is Heading => entry.kind === 'heading');
  const held = new Set([...input.outline.openers.map(heading => heading.id), ...headingIds(readings)]);
  const drafts = withHeadings(rootSlides(sections, context), headings, held, prose === 'full');
  const titled = drafts.map(draft =>
    bounded(
      plain(draft.title) === ''
        ? {...draft, title: [textNode(headings.length > 0 ? 'Introduction' : post.meta.title)]}
        : draft,
    ),
  );
  const body = named(titled, new Set(['Agenda', ...cards.map(slide => slide.name)]));
  const listed = new Set(
    [...cards, ...body.filter(({role}) => role === 'readings')].flatMap(slide =>
      slide.pieces.flatMap(piece =>
        piece.kind === 'list' ? piece.items.map(item => firstLink(item.children).replace(/\/$/, '')) : [],
      ),
    ),
  );
  const closing = body.some(slide => /^(references|bibliography)$/i.test(slide.name))
    ? null
    : closingSlide(body, listed);
  const rest = [...cards, ...body.map(asReferences)];
  const agenda = agendaSlide(rest);
  const slides = [
    titleSlide(post, openers(input.outline)),
    ...(agenda ? [agenda] : []),
    ...rest,
    ...(closing ? [closing] : []),
  ];
  return withUncited(slides, document).map(slide => ({...slide, look: looks(slide)}));
}

/** A draft that pages can hold; what its title leaves out is said on it. */
function bounded(draft: Draft): Draft {
  const {title, said} = boundedTitle(draft.title, draft.heading);
  const pieces = draft.pieces.map(boundedPiece);
  return said.length === 0
    ? {...draft, pieces}
    : {
        ...draft,
        title,
        pieces: [{kind: 'note', id: draft.heading, place: draft.place, spoken: said, next: true}, ...pieces],
      };
}

/** Footnotes that no text cites are said at the end. */
function withUncited(slides: readonly Slide[], document: Document): readonly Slide[] {
  const used = new Set(
    document.entries.flatMap(entry =>
      entry.kind === 'dropped' || entry.kind === 'excerpt' || entry.kind === 'directive' || entry.kind === 'heading'
        ? []
        : citedIn(entry),
    ),
  );
  const spoken = document.entries.flatMap(entry =>
    entry.kind === 'footnote' && !used.has(entry.label) ? said(entry) : [],
  );
  const last = slides.at(-1);
  if (spoken.length === 0 || !last) return slides;
  return [
    ...slides.slice(0, -1),
    {
      ...last,
      pieces: [...last.pieces, {kind: 'note', id: spoken[0]?.id ?? -1, place: last.place, spoken, next: false}],
    },
  ];
}

/** Reading lists under the same heading get a number from the second on. */
function numbered(slide: Slide, i: number, all: readonly Slide[]): Slide {
  const nth = all.slice(0, i + 1).filter(other => other.name === slide.name).length;
  return nth === 1 ? slide : {...slide, title: [...slide.title, textNode(` · ${nth}`)], name: `${slide.name} · ${nth}`};
}

/** A post that is mostly its reading list is taught from it: its sections are content. With `full`, always. */
function placed(outline: Outline, prose: Options['prose']): Pick<Outline, 'readings' | 'sections'> {
  const share = words(outline.readings) / Math.max(1, words(outline.readings) + words(outline.sections));
  if (prose === 'full' || share > readingsAreAll)
    return {readings: [], sections: [...outline.readings, ...outline.sections]};
  return outline;
}

function headingIds(sections: readonly Section[]): readonly number[] {
  return sections.flatMap(section => [
    ...(section.heading ? [section.heading.id] : []),
    ...headingIds(section.children),
  ]);
}

function words(sections: readonly Section[]): number {
  return sections.reduce(
    (sum, section) =>
      sum +
      countWords(section.heading?.children ?? []) +
      section.blocks.reduce((n, block) => n + (block.kind === 'directive' ? 0 : blockWords(block)), 0) +
      words(section.children),
    0,
  );
}

function blockWords(block: Block): number {
  return said(block).reduce((sum, one) => sum + one.text.split(/\s+/).length, 0);
}

/** "# Blog:" and its like are no slide; their words are kept for the presenter. */
function openers(outline: Outline): readonly NotePiece[] {
  if (outline.openers.length === 0) return [];
  const spoken = outline.openers.map(heading => ({id: heading.id, text: plain(heading.children)}));
  return [{kind: 'note', id: spoken[0]?.id ?? -1, place: {line: 1, endLine: 1}, spoken, next: true}];
}

/** A list of references is small print. */
function asReferences(slide: Slide): Slide {
  return slide.role === 'content' && /^(references|bibliography|works cited|citations)$/i.test(slide.name)
    ? {...slide, role: 'closing'}
    : slide;
}

function footnotes(document: Document): Footnotes {
  const texts = new Map(
    document.entries.flatMap(entry =>
      entry.kind === 'footnote' ? [[entry.label, entry] as const] : [],
    ) satisfies (readonly [string, Footnote])[],
  );
  return {texts, numbers: new Map([...texts.keys()].map((label, i) => [label, i + 1] as const))};
}

/** Share of the words that stand on slides, of all that are shown or said. */
function shownShare(slides: readonly Slide[]): number {
  let [shown, all] = [0, 0];
  for (const slide of slides)
    for (const piece of slide.pieces) {
      const own = shownWords(piece);
      const spoken = spokenWords(piece);
      shown += own;
      all += Math.max(own, spoken);
    }
  return all < 300 ? 1 : shown / all;
}

function shownWords(piece: Piece): number {
  const items = (list: readonly PieceItem[]): number =>
    list.reduce((sum, item) => sum + countWords(item.children) + items(item.items), 0);
  switch (piece.kind) {
    case 'prose':
    case 'minor':
    case 'footnote':
      return countWords(piece.children);
    case 'list':
      return items(piece.items);
    case 'figure':
      return countWords(piece.caption);
    case 'quote':
      return piece.paragraphs.reduce((sum, children: readonly Inline[]) => sum + countWords(children), 0);
    case 'table':
      return [piece.header, ...piece.rows].reduce(
        (sum, cells) => sum + cells.reduce((n, cell) => n + countWords(cell), 0),
        0,
      );
    case 'code':
      return piece.value.split(/\s+/).length;
    default:
      return 0;
  }
}

function spokenWords(piece: Piece): number {
  const of = (list: readonly {readonly text: string}[]) =>
    list.reduce((sum, one) => sum + one.text.split(/\s+/).length, 0);
  const items = (list: readonly PieceItem[]): number =>
    list.reduce((sum, item) => sum + of(item.spoken) + items(item.items), 0);
  return of(piece.spoken) + (piece.kind === 'list' ? items(piece.items) : 0);
}
