// Content blocks of a slide -> the same where no text, item or table row is larger than a page can hold; no word is
// lost.
import type {ContentBlock, ContentItem, SpeakerNote} from '../../../blocks/types.ts';
import type {Inline} from '../../../model/document.ts';
import {plainText} from '../../../text/plain.ts';
import {sliceInline} from '../../../text/slices.ts';
import {toSpeakerText} from '../../../text/speaker-notes.ts';
import {countWords} from '../../../text/words.ts';
import {capacity} from '../../capacity.ts';
import {boundTable} from './table-bounds.ts';

/** A heading's words for a title: all, or those that fit on three lines; then `said` holds it whole. */
export function boundTitle(
  title: readonly Inline[],
  id: number,
): {readonly title: readonly Inline[]; readonly said: readonly SpeakerNote[]} {
  const text = plainText(title);
  if (text.length <= capacity.title) return {title, said: []};
  const blank = text.lastIndexOf(' ', capacity.title);
  return {
    title: shorten(title, blank > capacity.title / 2 ? blank : capacity.title),
    said: [{id, text: toSpeakerText(title)}],
  };
}

/** `block` within the bounds of a page: a wide table in several. */
export function boundBlock(block: ContentBlock): readonly ContentBlock[] {
  return block.kind === 'table' ? boundTable(block) : [boundText(block)];
}

function boundText(block: ContentBlock): ContentBlock {
  switch (block.kind) {
    case 'prose':
    case 'minor':
    case 'footnote':
      return boundWords(block);
    case 'figure': {
      const {children, speakerNotes} = boundWords({
        id: block.id,
        children: block.caption,
        speakerNotes: block.speakerNotes,
      });
      return {...block, caption: children, speakerNotes};
    }
    case 'list':
      return {...block, items: flatten(block.items, 1).map(boundItem)};
    default:
      return block;
  }
}

interface Text {
  readonly id: number;
  readonly children: readonly Inline[];
  readonly speakerNotes: readonly SpeakerNote[];
}

/** A text whose words are so long that it cannot be language shows its beginning, and is said whole. */
function boundWords<T extends Text>(text: T): T {
  const characters = plainText(text.children);
  if (
    characters.length <= capacity.gibberish.characters ||
    countWords(characters) > characters.length / capacity.gibberish.perWord
  )
    return text;
  const isInNotes = text.speakerNotes.some(one => one.id === text.id);
  return {
    ...text,
    children: shorten(text.children, capacity.gibberish.displayed),
    speakerNotes: isInNotes
      ? text.speakerNotes
      : [{id: text.id, text: toSpeakerText(text.children)}, ...text.speakerNotes],
  };
}

function boundItem(item: ContentItem): ContentItem {
  return {...boundWords(item), items: item.items.map(boundItem)};
}

/** Items below the fifth level follow their parents on the fifth. */
function flatten(items: readonly ContentItem[], level: number): readonly ContentItem[] {
  if (level < capacity.listLevels) return items.map(item => ({...item, items: flatten(item.items, level + 1)}));
  const flat: ContentItem[] = [];
  // A stack of its own: hostile lists nest deeper than calls may.
  const waiting = [...items].reverse();
  for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) {
    flat.push({...item, items: []});
    waiting.push(...[...item.items].reverse());
  }
  return flat;
}

function shorten(children: readonly Inline[], to: number): readonly Inline[] {
  return [...sliceInline(children, 0, to), {type: 'text', value: '…'}];
}
