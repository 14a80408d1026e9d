// A course -> its lectures, and what stands of each in the output; no browser, nothing written.
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {z} from 'zod';
import {readRecord} from '../course-page/record.ts';
import {mapConcurrently} from '../concurrent.ts';
import type {PostFile, Site} from '../model/post.ts';
import {readPost} from '../site/post.ts';
import {choosePosts, readCourseSite} from './choose.ts';

/** A lecture of the course. */
export interface ListedLecture {
  readonly key: string;
  /** Path of the post from the site's root. */
  readonly post: string;
  readonly title: string;
  /** Empty where the notes name none; the same for `date` (ISO). */
  readonly week: string;
  readonly date: string;
  readonly isBuilt: boolean;
  /** Of the deck in the output; undefined where none was built. */
  readonly slides?: number;
  /** Minutes that it takes to give, where the course page knows them. */
  readonly minutes?: number;
}

/** Posts read at once. */
const concurrency = 16;
const report = z.object({slides: z.number()});

/**
 * The lectures of the course in `site` (or the usual one) that `lectures` name, and what `out` holds of them. Throws a
 * LecternError where the course cannot be read.
 */
export async function listLectures(
  site: string | undefined,
  out: string,
  lectures: readonly string[],
): Promise<readonly ListedLecture[]> {
  const read = await readCourseSite(site, out);
  const known = readRecord(await readFile(join(out, 'course.json'), 'utf8').catch(() => ''))?.lectures ?? [];
  const minutes = new Map(known.map(one => [one.key, one.minutes] as const));
  return mapConcurrently(choosePosts(read, lectures), concurrency, async post => {
    const slides = await slidesOf(join(out, `${post.key}.json`));
    const built = slides === undefined ? {} : {slides, ...minutesOf(minutes.get(post.key))};
    return {...(await headOf(read.site, post)), isBuilt: slides !== undefined, ...built};
  });
}

async function headOf(
  site: Site,
  post: PostFile,
): Promise<Pick<ListedLecture, 'key' | 'post' | 'title' | 'week' | 'date'>> {
  const {meta} = await readPost(site, post, () => undefined);
  const week = meta.facts.find(([label]) => label === 'Week')?.[1] ?? '';
  return {key: post.key, post: post.path, title: meta.title, week, date: meta.date ?? ''};
}

function minutesOf(minutes: number | undefined): {readonly minutes?: number} {
  return minutes === undefined ? {} : {minutes};
}

/** Slides of the deck whose report is at `path`; undefined where there is none. */
async function slidesOf(path: string): Promise<number | undefined> {
  try {
    return report.parse(JSON.parse(await readFile(path, 'utf8'))).slides;
  } catch {
    return undefined;
  }
}
