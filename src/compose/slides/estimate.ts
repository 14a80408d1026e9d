// Content blocks -> a guess of their height and words, for merging small sections before anything is set.
import {listItems} from '../../blocks/visit.ts';
import type {ContentBlock} from '../../blocks/types.ts';
import {normalizedText} from '../../text/plain.ts';
import {countInlineWords} from '../../text/words.ts';

/** How much of a page something takes. */
export interface Size {
  /** In twentieths of a line of running text; infinite for what never shares a slide. */
  readonly height: number;
  readonly words: number;
}

/** Characters of a line of running text. */
const lineCharacters = 66;
/** Heights in twentieths of a line: a line itself, gaps below a block and an item, a formula, a footnote, a card. */
const line = 20;
const gaps = {block: 10, item: 8};
const [formula, footnote, card] = [55, 18, 64];

/** The size of `content` one below the other. */
export function estimateSize(content: readonly ContentBlock[]): Size {
  return content.map(estimateBlock).reduce(add, {height: 0, words: 0});
}

/** Is `size` no larger than `max`, in height and in words? */
export function isWithin(size: Size, max: Size): boolean {
  return size.height <= max.height && size.words <= max.words;
}

function estimateBlock(block: ContentBlock): Size {
  switch (block.kind) {
    case 'prose':
    case 'inline-heading':
      return {
        height: countLines(normalizedText(block.children)) * line + gaps.block,
        words: countInlineWords(block.children),
      };
    case 'list': {
      const items = listItems(block).map(({children}) => ({
        height: countLines(normalizedText(children)) * line + gaps.item,
        words: countInlineWords(children),
      }));
      // Below a list is the gap of a block in place of that of its last item.
      return items.reduce(add, {height: gaps.block - gaps.item, words: 0});
    }
    case 'math':
      return {height: formula, words: 0};
    case 'footnote':
      return {height: footnote, words: countInlineWords(block.children)};
    case 'note':
    case 'break':
      return {height: 0, words: 0};
    case 'card':
      return {height: card, words: 0};
    case 'figure':
    case 'table':
    case 'code':
    case 'quote':
      return {height: Number.POSITIVE_INFINITY, words: 0};
    default:
      return block satisfies never;
  }
}

function add(sum: Size, one: Size): Size {
  return {height: sum.height + one.height, words: sum.words + one.words};
}

function countLines(text: string): number {
  return Math.max(1, Math.ceil(text.length / lineCharacters));
}
