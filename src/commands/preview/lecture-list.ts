// A course that stays open -> its course page: of lectures that were built what is known of them, of others their head.
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describeLecture, type Lecture} from '../../course-page/lecture.ts';
import {buildCoursePage} from '../../course-page/page.ts';
import {readRecord} from '../../course-page/record.ts';
import {readShippedThemes} from '../../render/themes/theme.ts';
import {readPost} from '../../site/post.ts';
import {createNotesAddress} from '../../site/urls.ts';
import type {CourseOptions} from '../../options.ts';
import {themesDir} from '../build/session.ts';
import {choosePosts, readCourseSite} from '../choose.ts';
import type {OpenLectures} from './open-lectures.ts';
import type {ResidentCourse} from './resident-course.ts';

/** The page; its links open lectures in the preview. */
export async function buildLectureList(course: ResidentCourse, open: OpenLectures): Promise<string> {
  const {site, course: own, options} = course.inputs;
  const record = readRecord(await readFile(join(options.out, 'course.json'), 'utf8').catch(() => ''));
  const known = new Map<string, Lecture>((record?.lectures ?? []).map(one => [one.post, one]));
  for (const {finished} of open.known()) {
    const lecture = finished?.made.result.lecture;
    if (lecture !== undefined) known.set(lecture.post, lecture);
  }
  const lectures = await Promise.all(
    course.posts.map(async post => {
      const head = describeLecture(await readPost(site, post, () => undefined), [], {minutes: 1, thumbnail: ''});
      const built = known.get(post.path);
      return built === undefined
        ? head
        : {...head, minutes: built.minutes, slides: built.slides, thumbnail: built.thumbnail};
    }),
  );
  const keys = new Set(lectures.map(({key}) => `${key}.html`));
  return buildCoursePage({
    title: site.title,
    lang: site.lang ?? 'en',
    lectures,
    has: file => keys.has(file),
    notes: createNotesAddress(site),
    css: await readShippedThemes(themesDir),
    ...(own.accent === undefined ? {} : {accent: own.accent}),
  });
}

/** Name of the page: of the first of `lectures`, or empty for the course page. Throws a LecternError. */
export async function findFirst(
  lectures: readonly string[],
  {site, out}: Pick<CourseOptions, 'site'> & {readonly out: string},
): Promise<string> {
  const posts = choosePosts(await readCourseSite(site, out), lectures);
  const [first] = lectures.length === 0 ? [] : posts;
  return first === undefined ? '' : `${encodeURIComponent(first.key)}.html`;
}
