// Page -> its running words: titles, prose, items, captions; no code, tables, formulas.
import type {Page} from '../model/page.ts';
import type {PieceItem} from '../model/slide.ts';
import {countRuns} from '../model/text.ts';

/** Running words of a page, "(2/3)" counted as two. */
export function wordsOf(page: Page): number {
  const title = countRuns(page.title) + (page.part.of > 1 ? 2 : 0);
  return page.blocks.reduce((sum, placed) => sum + words(placed), title);
}

function words({piece}: Page['blocks'][number]): number {
  switch (piece.kind) {
    case 'prose':
    case 'minor':
    case 'footnote':
      return countRuns(piece.children);
    case 'list':
      return items(piece.items);
    case 'figure':
      return countRuns(piece.caption);
    case 'quote':
      return piece.paragraphs.reduce((sum, children) => sum + countRuns(children), 0);
    case 'card':
      return piece.text.split(/\s+/).length;
    default:
      return 0;
  }
}

function items(list: readonly PieceItem[]): number {
  return list.reduce((sum, item) => sum + countRuns(item.children) + items(item.items), 0);
}
