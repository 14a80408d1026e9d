// A block of a page -> what is said where it is not shown.
import {blockText} from '../../blocks/text.ts';
import type {ContentBlock, ContentItem, SpeakerNote} from '../../blocks/types.ts';
import type {PlacedBlock} from '../../model/page.ts';
import {toSpeakerText} from '../../text/speaker-notes.ts';

/** All that `placed` shows, by block and item, links with their addresses. */
export function sayPlaced({block}: PlacedBlock): readonly SpeakerNote[] {
  if (block.kind === 'list') return sayItems(block.items);
  return [{id: block.id, text: textOf(block), ...(block.kind === 'figure' ? covered(block) : {})}];
}

/** All that items show, by item; each note holds the words of the further blocks that its item shows. */
export function sayItems(items: readonly ContentItem[]): readonly SpeakerNote[] {
  return items.flatMap(item => [
    ...(item.repeated ? [] : [{id: item.id, text: toSpeakerText(item.children), ...covered(item)}]),
    ...sayItems(item.items),
  ]);
}

function covered({covers}: Pick<ContentItem, 'covers'>): Pick<SpeakerNote, 'covers'> {
  return covers === undefined ? {} : {covers};
}

function textOf(block: Exclude<ContentBlock, {kind: 'list'}>): string {
  switch (block.kind) {
    case 'prose':
    case 'inline-heading':
    case 'footnote':
      return toSpeakerText(block.children);
    case 'quote':
      return block.paragraphs.map(toSpeakerText).join('\n');
    case 'table':
      return [block.header, ...block.rows].map(cells => cells.map(toSpeakerText).join(' | ')).join('\n');
    case 'math':
      return block.tex;
    case 'figure':
      return [block.alt, toSpeakerText(block.caption)].filter(text => text !== '').join('\n') || block.file;
    case 'card':
      return [block.text, block.href].filter(text => text !== '').join(' ');
    default:
      return blockText(block);
  }
}
