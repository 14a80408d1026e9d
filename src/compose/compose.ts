// Outline -> slides: title, agenda, readings, the lecture's sections, references.
import type {NoteBlock} from '../blocks/types.ts';
import type {Diagnostic, Report} from '../model/diagnostic.ts';
import type {Document, Heading} from '../model/document.ts';
import type {PreparedImages} from '../model/prepared-image.ts';
import type {Post} from '../model/post.ts';
import type {Slide} from '../model/slide.ts';
import type {Outline} from '../outline/outline.ts';
import type {Section} from '../outline/section.ts';
import {wordsOf} from '../text/language/languages.ts';
import {mapFootnotes, numberFootnotes} from '../text/footnotes.ts';
import {createText} from '../text/nodes.ts';
import {normalizedText} from '../text/plain.ts';
import {boundBlock, boundTitle} from './blocks/bounds/bounds.ts';
import type {ComposeContext, ComposeOptions} from './context.ts';
import {bindBlocks} from './groups/bonds.ts';
import {itemize} from './groups/itemize.ts';
import {chooseReadings} from './readings/choice.ts';
import {composeReadings} from './readings/slides.ts';
import {top} from './slides/added-titles.ts';
import {composeAgenda} from './parts/agenda.ts';
import type {Draft} from './slides/draft.ts';
import {endDeck} from './slides/ending.ts';
import {completeFootnotes} from './slides/footnotes.ts';
import {insertHeadings} from './slides/headings.ts';
import {joinOpening} from './slides/merge.ts';
import {showMissingFigures} from './slides/missing.ts';
import {joinDrafts} from './requested/join.ts';
import {nameSlides} from './slides/names.ts';
import {markOpenings} from './parts/openings.ts';
import {draftSections} from './slides/sections.ts';
import {measureDisplayedShare} from './slides/share.ts';
import {chooseStyleClasses} from './slides/style-classes.ts';
import {listParts} from './parts/parts.ts';
import {composeTitle, findSubtitle} from './slides/title.ts';

/** What slides are composed from. */
export interface ComposeInput {
  readonly post: Post;
  readonly document: Document;
  readonly outline: Outline;
  readonly images: PreparedImages;
  readonly prose: ComposeOptions['prose'];
  readonly onLongBlock?: ComposeContext['onLongBlock'];
  readonly leads?: ComposeContext['leads'];
  /** What of the author's directives cannot be done is told here. */
  readonly report?: Report;
}

/** Languages whose sentences are found for sure: elsewhere a full stop may end an abbreviation, or a date. */
const sentenceLanguages = /^(?:en|zh|ja)\b/i;

/** No deck is thinned into its notes: under this share of words on slides, more is shown. */
const minDisplayed = 0.33;

/** The slides of a post. */
export function compose(input: ComposeInput): readonly Slide[] {
  const [first, again] = [[], []] as [Diagnostic[], Diagnostic[]];
  const slides = composeSlides({...input, report: one => void first.push(one)}, true);
  const isEnough = input.prose === 'full' || measureDisplayedShare(slides) >= minDisplayed;
  const chosen = isEnough ? slides : composeSlides({...input, report: one => void again.push(one)}, false);
  for (const one of isEnough ? first : again) input.report?.(one);
  return chosen;
}

/** `narrate`: paragraphs that narrate a figure are said, not shown. */
function composeSlides(input: ComposeInput & {readonly report: Report}, narrate: boolean): readonly Slide[] {
  const {post, document, images, prose, onLongBlock, leads, report} = input;
  const {words} = wordsOf(post.meta.lang);
  const context: ComposeContext = {
    options: {prose, narrate},
    lang: post.meta.lang,
    images,
    heading: post.meta.title,
    footnotes: {texts: mapFootnotes(document), numbers: numberFootnotes(document)},
    rules: document.entries.flatMap(one => (one.kind === 'dropped' && one.what === 'rule' ? [one.range.line] : [])),
    onLongBlock,
    leads,
  };
  const {readings, sections} = chooseReadings(input.outline, prose);
  const cards = [composeReadings(readings, words.Readings)].filter(slide => slide !== null);
  const headings = document.entries.filter((entry): entry is Heading => entry.kind === 'heading');
  const listed = cards.length > 0 ? listHeadingIds(readings) : [];
  const placed = new Set([...input.outline.openers.map(heading => heading.id), ...listed]);
  const parts = listParts({...input.outline, sections});
  const alone = draftSections(sections, parts, {...context, composed: new WeakMap()});
  const drafted = joinDrafts(alone, sections, {file: post.path, report});
  const inserted = insertHeadings(drafted, headings, placed, prose === 'full');
  const subtitle = headings.length > 0 ? findSubtitle(post, inserted) : null;
  const drafts = joinOpening(subtitle ? inserted.slice(1) : inserted)
    .map(draft => withTitle(draft, headings.length > 0 ? words.Introduction : post.meta.title))
    .map(showMissingFigures)
    .map(boundDraft);
  const body = nameSlides(drafts, new Set([words.Agenda, ...cards.map(slide => slide.name)]));
  const rest = markOpenings(endDeck([...cards, ...body], headings), parts);
  const slides = [
    composeTitle(post, [...sayOpeners(input.outline), ...(subtitle ? [subtitle] : [])]),
    composeAgenda(parts, rest, words.Agenda),
    ...rest,
  ].filter(slide => slide !== null);
  const knowsSentences = sentenceLanguages.test(post.meta.lang);
  return completeFootnotes(slides, document, context).map(slide => {
    const bonds = bindBlocks(slide.content);
    const isItemized = /^(?:content|closing)$/.test(slide.role) && slide.requestedLayout !== 'text' && knowsSentences;
    const content = isItemized ? itemize(slide.content, bonds) : slide.content;
    return {...slide, content, bonds, styleClasses: [...slide.styleClasses, ...chooseStyleClasses(slide)]};
  });
}

function withTitle(draft: Draft, title: string): Draft {
  return normalizedText(draft.title) === '' ? {...draft, title: [createText(title)]} : draft;
}

/** A draft that pages can hold; what its title leaves out is said on it. */
function boundDraft(draft: Draft): Draft {
  const {title, said: speakerNotes} = boundTitle(draft.title, draft.heading);
  const content = draft.content.flatMap(boundBlock);
  if (speakerNotes.length === 0) return {...draft, content};
  const note: NoteBlock = {kind: 'note', id: draft.heading, range: draft.range, speakerNotes: speakerNotes, next: true};
  return {...draft, title, content: [note, ...content]};
}

function listHeadingIds(sections: readonly Section[]): readonly number[] {
  return sections.flatMap(({heading, children}) => [...(heading ? [heading.id] : []), ...listHeadingIds(children)]);
}

/** "# Notes" and its like are no slide; their words are kept for the presenter. */
function sayOpeners({openers}: Outline): readonly NoteBlock[] {
  if (openers.length === 0) return [];
  const speakerNotes = openers.map(heading => ({id: heading.id, text: normalizedText(heading.children)}));
  return [{kind: 'note', id: speakerNotes[0]?.id ?? -1, range: top, speakerNotes, next: true}];
}
