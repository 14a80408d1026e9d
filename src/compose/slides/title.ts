// Post -> its title slide.
import type {ContentBlock, ContentItem} from '../../blocks/types.ts';
import type {Post} from '../../model/post.ts';
import type {Slide} from '../../model/slide.ts';
import {createText} from '../../text/nodes.ts';
import {addSlide, itemOf, listOf, top} from './added-titles.ts';

/** The title slide: title, what the lecture is about, and the front matter's facts; `notes` come first. */
export function composeTitle({meta}: Post, notes: readonly ContentBlock[]): Slide {
  const {title, description, authors} = meta;
  const facts: ContentItem[] = meta.facts.map(([label, value]) =>
    itemOf([{type: 'strong', children: [{type: 'text', value: label}]}, createText(` ${value}`)]),
  );
  const about = description && description !== title ? description : authors.join(', ');
  const content: ContentBlock[] = [...notes];
  if (about)
    content.push({kind: 'prose', id: -1, range: top, children: [createText(about)], lead: false, speakerNotes: []});
  if (facts.length > 0) content.push(listOf(facts, false));
  return {...addSlide('title', title, content), level: 0};
}
