// Lectures known so far × lectures just built -> the course, term by term.
import {compareTerms} from '../site/order.ts';
import type {Lecture} from './lecture.ts';

/** The lectures of a term; `term` is empty where the notes name none. */
export interface Term {
  readonly term: string;
  readonly lectures: readonly Lecture[];
}

/**
 * `known` with `built` in place of what it had of them, without the posts that are gone, in the order of `keys`.
 * Thumbnails stay where none was made.
 */
export function mergeLectures(
  known: readonly Lecture[],
  built: readonly Lecture[],
  keys: ReadonlySet<string>,
): readonly Lecture[] {
  const old = new Map(known.map(one => [one.key, one] as const));
  const fresh = built.map(one => ({...one, thumbnail: one.thumbnail || (old.get(one.key)?.thumbnail ?? '')}));
  const byKey = new Map([...known, ...fresh].map(one => [one.key, one] as const));
  return [...keys].flatMap(key => byKey.get(key) ?? []);
}

/** The lectures term by term, as the calendar has them; within a term in their order. */
export function groupByTerm(lectures: readonly Lecture[]): readonly Term[] {
  const names = [...new Set(lectures.map(({term}) => term))].sort(compareTerms);
  return names.map(term => ({term, lectures: lectures.filter(one => one.term === term)}));
}
