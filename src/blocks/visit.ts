// A content block -> what is in it: its texts, its items at every depth, its speaker notes.
import type {Inline} from '../model/document.ts';
import type {ContentBlock, ContentItem, SpeakerNote} from './types.ts';

/** Every text of inline nodes that `block` shows, in reading order. */
export function listTexts(block: ContentBlock): readonly (readonly Inline[])[] {
  switch (block.kind) {
    case 'prose':
    case 'inline-heading':
    case 'footnote':
      return [block.children];
    case 'list':
      return listItems(block).map(item => item.children);
    case 'figure':
      return [block.caption];
    case 'table':
      return [block.header, ...block.rows].flat();
    case 'quote':
      return block.paragraphs;
    case 'code':
    case 'math':
    case 'card':
    case 'note':
    case 'break':
      return [];
    default:
      return block satisfies never;
  }
}

/** The items of a list, each followed by what is nested in it; none of any other block. */
export function listItems(block: ContentBlock): readonly ContentItem[] {
  return block.kind === 'list' ? withNested(block.items) : [];
}

/** The speaker notes of `block` and of its items, in reading order. */
export function listSpeakerNotes(block: ContentBlock): readonly SpeakerNote[] {
  return [block, ...listItems(block)].flatMap(({speakerNotes}) => speakerNotes);
}

function withNested(items: readonly ContentItem[]): readonly ContentItem[] {
  return items.flatMap(item => [item, ...withNested(item.items)]);
}
