// Pages of a deck -> the bookmarks of its PDF: the headings that the pages stand under, and their titles.
import type {Page} from '../../model/page.ts';
import {readableText} from '../../text/readable/readable-text.ts';
import {typeset} from '../../text/typography.ts';
import type {Bookmark} from './outline.ts';

/** What of a page says where it stands. */
export type TitledPage = Pick<Page, 'number' | 'trail' | 'title'>;

/**
 * The headings above `page`, from the part of the lecture down, and its own title: as printed, without counters.
 */
export function pathOf({trail, title}: TitledPage): readonly string[] {
  return [...trail, readableText(title)].map(text => typeset(text)).filter(one => one !== '');
}

/**
 * One bookmark for each heading and title, at the first page that stands under it: a heading without a slide of its
 * own has one too, and a page that bears the title of the page before has none. A title that another bookmark has
 * bears the heading above it as well, up to its colon.
 */
export function listBookmarks(pages: readonly TitledPage[]): readonly Bookmark[] {
  const out: Bookmark[] = [];
  const used = new Set<string>();
  let above: readonly string[] = [];
  const nameOf = (path: readonly string[], i: number): string => {
    const [parent = '', title = ''] = [path[i - 1], path[i]];
    const [head = parent] = parent.split(/:\s|：/);
    const name = used.has(title.toLowerCase()) && head !== '' ? `${title} · ${head}` : title;
    used.add(name.toLowerCase());
    return name;
  };
  for (const page of pages) {
    const path = pathOf(page);
    const known = path.findIndex((title, i) => title !== above[i]);
    const from = known < 0 ? path.length : known;
    for (let i = from; i < path.length; i++) out.push({title: nameOf(path, i), level: i + 1, page: page.number});
    above = path;
  }
  return out;
}
