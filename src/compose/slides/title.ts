// Post -> its title slide.
import type {ContentBlock, ContentItem} from '../../blocks/types.ts';
import type {Post} from '../../model/post.ts';
import type {Slide} from '../../model/slide.ts';
import {translate} from '../../text/languages/languages.ts';
import {createText} from '../../text/nodes.ts';
import {shortenToWidth} from '../../text/width.ts';
import {addSlide, itemOf, listOf, top} from './added-titles.ts';

/** Latin characters of the people's names. */
const maxPeople = 60;

/** The title slide: title, what the lecture is about, and the front matter's facts; `notes` come first. */
export function composeTitle({meta}: Post, notes: readonly ContentBlock[]): Slide {
  const {title, description, authors, lang} = meta;
  const people = authors.join(', ');
  const about = description && description !== title ? description : people;
  const all = about === people || people === '' ? meta.facts : [...meta.facts, peopleFact(people)];
  const facts: ContentItem[] = all.map(([label, value]) =>
    itemOf([{type: 'strong', children: [{type: 'text', value: translate(label, lang)}]}, createText(` ${value}`)]),
  );
  const content: ContentBlock[] = [...notes];
  if (about)
    content.push({kind: 'prose', id: -1, range: top, children: [createText(about)], lead: false, speakerNotes: []});
  if (facts.length > 0) content.push(listOf(facts, false));
  return {...addSlide('title', title, content), level: 0};
}

/** Who made the notes, as a fact of one line. */
function peopleFact(people: string): Post['meta']['facts'][number] {
  return ['Authors', shortenToWidth(people, maxPeople)];
}
