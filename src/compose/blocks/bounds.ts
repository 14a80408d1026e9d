// Content blocks of a slide -> the same where no text, item or table row is larger than a page can hold; no word is
// lost.
import type {Piece, PieceItem, Spoken} from '../../blocks/types.ts';
import type {Inline} from '../../model/document.ts';
import {plainText} from '../../text/plain.ts';
import {sliceInline} from '../../text/slices.ts';
import {toSpeakerText} from '../../text/speaker-notes.ts';
import {countWords} from '../../text/words.ts';
import {capacity} from '../capacity.ts';
import {boundTable} from './table-bounds.ts';

/** A heading's words for a title: all, or those that fit on three lines; then `said` holds it whole. */
export function boundTitle(
  title: readonly Inline[],
  id: number,
): {readonly title: readonly Inline[]; readonly said: readonly Spoken[]} {
  const text = plainText(title);
  if (text.length <= capacity.title) return {title, said: []};
  const blank = text.lastIndexOf(' ', capacity.title);
  return {
    title: shorten(title, blank > capacity.title / 2 ? blank : capacity.title),
    said: [{id, text: toSpeakerText(title)}],
  };
}

/** `piece` within the bounds of a page. */
export function boundBlock(piece: Piece): Piece {
  switch (piece.kind) {
    case 'prose':
    case 'minor':
    case 'footnote':
      return boundText(piece);
    case 'figure': {
      const {children, spoken} = boundText({id: piece.id, children: piece.caption, spoken: piece.spoken});
      return {...piece, caption: children, spoken};
    }
    case 'list':
      return {...piece, items: flatten(piece.items, 1).map(boundItem)};
    case 'table':
      return boundTable(piece);
    default:
      return piece;
  }
}

interface Text {
  readonly id: number;
  readonly children: readonly Inline[];
  readonly spoken: readonly Spoken[];
}

/** A text whose words are so long that it cannot be language shows its beginning, and is said whole. */
function boundText<T extends Text>(text: T): T {
  const letters = plainText(text.children);
  if (letters.length <= capacity.gibberish.letters || countWords(letters) > letters.length / capacity.gibberish.perWord)
    return text;
  const isSaid = text.spoken.some(one => one.id === text.id);
  return {
    ...text,
    children: shorten(text.children, capacity.gibberish.shown),
    spoken: isSaid ? text.spoken : [{id: text.id, text: toSpeakerText(text.children)}, ...text.spoken],
  };
}

function boundItem(item: PieceItem): PieceItem {
  return {...boundText(item), items: item.items.map(boundItem)};
}

/** Items below the fifth level follow their parents on the fifth. */
function flatten(items: readonly PieceItem[], level: number): readonly PieceItem[] {
  if (level < capacity.listLevels) return items.map(item => ({...item, items: flatten(item.items, level + 1)}));
  const flat: PieceItem[] = [];
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
