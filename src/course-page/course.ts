// Lectures known so far × lectures just built -> the course, in the order of its weeks.
import type {Lecture} from './lecture.ts';

/** The lectures of a term; `term` is empty where the notes name none. */
export interface Term {
  readonly term: string;
  readonly lectures: readonly Lecture[];
}

/** `known` with `built` in place of what it had of them, without the posts that are gone; by key. Thumbnails stay where none was made. */
export function merged(
  known: readonly Lecture[],
  built: readonly Lecture[],
  keys: ReadonlySet<string>,
): readonly Lecture[] {
  const old = new Map(known.map(one => [one.key, one] as const));
  const fresh = built.map(one => ({...one, thumbnail: one.thumbnail || (old.get(one.key)?.thumbnail ?? '')}));
  const byKey = new Map([...known, ...fresh].map(one => [one.key, one] as const));
  return [...byKey.values()].filter(({key}) => keys.has(key)).sort((a, b) => order(a.key, b.key));
}

/**
 * By term, within it by week, then by date, then by key. Where the names of the files go up with the weeks they are the
 * course's own order, and a lecture without a week stands where its file does; else it comes last.
 */
export function terms(lectures: readonly Lecture[]): readonly Term[] {
  const names = [...new Set(lectures.map(({term}) => term))].sort((a, b) => order(yearFirst(a), yearFirst(b)));
  return names.map(term => ({term, lectures: inOrder(lectures.filter(one => one.term === term))}));
}

function inOrder(lectures: readonly Lecture[]): readonly Lecture[] {
  const byFile = lectures.toSorted((a, b) => order(a.post, b.post));
  const weeks = byFile.filter(({week}) => week !== '').map(weekNumber);
  const isCourse = weeks.length > 1 && weeks.every((week, i) => week >= (weeks[i - 1] ?? 0));
  return isCourse ? byFile : lectures.toSorted(byWeek);
}

function byWeek(a: Lecture, b: Lecture): number {
  return weekNumber(a) - weekNumber(b) || order(a.date, b.date) || order(a.key, b.key);
}

function weekNumber({week}: Lecture): number {
  return Number.parseInt(week, 10) || (week === '0' ? 0 : Number.MAX_SAFE_INTEGER);
}

/** `Spring 2024` as `2024 1`: terms in the order of the calendar. */
function yearFirst(term: string): string {
  const year = /\d{4}/.exec(term)?.[0] ?? '9999';
  const season = ['spring', 'ss', 'summer', 'fall', 'autumn', 'ws', 'winter'].findIndex(name =>
    term.toLowerCase().startsWith(name),
  );
  return `${year} ${season + 1} ${term}`;
}

function order(a: string, b: string): number {
  return a.localeCompare(b, 'en', {numeric: true});
}
