// Outputs of shards -> the output that one machine would have made: checked first, then copied, with a course page of the whole.
import {mkdir, readdir, readFile, realpath, stat} from 'node:fs/promises';
import {join, resolve} from 'node:path';
import {toolIdentity} from '../cache/identity.ts';
import {updateCourse} from '../course-page/write.ts';
import {figureFolder} from '../emit/figure-folder.ts';
import {courseTheme} from '../engine/course-theme.ts';
import {shippedThemes} from '../engine/theme.ts';
import {LecternError} from '../error.ts';
import {removeAbandoned, removeUnfinished} from '../export/unfinished.ts';
import {keepOnly, type OutFile, WriteError, writeWhole} from '../export/write.ts';
import type {Format, MergeOptions} from '../options.ts';
import {themesDir} from './context.ts';
import {readNote, removeNote, type ShardNote} from './shard-note.ts';
import {type Noted, unfit} from './shards.ts';
import type {Stop} from './stop.ts';
import type {Terminal} from './terminal.ts';

/** What each format puts beside `KEY`; Markdown has a folder of figures as well. */
const endings: Readonly<Record<Format, string>> = {
  html: '.html',
  pdf: '.pdf',
  md: '.md',
  handout: '-handout.pdf',
  pptx: '.pptx',
};

/** Joins the outputs of all shards of a run; resolves to the exit code that one run would have had. Throws a LecternError, nothing written, where they do not belong together. */
export async function merge({folders, out, quiet}: MergeOptions, terminal: Terminal, stop: Stop): Promise<0 | 1> {
  stop.before(removeUnfinished);
  const noted = await Promise.all(folders.map(async folder => ({folder, note: await noteOf(folder, out)})));
  const wrong = unfit(noted, toolIdentity());
  if (wrong !== null) throw new LecternError(wrong, 2);
  const [first] = noted;
  if (first === undefined) throw new LecternError('Name the outputs of the shards.', 2);
  const sources = await sourcesOf(noted);
  try {
    await mkdir(out, {recursive: true});
    await removeAbandoned(out);
    await joined(sources, noted, first.note, resolve(out));
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new LecternError(
      cause instanceof WriteError
        ? `${message} ${cause.hint}`
        : `The folder ${out} cannot be made or written to: ${message}`,
      1,
      {cause},
    );
  }
  const failed = noted.flatMap(({folder, note}) =>
    note.failed.map(
      key => `${key} was not built by shard ${note.shard.index}/${note.shard.of} (${folder}): see what it printed.`,
    ),
  );
  for (const line of new Set(failed)) terminal.error(line);
  if (!quiet) terminal.error(`${out}: ${sources.size} lectures of ${first.note.shard.of} shards`);
  return failed.length > 0 ? 1 : 0;
}

async function noteOf(folder: string, out: string): Promise<ShardNote> {
  const real = await realpath(folder).catch(() => undefined);
  if (real === undefined) throw new LecternError(`There is no folder ${folder}.`, 2);
  if (real === (await realpath(out).catch(() => undefined)))
    throw new LecternError(`${folder} is a shard and the output of the merge: name another folder with --out.`, 2);
  const note = await readNote(real);
  if (note === null)
    throw new LecternError(
      `${folder} is no output of a shard: it holds no shard.json that this version of Lectern can read. Build it with --shard, and hand its files on as they are.`,
      2,
    );
  return note;
}

/** The folder of each lecture, and its files there by their path; a lecture that is in two folders must be the same in both. */
async function sourcesOf(
  noted: readonly Noted[],
): Promise<ReadonlyMap<string, {readonly folder: string; readonly files: readonly string[]}>> {
  const sources = new Map<string, {readonly folder: string; readonly files: readonly string[]}>();
  for (const {folder, note} of noted) {
    for (const {key} of note.lectures) {
      const files = await filesOf(folder, key, note.formats);
      const other = sources.get(key);
      if (other === undefined) sources.set(key, {folder, files});
      else await refuseDifferent(key, other, {folder, files});
    }
    if (note.theme) await mustHave(folder, `${courseTheme}.css`);
  }
  return sources;
}

async function filesOf(folder: string, key: string, formats: readonly Format[]): Promise<readonly string[]> {
  const files = [`${key}.json`, ...formats.map(format => `${key}${endings[format]}`)];
  for (const file of files) await mustHave(folder, file);
  const figures = formats.includes('md') ? await readdir(join(folder, figureFolder(key))).catch(() => []) : [];
  return [
    ...files,
    ...figures
      .filter(name => !name.endsWith('.part'))
      .sort()
      .map(name => join(figureFolder(key), name)),
  ];
}

async function mustHave(folder: string, file: string): Promise<void> {
  const facts = await stat(join(folder, file)).catch(() => undefined);
  if (!facts?.isFile())
    throw new LecternError(
      `${folder} lacks ${file}, which its shard.json promises: hand on the whole folder of the shard, or build it again.`,
      2,
    );
}

interface Source {
  readonly folder: string;
  readonly files: readonly string[];
}

async function refuseDifferent(key: string, a: Source, b: Source): Promise<void> {
  const names = [...new Set([...a.files, ...b.files])];
  for (const name of names) {
    const [one, two] = await Promise.all(
      [a, b].map(async ({folder}) => readFile(join(folder, name)).catch(() => null)),
    );
    if (one && two && one.equals(two)) continue;
    throw new LecternError(
      `The lecture ${key} is in ${a.folder} and in ${b.folder}, but ${name} is not the same in both: leave one of the folders out.`,
      2,
    );
  }
}

/** Lecture by lecture, each whole or not at all; then what stands beside them. */
async function joined(
  sources: ReadonlyMap<string, Source>,
  noted: readonly Noted[],
  {course, keys, all, theme}: ShardNote,
  out: string,
): Promise<void> {
  const read = async (folder: string, name: string): Promise<OutFile> => ({
    path: join(out, name),
    bytes: await readFile(join(folder, name)),
  });
  for (const [key, {folder, files}] of sources) {
    await writeWhole(await Promise.all(files.map(async name => read(folder, name))));
    if (files.includes(`${key}${endings.md}`))
      await keepOnly(
        join(out, figureFolder(key)),
        files.map(name => join(out, name)),
      );
  }
  const [first] = noted;
  if (theme && first) await writeWhole([await read(first.folder, `${courseTheme}.css`)]);
  const lectures = new Map(noted.flatMap(({note}) => note.lectures.map(lecture => [lecture.key, lecture] as const)));
  const built = keys.flatMap(key => lectures.get(key) ?? []);
  const addresses = new Map(built.map(({post, notes}) => [post, notes]));
  const {accent, ...named} = course;
  await updateCourse(out, {
    ...named,
    built: built.map(({notes: _, ...lecture}) => lecture),
    keys: new Set(keys),
    all,
    notes: post => addresses.get(post),
    css: await shippedThemes(themesDir),
    ...(accent === undefined ? {} : {accent}),
  });
  await removeNote(out);
}
