// Outputs of shards -> the output that one machine would have made: checked first, then copied, with a course page of
// the whole.
import {lstat, readdir, realpath} from 'node:fs/promises';
import {join} from 'node:path';
import {identifyTool} from '../../cache/identity.ts';
import {byPost, updateCourse} from '../../course-page/write.ts';
import type {BuiltFiles} from '../../course-page/stale.ts';
import {nameFigureFolder} from '../../emit/figure-folder.ts';
import {readShippedThemes} from '../../render/themes/theme.ts';
import {LecternError} from '../../errors.ts';
import {deckNames, sharedNames} from '../../files/deck-names.ts';
import {readInside} from '../../files/inside.ts';
import {openOutput, type Output} from '../../files/output.ts';
import {createPartFiles, removeAbandoned} from '../../files/unfinished.ts';
import type {OutFile} from '../../files/write.ts';
import {WriteError} from '../../files/write-error.ts';
import type {Format, MergeOptions} from '../../options.ts';
import {themesDir} from '../build/session.ts';
import {refuseForeign} from '../build/check-output.ts';
import {readManifest, removeManifest, type ShardManifest} from './manifest.ts';
import {type ShardOutput, findMismatch} from './check-manifests.ts';
import type {Stop} from '../stop.ts';
import type {Terminal} from '../terminal.ts';

/** Largest file of a shard, bytes. */
const MAX_SIZE = 2 ** 31 - 1;

/**
 * Joins the outputs of all shards of a run; resolves to the exit code that one run would have had. Throws a
 * LecternError, nothing written, where they do not belong together.
 */
export async function mergeShards({folders, out, quiet}: MergeOptions, terminal: Terminal, stop: Stop): Promise<0 | 1> {
  const parts = createPartFiles();
  stop.before(parts.removeAll);
  const shards = await Promise.all(folders.map(async folder => ({folder, note: await loadManifest(folder, out)})));
  const wrong = findMismatch(shards, identifyTool());
  if (wrong !== null) throw new LecternError(wrong, 2);
  const [first] = shards;
  if (first === undefined) throw new LecternError('Name the outputs of the shards.', 2);
  const sources = await collectSources(shards);
  try {
    const output = await openOutput(out, {sources: [], parts});
    await refuseForeign(
      output,
      [...sources.keys()].flatMap(key => deckNames(key, first.note.formats)),
      first.note.all,
    );
    await removeAbandoned(output.root);
    (await joinOutputs(sources, shards, first.note, output)).forEach(terminal.error);
  } catch (cause) {
    if (cause instanceof LecternError) throw cause;
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new LecternError(
      cause instanceof WriteError ? `${message} ${cause.hint}` : `The folder ${out} cannot be written to: ${message}`,
      1,
      {cause},
    );
  }
  const failed = shards.flatMap(({folder, note}) =>
    note.failed.map(
      key => `${key} was not built by shard ${note.shard.index}/${note.shard.of} (${folder}): see what it printed.`,
    ),
  );
  for (const line of new Set(failed)) terminal.error(line);
  if (!quiet) terminal.error(`${out}: ${sources.size} lectures of ${first.note.shard.of} shards`);
  return failed.length > 0 ? 1 : 0;
}

async function loadManifest(folder: string, out: string): Promise<ShardManifest> {
  const real = await realpath(folder).catch(() => undefined);
  if (real === undefined) throw new LecternError(`There is no folder ${folder}.`, 2);
  if (real === (await realpath(out).catch(() => undefined)))
    throw new LecternError(`${folder} is a shard and the output of the merge: name another folder with --out.`, 2);
  const note = await readManifest(real);
  if (note === null)
    throw new LecternError(
      `${folder} is no output of a shard: it holds no shard.json that this version of Lectern can read. Build it ` +
        'with --shard, and hand its files on as they are.',
      2,
    );
  return note;
}

/**
 * The folder of each lecture, and its files there by their path; a lecture that is in two folders must be the same in
 * both.
 */
async function collectSources(
  shards: readonly ShardOutput[],
): Promise<ReadonlyMap<string, {readonly folder: string; readonly files: readonly string[]}>> {
  const sources = new Map<string, {readonly folder: string; readonly files: readonly string[]}>();
  for (const {folder, note} of shards) {
    for (const {key} of note.lectures) {
      const files = await filesOf(folder, key, note.formats);
      const other = sources.get(key);
      if (other === undefined) sources.set(key, {folder, files});
      else await refuseDifferent(key, other, {folder, files});
    }
    if (note.theme) await requireFile(folder, sharedNames.theme);
  }
  return sources;
}

