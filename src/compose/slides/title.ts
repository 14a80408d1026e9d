// Post -> its title slide.
import type {ContentBlock, ContentItem, ProseBlock} from '../../blocks/types.ts';
import type {Post} from '../../model/post.ts';
import type {Slide} from '../../model/slide.ts';
import {translate} from '../../text/language/languages.ts';
import {createText} from '../../text/nodes.ts';
import {plainText} from '../../text/plain.ts';
import {splitSentences} from '../../text/sentences.ts';
import {measureWidth, shortenToWidth} from '../../text/width.ts';
import {countInlineWords} from '../../text/words.ts';
import {addSlide, itemOf, listOf, top} from './added-titles.ts';
import type {Draft} from './draft.ts';

/** Latin characters of a description, and of a first sentence that is longer. */
const [maxAbout, maxSentence] = [220, 300];
/** Latin characters of the people's names. */
const maxPeople = 60;

/** Words that a line may have that stands on the title slide in place of a description. */
const maxSubtitle = 8;

/**
 * The line that the notes begin with before any heading, and nothing beside it ("MATH 126"): a page of its own would
 * say nothing, the title slide has the room. Null where there is none, or where a description stands there.
 */
export function findSubtitle({meta}: Post, drafts: readonly Draft[]): ProseBlock | null {
  const [first, ...rest] = drafts;
  const [block, ...more] = first?.content ?? [];
  if (!first || first.heading >= 0 || first.requestedLayout !== '' || rest.length === 0 || describe(meta)) return null;
  if (block?.kind !== 'prose' || more.length > 0 || block.speakerNotes.length > 0) return null;
  const isName = block.children.every(({type}) => type === 'text' || type === 'emphasis' || type === 'strong');
  const text = plainText(block.children).trim();
  return isName && /[\p{L}\p{N})]$/u.test(text) && countInlineWords(block.children) <= maxSubtitle ? block : null;
}

/** What the lecture is about, else whose it is; empty for neither. */
function describe({title, description, authors}: Post['meta']): string {
  return description && description !== title ? description : authors.join(', ');
}

/** The title slide: title, what the lecture is about, and the front matter's facts; `before` comes first. */
export function composeTitle({meta}: Post, before: readonly ContentBlock[]): Slide {
  const {title, authors, lang} = meta;
  const people = authors.join(', ');
  const about = describe(meta);
  const all = about === people || people === '' ? meta.facts : [...meta.facts, peopleFact(people)];
  const facts: ContentItem[] = all.map(([label, value]) =>
    itemOf([{type: 'strong', children: [{type: 'text', value: translate(label, lang)}]}, createText(` ${value}`)]),
  );
  const content: ContentBlock[] = [...before];
  if (about) content.push(aboutBlock(about));
  if (facts.length > 0) content.push(listOf(facts, false));
  return {...addSlide('title', title, content), level: 0};
}

/** What the lecture is about: its first sentences, as many as a title slide takes; the whole is spoken then. */
function aboutBlock(about: string): ContentBlock {
  const whole = [createText(about)];
  const sentences = splitSentences(whole).map(each => plainText(each));
  let count = 1;
  while (count < sentences.length && measureWidth(sentences.slice(0, count + 1).join('')) <= maxAbout) count += 1;
  const first = sentences.slice(0, count).join('').trim();
  const shown = measureWidth(about) <= maxAbout ? about : shortenToWidth(first, maxSentence);
  const speakerNotes = shown === about ? [] : [{id: -1, text: about}];
  return {kind: 'prose', id: -1, range: top, children: [createText(shown)], lead: false, speakerNotes};
}

/** Who made the notes, as a fact of one line. */
function peopleFact(people: string): Post['meta']['facts'][number] {
  return ['Authors', shortenToWidth(people, maxPeople)];
}
