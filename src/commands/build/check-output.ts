// Names that a run will write × what stands in the output folder -> refused where somebody's own file would be lost.
import {readdirSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {courseTheme} from '../../render/themes/course-theme.ts';
import {LecternError} from '../../errors.ts';
import {sharedNames} from '../../files/deck-names.ts';
import type {Output} from '../../files/output.ts';
import {isOwnRecord} from '../../files/own.ts';
import {isOwnFormat} from '../../files/own-formats.ts';
import {isOwnPage} from '../../course-page/page.ts';
import {readRecord} from '../../course-page/record.ts';
import type {Course} from '../../model/course.ts';
import type {Site} from '../../model/post.ts';

/** Absolute paths of all that a run reads beside figures: none of it is ever written over. */
export function sourcesOf({root, posts}: Site, course: Course, theme: string): readonly string[] {
  const {logo, logoDark, fonts} = course;
  const files = Object.values(fonts).flatMap(font => font?.files.map(([, path]) => path) ?? []);
  const configs = ['_config.yml', '_config.yaml', 'lectern.yml', 'lectern.yaml'].map(name => join(root, name));
  return [
    ...posts.map(({path}) => join(root, path)),
    ...configs,
    ...includesOf(root),
    ...[logo, logoDark, theme.endsWith('.css') ? resolve(theme) : undefined].filter(path => path !== undefined),
    ...files,
  ];
}

function includesOf(root: string): readonly string[] {
  try {
    const entries = readdirSync(join(root, '_includes'), {recursive: true, withFileTypes: true});
    return entries.filter(entry => !entry.isDirectory()).map(entry => join(entry.parentPath, entry.name));
  } catch {
    return [];
  }
}

/**
 * Throws a LecternError (exit 2) where one of `names`, or the course page where it `isWhole`, is a source of the run or
 * a file that this program did not write: notes, a page of the site. Decks of an earlier run are no such files.
 */
export async function refuseForeign(output: Output, names: readonly string[], isWhole: boolean): Promise<void> {
  const record = (await output.read(sharedNames.record))?.toString('utf8') ?? '';
  if (isForeignRecord(record)) throw refusal(output, sharedNames.record, 'is no record of Lectern');
  const known = readRecord(record)?.files;
  const all = [...names, sharedNames.record, ...(isWhole ? [sharedNames.page] : [])];
  const [source] = output.sourcesAmong(all);
  if (source !== undefined) throw refusal(output, source, 'is a file that the decks are made of');
  for (const name of all) {
    if (name === sharedNames.record || known?.has(name)) continue;
    const bytes = await output.read(name);
    if (bytes !== undefined && bytes.length > 0 && !isOwn(name, bytes))
      throw refusal(output, name, 'was not written by Lectern');
  }
}

function isOwn(name: string, bytes: Buffer): boolean {
  if (name === sharedNames.page) return isOwnPage(bytes.toString('utf8'));
  if (name === sharedNames.theme) return bytes.toString('utf8').startsWith(`/* @theme ${courseTheme} */`);
  return isOwnFormat(name, bytes);
}

/** One that was cut is none: it is made again. */
function isForeignRecord(text: string): boolean {
  try {
    JSON.parse(text);
  } catch {
    return false;
  }
  return !isOwnRecord(text);
}

function refusal({root}: Output, name: string, what: string): LecternError {
  return new LecternError(
    `${join(root, name)} ${what}, and would be written over. Nothing was built. Choose another folder with ` +
      `--out, such as --out ${join(root, 'slides')}`,
    2,
  );
}
