// Pages -> the part of the lecture that each stands in, for the head of the paper.
import type {Page} from '../model/page.ts';
import {pathOf} from '../export/pdf/bookmarks.ts';

/** Parts of a lecture, for the running heads of the handout. */
export interface HandoutSections {
  /** Titles of the parts in reading order; a lecture without parts has none. */
  readonly titles: readonly string[];
  /** Index of its part by the number of the slide; slides before the first part are not in it. */
  readonly of: ReadonlyMap<number, number>;
}

/** The parts of `pages`: the highest headings that they stand under. Where every slide is one of its own, none. */
export function findSections(pages: readonly Page[]): HandoutSections {
  if (pages.every(({trail}) => trail.length === 0)) return {titles: [], of: new Map()};
  const titles: string[] = [];
  const of = new Map<number, number>();
  for (const page of pages) {
    const [title] = page.role === 'title' || page.role === 'agenda' ? [] : pathOf(page);
    if (title !== undefined && titles.at(-1) !== title) titles.push(title);
    if (titles.length > 0) of.set(page.number, titles.length - 1);
  }
  return {titles, of};
}
