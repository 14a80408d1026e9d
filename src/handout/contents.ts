// Pages -> the entries of the table of contents.
import type {Page} from '../model/page.ts';

/** Fewer slides are leafed through; more entries than a page holds help nobody. */
const bounds = {slides: 12, entries: 44};

/** First pages of slides down to the deepest level that keeps the contents on one page; empty for short decks. */
export function listContents(pages: readonly Page[]): readonly Page[] {
  if (pages.length < bounds.slides) return [];
  const listed = pages
    .filter(page => page.part.index === 1 && page.role !== 'title' && page.role !== 'agenda')
    .filter(isNew);
  for (let level = 6; level > 1; level--) {
    const entries = listed.filter(page => page.level <= level);
    if (entries.length <= bounds.entries) return entries;
  }
  return listed.filter(page => page.level <= 1).slice(0, 3 * bounds.entries);
}

/** A slide that bears its divider's title right after it is no entry of its own. */
function isNew(page: Page, i: number, pages: readonly Page[]): boolean {
  const before = pages[i - 1];
  return before === undefined || before.name !== page.name || before.role !== 'section';
}
