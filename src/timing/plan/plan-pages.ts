// Pages, their times × the lengths of sessions -> the pages of each session, each holding those of the shorter ones.
import type {Page} from '../../model/page.ts';
import type {DeckTimes, PageTime} from '../../model/timing/times.ts';
import {secondsGrain} from '../pace.ts';
import {sumSeconds} from '../time-deck.ts';
import {choose, type PartChoices} from './choose.ts';
import {overspending, worthOf} from './worth.ts';

/** Plans of these lengths hold each other whichever of them is asked for. */
const standardLengths = [20, 50, 75];

/** The pages of a session, by their indices. */
export interface PagePlan {
  readonly minutes: number;
  readonly pages: ReadonlySet<number>;
}

/** Whole seconds that a session of so many minutes has for slides. */
export function secondsFor(minutes: number, questions: number): number {
  return Math.floor((minutes * 60 * (1 - questions)) / secondsGrain) * secondsGrain;
}

/**
 * A plan for each of `lengths` (minutes), the shortest first. The best set for the shortest length, and for each other
 * the best that holds the one before; 20, 50 and 75 minutes count among them where they are shorter. Title, agenda,
 * dividers and what its author says must be there are in all of them, be there the time for it or not.
 */
export function planPages(
  pages: readonly Page[],
  times: Pick<DeckTimes, 'pages' | 'questions'>,
  lengths: readonly number[],
): readonly PagePlan[] {
  const longest = Math.max(0, ...lengths);
  const all = [...new Set([...standardLengths.filter(one => one < longest), ...lengths])].sort((a, b) => a - b);
  const plans: PagePlan[] = [];
  let within: ReadonlySet<number> = new Set(listFixed(pages, times.pages));
  for (const minutes of all) {
    within = planOne(pages, times, secondsFor(minutes, times.questions), within);
    if (lengths.includes(minutes)) plans.push({minutes, pages: within});
  }
  return plans;
}

/** May a plan hold the page? What is optional, or stands in the appendix, is no part of any. */
function isPlannable({priority}: PageTime): boolean {
  return priority === '' || priority === 'must';
}

/** The best pages for `seconds` that hold those of `fixed`. */
function planOne(
  pages: readonly Page[],
  {pages: times}: Pick<DeckTimes, 'pages'>,
  seconds: number,
  fixed: ReadonlySet<number>,
): ReadonlySet<number> {
  const free = times.flatMap((time, i) => (isPlannable(time) ? [i] : []));
  const total = sumSeconds(free.flatMap(i => times[i] ?? []));
  if (total <= seconds) return new Set(free);
  const sections = [...new Set(free.map(i => times[i]?.section ?? -1))];
  const members = sections.map(section => free.filter(i => times[i]?.section === section));
  const parts = members.map((own): PartChoices => {
    const share = (sumSeconds(own.flatMap(i => times[i] ?? [])) / total) * seconds;
    const choices = own.flatMap(i => {
      const [page, time] = [pages[i], times[i]];
      if (page === undefined || time === undefined) return [];
      const {continuation} = time;
      return [
        {time: time.seconds / secondsGrain, worth: worthOf(page, time), isFixed: fixed.has(i), goesOn: continuation},
      ];
    });
    return {choices, share: Math.ceil(share / secondsGrain), cost: overspending};
  });
  const chosen = choose(parts, seconds / secondsGrain);
  return new Set(members.flatMap((own, p) => own.filter((_, n) => chosen[p]?.[n])).sort((a, b) => a - b));
}

/**
 * Title, agenda, dividers, the first page of a part that has no divider, the first page of the end, and what must be
 * there: each with the pages that it goes on from.
 */
function listFixed(pages: readonly Page[], times: readonly PageTime[]): readonly number[] {
  const divided = new Set(pages.flatMap(({role}, i) => (role === 'section' ? [times[i]?.section] : [])));
  const ending = pages.findIndex(({role}) => role === 'closing');
  const fixed = times.flatMap((time, i) => {
    const role = pages[i]?.role;
    if (!isPlannable(time)) return [];
    const isCover = role === 'section' || (time.lead && !divided.has(time.section));
    return role === 'title' || role === 'agenda' || isCover || i === ending || time.priority === 'must' ? [i] : [];
  });
  return [...new Set(fixed.flatMap(i => withPagesBefore(i, times)))].sort((a, b) => a - b);
}

/** The page at `at` with those that it goes on from. */
function withPagesBefore(at: number, times: readonly PageTime[]): readonly number[] {
  let first = at;
  while (first > 0 && times[first]?.continuation) first--;
  return Array.from({length: at - first + 1}, (_, n) => first + n);
}
