// Pages -> the entries of the table of contents.
import {listBookmarks} from '../export/pdf/bookmarks.ts';
import type {Bookmark} from '../export/pdf/outline.ts';
import type {Page} from '../model/page.ts';

/** Fewer slides are leafed through; more entries than a page holds help nobody. */
const bounds = {slides: 12, entries: 44};

/** Headings and titles down to the deepest level that keeps the contents on one page; empty for short decks. */
export function listContents(pages: readonly Page[]): readonly Bookmark[] {
  if (pages.length < bounds.slides) return [];
  const listed = listBookmarks(pages.filter(({role}) => role !== 'title' && role !== 'agenda'));
  for (let level = 6; level > 1; level--) {
    const entries = listed.filter(entry => entry.level <= level);
    if (entries.length <= bounds.entries) return entries;
  }
  return listed.filter(entry => entry.level <= 1).slice(0, 3 * bounds.entries);
}
