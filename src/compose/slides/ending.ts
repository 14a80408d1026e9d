// Slides -> slides that end as the notes do: on their conclusion, not on a page of links that says nothing.
import type {ContentBlock, ContentItem, NoteBlock, SpeakerNote} from '../../blocks/types.ts';
import {listTexts} from '../../blocks/visit.ts';
import type {Heading, Inline} from '../../model/document.ts';
import type {Slide} from '../../model/slide.ts';
import {means} from '../../text/language/headings.ts';
import {normalizedText} from '../../text/plain.ts';
import {countWords} from '../../text/words.ts';
import {listWebAddresses} from '../readings/address.ts';

/** Words of a title that is known again within a reference. */
const titleWords = 4;
/** Words of a line above some of the works; share of works that open with a link. */
const topicWords = 8;
const linkedShare = 0.7;

/**
 * `slides`, of which a last list of references is said with the slide before it where it holds nothing but addresses,
 * or what other slides show already; then a last slide of conclusions is the deck's close, and references are small
 * print. `headings` are those of the notes.
 */
export function endDeck(slides: readonly Slide[], headings: readonly Heading[]): readonly Slide[] {
  const titles = new Map(headings.map(({id, children}) => [id, normalizedText(children)] as const));
  const titleOf = ({heading, name}: Slide): string => titles.get(heading) ?? name;
  const ended = sayReferences(slides, titleOf);
  const firstList = ended.findLastIndex(slide => !listsWorks(slide, titleOf)) + 1;
  return ended.map((slide, i) => {
    if (slide.role !== 'content' && slide.role !== 'readings') return slide;
    const isList = means('smallPrint', titleOf(slide)) || (i >= firstList && i > 0);
    if (isList) return {...slide, role: 'closing', styleClasses: ['references']};
    const isClose = i === ended.length - 1 && means('conclusion', titleOf(slide)) && slide.content.every(isText);
    return isClose ? {...slide, role: 'closing'} : slide;
  });
}

function sayReferences(slides: readonly Slide[], titleOf: (slide: Slide) => string): readonly Slide[] {
  const [last, before, ...others] = slides.toReversed();
  if (!last || !before || !means('works', titleOf(last))) return slides;
  const says = sayNothingNew(last, [before, ...others]);
  if (!says) return slides;
  const speakerNotes: readonly SpeakerNote[] = [
    ...(last.heading < 0 ? [] : [{id: last.heading, text: titleOf(last)}]),
    ...says,
  ];
  const note: NoteBlock = {kind: 'note', id: speakerNotes[0]?.id ?? -1, range: last.range, speakerNotes, next: false};
  return [...others.toReversed(), {...before, content: [...before.content, note]}];
}

/**
 * Is it a list of works at the end of the notes, most of them links: looked up, not read out? It stands under a heading
 * of its own, or under the names of its topics.
 */
function listsWorks({role, content, trail, title, ...slide}: Slide, titleOf: (slide: Slide) => string): boolean {
  const own = titleOf({role, content, trail, title, ...slide});
  if (role !== 'content' || ![own, ...trail].some(name => means('works', name) || means('readings', name)))
    return false;
  const items = content.flatMap(block => (block.kind === 'list' ? block.items : []));
  const linked = items.filter(({children}) => children.find(node => normalizedText([node]) !== '')?.type === 'link');
  const isListed = content.every(
    block =>
      ['list', 'note', 'inline-heading', 'break'].includes(block.kind) ||
      (block.kind === 'prose' && countWords(normalizedText(block.children)) <= topicWords),
  );
  return isListed && items.length > 0 && linked.length >= items.length * linkedShare;
}

/** What is said of a list of references in place of its slide; null where the slide tells what no other one does. */
function sayNothingNew({content}: Slide, others: readonly Slide[]): readonly SpeakerNote[] | null {
  if (!content.every(block => block.kind === 'list' || block.kind === 'note')) return null;
  const items = content.flatMap(block => (block.kind === 'list' ? block.items : []));
  const texts = others.flatMap(slide => slide.content.flatMap(listTexts));
  const shown = fold(texts.map(normalizedText).join(' '));
  const addresses = new Set(texts.flatMap(listWebAddresses));
  const readings = others.flatMap(listReadings).map(fold);
  const isKnown = ({children, items: nested, speakerNotes}: ContentItem): boolean => {
    const own = listWebAddresses(children);
    const words = normalizedText(children.filter(node => !isBareAddress(node)));
    const text = fold(speakerNotes.length > 0 ? speakerNotes.map(one => one.text).join(' ') : words);
    return (
      nested.length === 0 &&
      (text === '' ||
        shown.includes(text) ||
        readings.some(title => text.includes(title)) ||
        (own.length > 0 && own.every(one => addresses.has(one))))
    );
  };
  if (items.length === 0 || !items.every(isKnown)) return null;
  return content.flatMap(block => (block.kind === 'list' ? block.items.flatMap(sayItem) : block.speakerNotes));
}

/** Titles of the readings that a slide shows. */
function listReadings({role, content}: Slide): readonly string[] {
  if (role !== 'readings') return [];
  return content
    .flatMap(block => (block.kind === 'list' ? block.items : []))
    .map(({children}) => normalizedText(children.filter(node => node.type === 'strong')))
    .filter(title => countWords(title) >= titleWords);
}

/** What is said of an item already, else its words and its addresses. */
function sayItem({id, children, covers = [], speakerNotes}: ContentItem): readonly SpeakerNote[] {
  const words = normalizedText(children.filter(node => !isBareAddress(node)));
  const text = [words, ...listWebAddresses(children)].filter(Boolean).join(' ');
  const said = new Set(speakerNotes.map(one => one.id));
  const missing = [id, ...covers].filter(one => !said.has(one));
  return [...missing.map(one => ({id: one, text})), ...speakerNotes];
}

/** A link that shows nothing but where it leads, whole or shortened. */
function isBareAddress(node: Inline): boolean {
  return node.type === 'link' && fold(node.url).includes(fold(normalizedText(node.children)));
}

/** Letters and digits alone, in lower case. */
function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function isText(block: ContentBlock): boolean {
  return ['prose', 'list', 'inline-heading', 'note', 'footnote', 'break'].includes(block.kind);
}
