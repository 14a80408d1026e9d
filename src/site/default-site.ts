// The working folder -> the course that is meant where none is named.
import {existsSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {LecternError} from '../errors.ts';
import type {Family} from '../model/dialects/family.ts';
import {findFamily} from './families/family.ts';

/** Files that make a folder a course. */
const marks = ['_config.yml', '_config.yaml', 'lectern.yml', 'lectern.yaml'];
/** Where a course may lie within the working folder. */
const inside = 'content';

/**
 * `.` where `cwd` is a course itself, by its own files or those of a family of `table`, else `content` where it has
 * one. Throws a LecternError that says what was looked for.
 */
export function defaultSite(cwd: string, table: readonly Family[] = []): string {
  if (marks.some(name => existsSync(join(cwd, name))) || findFamily(cwd, table, false) !== undefined) return '.';
  if (statSync(join(cwd, inside), {throwIfNoEntry: false})?.isDirectory()) return inside;
  throw new LecternError(
    `No course was found: ${cwd} has no _config.yml, no lectern.yml and no folder "${inside}". Name the course ` +
      'with --site ../my-course; --site . takes the Markdown files of this folder.',
    2,
    {code: 'no-site'},
  );
}

/** How messages call the site at `path`. */
export function siteName(path: string): string {
  return path === '.' ? 'this folder' : path;
}
