// A content block -> how many words an audience reads in it.
import {countInlineRuns} from '../text/words.ts';
import type {ContentBlock} from './types.ts';
import {listTexts} from './visit.ts';

/**
 * Running words of `block`: prose and items; headings, captions, small print, code, tables and formulas are looked
 * at, not read, and count none.
 */
export function countRunningWords(block: ContentBlock): number {
  switch (block.kind) {
    case 'prose':
    case 'list':
    case 'quote':
      return listTexts(block).reduce((sum, children) => sum + countInlineRuns(children), 0);
    case 'card':
      return block.text.split(/\s+/).length;
    case 'inline-heading':
    case 'footnote':
    case 'figure':
    case 'table':
    case 'code':
    case 'math':
    case 'note':
    case 'break':
      return 0;
    default:
      return block satisfies never;
  }
}