async function filesOf(folder: string, key: string, formats: readonly Format[]): Promise<readonly string[]> {
  const files = deckNames(key, formats);
  for (const file of files) await requireFile(folder, file);
  if (!formats.includes('md')) return files;
  const own = nameFigureFolder(key);
  const facts = await lstat(join(folder, own)).catch(() => undefined);
  if (facts?.isSymbolicLink()) throw linked(folder, own);
  const names = await readdir(join(folder, own)).catch(() => []);
  const figures = names
    .filter(name => !name.endsWith('.part'))
    .sort()
    .map(name => `${own}/${name}`);
  for (const figure of figures) await requireFile(folder, figure);
  return [...files, ...figures];
}

async function requireFile(folder: string, file: string): Promise<void> {
  const facts = await lstat(join(folder, file)).catch(() => undefined);
  if (facts?.isSymbolicLink()) throw linked(folder, file);
  if (!facts?.isFile())
    throw new LecternError(
      `${folder} lacks ${file}, which its shard.json promises: hand on the whole folder of the shard, or build ` +
        'it again.',
      2,
    );
}

function linked(folder: string, file: string): LecternError {
  return new LecternError(
    `${folder}: ${file} is a link, and no shard writes links: hand on the files themselves, or build the shard again.`,
    2,
  );
}

/** Bytes of a file of a shard. */
async function bytesIn(folder: string, file: string): Promise<Buffer> {
  const read = await readInside(folder, file, MAX_SIZE);
  if ('bytes' in read) return read.bytes;
  throw new LecternError(`${folder}: ${file} cannot be read. ${read.detail} Build the shard again.`, 2);
}

interface LectureSource {
  readonly folder: string;
  readonly files: readonly string[];
}

async function refuseDifferent(key: string, a: LectureSource, b: LectureSource): Promise<void> {
  const names = [...new Set([...a.files, ...b.files])];
  for (const name of names) {
    const [one, two] = await Promise.all(
      [a, b].map(async ({folder, files}) => (files.includes(name) ? bytesIn(folder, name) : undefined)),
    );
    if (one && two && one.equals(two)) continue;
    throw new LecternError(
      `The lecture ${key} is in ${a.folder} and in ${b.folder}, but ${name} is not the same in both: leave one ` +
        'of the folders out.',
      2,
    );
  }
}

/** Lecture by lecture, each whole or not at all; then what stands beside them. Gives what a person should know. */
async function joinOutputs(
  sources: ReadonlyMap<string, LectureSource>,
  shards: readonly ShardOutput[],
  {course, keys, all, theme}: ShardManifest,
  output: Output,
): Promise<readonly string[]> {
  const read = async (folder: string, name: string): Promise<OutFile> => ({name, bytes: await bytesIn(folder, name)});
  const lectures = new Map(shards.flatMap(({note}) => note.lectures.map(lecture => [lecture.key, lecture] as const)));
  const written: (readonly [string, Awaited<ReturnType<Output['write']>>])[] = [];
  for (const [key, {folder, files}] of sources) {
    const list = await output.write(await Promise.all(files.map(async name => read(folder, name))));
    written.push([lectures.get(key)?.post ?? '', list]);
  }
  const [first] = shards;
  if (theme && first) written.push(['', await output.write([await read(first.folder, sharedNames.theme)])]);
  const built = keys.flatMap(key => lectures.get(key) ?? []);
  const addresses = new Map(built.map(({post, notes}) => [post, notes]));
  const {accent, ...named} = course;
  const said = await updateCourse(output, {
    ...named,
    built: built.map(({notes: _, ...lecture}) => lecture),
    keys: new Set(keys),
    all,
    made: {files: byPost(written), ...postsOf(shards)},
    notes: post => addresses.get(post),
    css: await readShippedThemes(themesDir),
    ...(accent === undefined ? {} : {accent}),
  });
  await removeManifest(output);
  return said;
}

/** What the shards say of the posts of the site: those that were built, and those of which there is a key alone. */
function postsOf(shards: readonly ShardOutput[]): Pick<BuiltFiles, 'isPost' | 'whole' | 'keep'> {
  const posts = new Set(shards.flatMap(({note}) => note.posts));
  return {
    isPost: post => posts.has(post),
    whole: shards.every(({note}) => note.all && note.failed.length === 0),
    keep: false,
  };
}
