// The lectures that were named -> the page that a preview opens first.
import type {CourseOptions} from '../../options.ts';
import {choosePosts, readCourseSite} from '../choose.ts';

/** Name of the page: of the first of `lectures`, or empty for the course page. Throws a LecternError. */
export async function findFirst(
  lectures: readonly string[],
  {site, out}: Pick<CourseOptions, 'site'> & {readonly out: string},
): Promise<string> {
  const posts = choosePosts(await readCourseSite(site, out), lectures);
  const [first] = lectures.length === 0 ? [] : posts;
  return first === undefined ? '' : `${encodeURIComponent(first.key)}.html`;
}
