// Pages × which of them stand in the lecture -> the same with the others behind it, and links from where they were.
import type {Page} from '../model/page.ts';
import type {PageTime} from '../model/timing/times.ts';
import {createText} from '../text/nodes.ts';

/** Pages in the order of a deck: their indices as the notes have them; -1 for the divider of the appendix. */
export interface ArrangedPages {
  readonly pages: readonly Page[];
  readonly times: readonly PageTime[];
  /** Number of each page, by its index in the notes. */
  readonly numbers: readonly number[];
}

/** The divider before the appendix, called `title`. */
function createDivider(title: string, {range}: Pick<Page, 'range'>): Page {
  return {
    ...{number: 0, role: 'appendix', heading: -1, layout: 'stack', small: false, used: 0},
    ...{slideClasses: [], styleClasses: ['section'], title: [createText(title)], name: title},
    ...{promoted: -1, counter: '', part: {index: 1, of: 1}, trail: [], level: 1, range},
    ...{blocks: [], caption: [], speakerNotes: []},
  };
}

/**
 * `pages` with those that are not `isGiven` behind a divider called `title`. A page before a gap links to what stood
 * there, and that links back; as `pages` are where none is out of place.
 */
export function arrangePages(
  pages: readonly Page[],
  times: readonly PageTime[],
  isGiven: (index: number) => boolean,
  title: string,
): ArrangedPages {
  const first = pages.flatMap((_, i) => (isGiven(i) ? [i] : []));
  const rest = pages.flatMap((_, i) => (isGiven(i) ? [] : [i]));
  if (rest.length === 0) return {pages, times, numbers: pages.map(({number}) => number)};
  const numbers: number[] = [];
  for (const [n, i] of first.entries()) numbers[i] = n + 1;
  for (const [n, i] of rest.entries()) numbers[i] = first.length + 2 + n;
  const links = new Map<number, {from: number; to: number}>();
  const origin = (i: number): number =>
    first.findLast(one => one < i && hasFooter(pages[one])) ??
    first.find(one => hasFooter(pages[one])) ??
    first[0] ??
    i;
  for (const i of rest) {
    const number = numbers[i] ?? 0;
    links.set(origin(i), {from: links.get(origin(i))?.from ?? number, to: number});
  }
  const moved = (i: number): readonly Page[] => {
    const page = pages[i];
    if (page === undefined) return [];
    const link = links.get(i);
    const number = numbers[i] ?? page.number;
    if (isGiven(i)) return [{...page, number, order: i, ...(link ? {appendix: link} : {})}];
    return [{...page, number, order: i, trail: [title, ...page.trail], origin: numbers[origin(i)] ?? 1}];
  };
  const divider = createDivider(title, pages.at(-1) ?? {range: {line: 1, endLine: 1}});
  const dividerTime: PageTime = {
    ...{seconds: 0, section: -1, lead: false, continuation: false, steps: 0, priority: '' as const, appendix: true},
  };
  return {
    pages: [
      ...first.flatMap(moved),
      {...divider, number: first.length + 1, order: pages.length},
      ...rest.flatMap(moved),
    ],
    times: [
      ...first.flatMap(i => times[i] ?? []),
      dividerTime,
      ...rest.flatMap(i => (times[i] ? [{...times[i], appendix: true}] : [])),
    ],
    numbers,
  };
}

/** Title slides and screenshots of slides show no footer, where the link stands. */
function hasFooter(page: Page | undefined): boolean {
  return page !== undefined && page.role !== 'title' && page.layout !== 'shot';
}
