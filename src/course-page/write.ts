// Lectures just built × the folder of the decks -> its course.json and index.html, brought up to date.
import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {writeWhole} from '../export/write.ts';
import {courseJson, merged, readCourse} from './course.ts';
import type {Lecture} from './lecture.ts';
import {type CoursePage, coursePage} from './page.ts';

export interface CourseUpdate {
  readonly title: string;
  readonly lang: string;
  readonly built: readonly Lecture[];
  /** Keys of all posts of the site, in the order of the course. */
  readonly keys: ReadonlySet<string>;
  /** Key and path of each post that could not be read: it keeps the lecture that the page had of that path. */
  readonly unread?: ReadonlyMap<string, string>;
  /** The whole course was built: the page is made even where there was none. */
  readonly all: boolean;
  /** It was built by several machines: the page of a share is made even where nothing was built. */
  readonly isShare?: boolean;
  /** As the page asks for them. */
  readonly notes: CoursePage['notes'];
  readonly accent?: string;
  readonly css: readonly string[];
}

/** Writes the course page into `folder`; nothing where it was never made and is not asked for. Rejects with a WriteError. */
export async function updateCourse(folder: string, update: CourseUpdate): Promise<void> {
  const file = join(folder, 'course.json');
  const known = readCourse(await readFile(file, 'utf8').catch(() => ''));
  if ((known === null && !update.all) || (update.built.length === 0 && update.isShare !== true)) return;
  const earlier = new Map(known?.map(({post, key}) => [post, key]));
  const keys = [...update.keys].map(key => earlier.get(update.unread?.get(key) ?? '') ?? key);
  const lectures = merged(known ?? [], update.built, new Set(keys));
  const page = coursePage({...update, lectures, has: name => existsSync(join(folder, name))});
  await writeWhole([
    {path: file, text: courseJson(lectures)},
    {path: join(folder, 'index.html'), text: page},
  ]);
}
