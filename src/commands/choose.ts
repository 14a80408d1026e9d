// A folder and what is requested -> the site, its config, the themes, and the posts that are meant.
import {withCourse} from '../render/themes/course-theme.ts';
import {loadThemes, type Themes} from '../render/themes/theme.ts';
import {ThemeError} from '../render/themes/theme-error.ts';
import {families} from '../dialects/families.ts';
import {LecternError} from '../errors.ts';
import type {Course} from '../model/course.ts';
import type {PostFile, Site} from '../model/post.ts';
import {defaultSite, siteName} from '../site/default-site.ts';
import {withoutPosts} from '../site/other-notes.ts';
import {noLecture, selectPosts} from '../site/select.ts';
import {readSite} from '../site/site.ts';
import {measureTime} from '../timings.ts';
import {themesDir} from './build/session.ts';
import {ending} from './ending.ts';

/** The site and its config, as every command reads them. */
export interface CourseRead {
  readonly site: Site;
  readonly course: Course;
  /** The site's folder as it was named, for messages. */
  readonly name: string;
}

/**
 * The site in `folder`, or the usual one, without what lies in `out`, and its config. Throws a LecternError where they
 * cannot be read.
 */
export async function readCourseSite(folder: string | undefined, out?: string): Promise<CourseRead> {
  const path = folder ?? defaultSite(process.cwd(), families);
  const name = siteName(path);
  const site = await measureTime('site', () => readSite(path, out, families)).catch(
    ending(2, 'site-unreadable', `The site ${name} cannot be read: `),
  );
  const course = await courseOf(site);
  const {lang, lead} = course;
  const own = {...(lang === undefined ? {} : {lang}), ...(lead === undefined ? {} : {lead})};
  return {site: {...site, ...own}, course, name};
}

/**
 * The posts that `lectures` name, all where they name none. Throws a LecternError where one names none, or there are no
 * posts.
 */
export function choosePosts(
  {site, name}: Pick<CourseRead, 'site' | 'name'>,
  lectures: readonly string[],
): readonly PostFile[] {
  if (site.posts.length === 0)
    throw new LecternError(
      [
        `There are no posts in ${name}: ${withoutPosts(site.root, site.isJekyll === true)}.`,
        ...(site.warnings ?? []),
      ].join('\n'),
      2,
      {code: 'no-lectures'},
    );
  const {posts, unknown} = selectPosts(site.posts, lectures);
  if (unknown.length > 0)
    throw new LecternError(unknown.map(one => noLecture(one, name)).join('\n'), 2, {code: 'lecture-unknown'});
  return lectures.length === 0 ? site.posts : posts;
}

/** The theme that is named, with what the course sets of it. Throws a LecternError where there is none of that name. */
export async function themesOf(theme: string, {site, course}: Pick<CourseRead, 'site' | 'course'>): Promise<Themes> {
  return measureTime('site', () =>
    loadThemes(theme, themesDir, site.root).then(loaded => withCourse(loaded, course)),
  ).catch((cause: unknown) => {
    // Of a theme that lectern.yml names wrongly, its line; defects within a theme name their own.
    const isNamed = !(cause instanceof ThemeError) && theme === course.theme && course.themeAt !== undefined;
    return ending(2, 'theme-invalid', isNamed ? `${course.themeAt}: ` : '')(cause);
  });
}

/** The course's own config. */
async function courseOf(site: Site): Promise<Course> {
  const {readCourse} = await measureTime('imports', () => import('../site/course/course.ts'));
  try {
    return readCourse(site.root);
  } catch (cause) {
    return ending(2, 'config-invalid')(cause);
  }
}
