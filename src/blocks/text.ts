// A content block -> the words that it shows, as plain text.
import type {ContentBlock, ContentItem, LinkCardBlock} from './types.ts';
import {normalizedText} from '../text/plain.ts';

/** What `block` shows, in reading order; of formulas nothing, since TeX commands are no words. */
export function blockText(block: ContentBlock): string {
  switch (block.kind) {
    case 'prose':
    case 'inline-heading':
    case 'footnote':
      return normalizedText(block.children);
    case 'list':
      return itemsText(block.items);
    case 'figure':
      return normalizedText(block.caption);
    case 'table':
      return [block.header, ...block.rows].map(cells => cells.map(normalizedText).join(' ')).join(' ');
    case 'code':
      return block.value;
    case 'quote':
      return block.paragraphs.map(normalizedText).join(' ');
    case 'card':
      return cardTexts(block).join(' ');
    case 'math':
    case 'note':
    case 'break':
      return '';
    default:
      return block satisfies never;
  }
}

/** What a card stands for, and those beside it. */
export function cardTexts({text, beside = []}: LinkCardBlock): readonly string[] {
  return [text, ...beside.map(other => other.text)];
}

function itemsText(items: readonly ContentItem[]): string {
  return items.map(item => `${normalizedText(item.children)} ${itemsText(item.items)}`.trim()).join(' ');
}
