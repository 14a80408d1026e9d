// Outline -> slides: title, agenda, readings, the lecture's sections, references.
import type {NotePiece} from '../blocks/types.ts';
import type {Document, Heading} from '../model/document.ts';
import type {Pictures} from '../model/picture.ts';
import type {Post} from '../model/post.ts';
import type {Slide} from '../model/slide.ts';
import type {Outline, Section} from '../outline/outline.ts';
import {english} from '../text/languages/en.ts';
import {textNode} from '../text/nodes.ts';
import {normalizedText} from '../text/plain.ts';
import {boundBlock, boundTitle} from './blocks/bounds.ts';
import type {Context, Options} from './context.ts';
import {chooseReadings} from './readings/choice.ts';
import {composeReadings} from './readings/slides.ts';
import {top} from './slides/added.ts';
import {composeAgenda} from './slides/agenda.ts';
import type {Draft} from './slides/draft.ts';
import {numberFootnotes, sayUncited} from './slides/footnotes.ts';
import {placeHeadings} from './slides/headings.ts';
import {nameSlides} from './slides/names.ts';
import {composeReferences} from './slides/references.ts';
import {draftSections} from './slides/sections.ts';
import {measureShownShare} from './slides/share.ts';
import {chooseStyleClasses} from './slides/style-classes.ts';
import {composeTitle} from './slides/title.ts';

/** What slides are composed from. */
export interface ComposeInput {
  readonly post: Post;
  readonly document: Document;
  readonly outline: Outline;
  readonly pictures: Pictures;
  readonly prose: Options['prose'];
}

type Choice = Pick<Options, 'narrate' | 'run'>;

/** No deck is thinned into its notes: under this share of words on slides, more is shown. */
const minShown = 0.33;
/** Ways to choose what is shown, the sparest first: short runs where the notes have enough else to show. */
const choices: readonly Choice[] = [
  {narrate: true, run: 22},
  {narrate: true, run: 28},
];
const showMost: Choice = {narrate: false, run: 28};

/** The slides of a post. */
export function compose(input: ComposeInput): readonly Slide[] {
  for (const choice of choices) {
    const slides = composeSlides(input, choice);
    if (input.prose === 'full' || measureShownShare(slides) >= minShown) return slides;
  }
  return composeSlides(input, showMost);
}

function composeSlides(input: ComposeInput, choice: Choice): readonly Slide[] {
  const {post, document, pictures, prose} = input;
  const {titles} = english;
  const context: Context = {
    options: {prose, ...choice},
    pictures,
    heading: post.meta.title,
    footnotes: numberFootnotes(document),
  };
  const {readings, sections} = chooseReadings(input.outline, prose);
  const cards = composeReadings(readings, titles.readings).map(numberSameName);
  const headings = document.entries.filter((entry): entry is Heading => entry.kind === 'heading');
  const placed = new Set([...input.outline.openers.map(heading => heading.id), ...listHeadingIds(readings)]);
  const drafts = placeHeadings(draftSections(sections, context), headings, placed, prose === 'full')
    .map(draft => withTitle(draft, headings.length > 0 ? titles.introduction : post.meta.title))
    .map(boundDraft);
  const body = nameSlides(drafts, new Set([titles.agenda, ...cards.map(slide => slide.name)]));
  const rest = [...cards, ...body.map(asSmallPrint)];
  const slides = [
    composeTitle(post, sayOpeners(input.outline)),
    composeAgenda(rest),
    ...rest,
    composeReferences(body, cards),
  ].filter(slide => slide !== null);
  return sayUncited(slides, document).map(slide => ({...slide, look: chooseStyleClasses(slide)}));
}

function withTitle(draft: Draft, title: string): Draft {
  return normalizedText(draft.title) === '' ? {...draft, title: [textNode(title)]} : draft;
}

/** A draft that pages can hold; what its title leaves out is said on it. */
function boundDraft(draft: Draft): Draft {
  const {title, said} = boundTitle(draft.title, draft.heading);
  const pieces = draft.pieces.map(boundBlock);
  if (said.length === 0) return {...draft, pieces};
  const note: NotePiece = {kind: 'note', id: draft.heading, place: draft.place, spoken: said, next: true};
  return {...draft, title, pieces: [note, ...pieces]};
}

/** Reading lists under the same heading get a number from the second on. */
function numberSameName(slide: Slide, i: number, all: readonly Slide[]): Slide {
  const nth = all.slice(0, i + 1).filter(other => other.name === slide.name).length;
  return nth === 1 ? slide : {...slide, title: [...slide.title, textNode(` · ${nth}`)], name: `${slide.name} · ${nth}`};
}

function listHeadingIds(sections: readonly Section[]): readonly number[] {
  return sections.flatMap(({heading, children}) => [...(heading ? [heading.id] : []), ...listHeadingIds(children)]);
}

/** "# Blog:" and its like are no slide; their words are kept for the presenter. */
function sayOpeners({openers}: Outline): readonly NotePiece[] {
  if (openers.length === 0) return [];
  const spoken = openers.map(heading => ({id: heading.id, text: normalizedText(heading.children)}));
  return [{kind: 'note', id: spoken[0]?.id ?? -1, place: top, spoken, next: true}];
}

/** A list of references is small print. */
function asSmallPrint(slide: Slide): Slide {
  return slide.role === 'content' && english.smallPrint.test(slide.name) ? {...slide, role: 'closing'} : slide;
}
