// Lectures known so far × lectures just built -> the course, term by term.
import {z} from 'zod';
import {compareTerms} from '../read/order.ts';
import type {Lecture} from './lecture.ts';

/** The lectures of a term; `term` is empty where the notes name none. */
export interface Term {
  readonly term: string;
  readonly lectures: readonly Lecture[];
}

const text = z.string();
const slide = z.object({title: text, shown: text, said: text});
/** What a `course.json` holds of a lecture. */
export const lectureShape = z.object({
  key: text,
  post: text,
  title: text,
  lang: text,
  term: text,
  week: text,
  date: text,
  description: text,
  facts: z.array(z.tuple([text, text])),
  tags: z.array(text),
  minutes: z.number(),
  thumbnail: z.string().regex(/^(data:image\/webp;base64,[\w+/=]*)?$/),
  slides: z.array(slide),
});
const course = z.object({version: z.literal(1), lectures: z.array(lectureShape)});

/** Lectures of a `course.json`; null where the text is none, or of another version. */
export function readCourse(json: string): readonly Lecture[] | null {
  try {
    const parsed = course.safeParse(JSON.parse(json));
    return parsed.success ? parsed.data.lectures : null;
  } catch {
    return null;
  }
}

/** `lectures` as the text of `course.json`. */
export function courseJson(lectures: readonly Lecture[]): string {
  return `${JSON.stringify({version: 1, lectures}, null, 1)}\n`;
}

/** `known` with `built` in place of what it had of them, without the posts that are gone, in the order of `keys`. Thumbnails stay where none was made. */
export function merged(
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
export function terms(lectures: readonly Lecture[]): readonly Term[] {
  const names = [...new Set(lectures.map(({term}) => term))].sort(compareTerms);
  return names.map(term => ({term, lectures: lectures.filter(one => one.term === term)}));
}
