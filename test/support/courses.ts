// Courses that tests build: those of the repository, and a folder of more that LECTERN_COURSES names, as CI does.
import {readdirSync} from 'node:fs';
import {resolve} from 'node:path';
import {fileURLToPath} from 'node:url';

/** The folder of the repository's own small courses. */
export const ownCourses = fileURLToPath(new URL('../fixtures/courses', import.meta.url));

/** A folder of further courses; undefined where none is named. */
export const moreCourses = process.env.LECTERN_COURSES ? resolve(process.env.LECTERN_COURSES) : undefined;

/** The folders of the courses in `folder`; throws where there is no such folder. */
export function coursesIn(folder: string | undefined): readonly string[] {
  if (folder === undefined) return [];
  return readdirSync(folder, {withFileTypes: true}).flatMap(entry =>
    entry.isDirectory() ? [resolve(folder, entry.name)] : [],
  );
}
