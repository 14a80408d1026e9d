// The output folder: whatever is written to it, read from it or removed from it goes through here.
import {existsSync, realpathSync} from 'node:fs';
import {lstat, rm, rmdir} from 'node:fs/promises';
import {basename, dirname, join, resolve} from 'node:path';
import {hashBytes, hashBytesAside} from '../digest.ts';
import {foldName} from './deck-names.ts';
import {readInside} from './inside.ts';
import {withLock} from './lock.ts';
import {createPartFiles, type PartFiles} from './unfinished.ts';
import {bytesOf, foldersOf, linkOnWay, makeFolder, type OutFile, type Target, writeWhole} from './write.ts';
import {attempt, failWith} from './write-error.ts';

/** A file that this program wrote. */
export interface OwnFile {
  /** From the folder, `/` as separator. */
  readonly name: string;
  /** Of its bytes, hexadecimal. */
  readonly sha256: string;
}

/** An output folder. Paths are names in it, `/` as separator. */
export interface Output {
  /** Real path of the folder. */
  readonly root: string;
  /** Writes all `files` or none, as `writeWhole` does; gives what was written. Rejects with a WriteError. */
  write(files: readonly OutFile[]): Promise<readonly OwnFile[]>;
  /** Bytes of a plain file that no link leads to; undefined where there is none. */
  read(name: string): Promise<Buffer | undefined>;
  /** Is there a plain file of this name with these bytes? */
  holds(file: OwnFile): Promise<boolean>;
  has(name: string): boolean;
  /**
   * Removes those of `files` that are as they were written, and folders that become empty by it; gives the names of
   * those that somebody has changed since, which stay. `retained` are names that are in use: where the file system
   * takes
   * one of them for the same as one to be removed, it stays.
   */
  remove(files: readonly OwnFile[], retained: readonly string[]): Promise<readonly string[]>;
  /** Those of `names` that are sources of the run. */
  sourcesAmong(names: readonly string[]): readonly string[];
  /** Does `work` while no other build does so in this folder. Rejects with a WriteError where it waits for too long. */
  locked<T>(work: () => Promise<T>): Promise<T>;
}

/** What must not be lost in an output folder, and how it is spoken of. */
export interface OutputOptions {
  /** Absolute paths of the files that the run is made of: never written over. */
  readonly sources: readonly string[];
  /** Option that named the folder, for messages. */
  readonly flag?: string;
  /** Links to folders within the folder are followed: a site may have some. */
  readonly followsInner?: boolean;
  /** Files that are being written, of the command. */
  readonly parts?: PartFiles;
}

/** Largest file read back, bytes. */
const MAX_SIZE = 2 ** 31 - 1;

/** The output folder at `folder`, which is made where it is not there. Rejects with a WriteError. */
export async function openOutput(
  folder: string,
  {sources, flag = '--out', followsInner = false, parts = createPartFiles()}: OutputOptions,
): Promise<Output> {
  const root = await attempt(folder, flag, async () => makeRoot(resolve(folder)));
  const known = new Set(sources.flatMap(namesOf));
  const isSource = (path: string): boolean => namesOf(path).some(name => known.has(name));
  const target: Target = {root, flag, followsInner, isSource, parts};
  const read = async (name: string): Promise<Buffer | undefined> => {
    if ((await linkOnWay(target, name)) !== undefined) return undefined;
    const there = await lstat(join(root, name)).catch(() => undefined);
    if (!there?.isFile()) return undefined;
    const reading = await readInside(dirname(join(root, name)), basename(name), MAX_SIZE);
    return 'bytes' in reading ? reading.bytes : undefined;
  };
  return {
    root,
    async write(files) {
      await writeWhole(target, files);
      return files.map(file => ({name: file.name, sha256: hashBytes(bytesOf(file))}));
    },
    read,
    async holds({name, sha256}) {
      const bytes = await read(name);
      return bytes !== undefined && (await hashBytesAside(bytes)) === sha256;
    },
    has: name => existsSync(join(root, name)),
    remove: (files, retained) => remove({root, read, isSource}, files, retained),
    sourcesAmong: names => names.filter(name => isSource(join(root, name))),
    locked: work => attempt(root, flag, async () => withLock(root, work, {parts})),
  };
}

/** Makes the folder; gives its real path. */
async function makeRoot(path: string): Promise<string> {
  const there = await lstat(path).catch(() => undefined);
  if (there?.isSymbolicLink() && !existsSync(path)) throw failWith('EDANGLING');
  await makeFolder(path);
  return realpathSync.native(path);
}

/** What a file goes by: its own place, be it a link, and the place that it leads to. */
function namesOf(path: string): readonly string[] {
  try {
    const own = join(realpathSync.native(dirname(path)), basename(path));
    return existsSync(path) ? [own, realpathSync.native(path)] : [own];
  } catch {
    return [path];
  }
}

interface Folder {
  readonly root: string;
  readonly read: (name: string) => Promise<Buffer | undefined>;
  readonly isSource: (path: string) => boolean;
}

async function remove(
  {root, read, isSource}: Folder,
  files: readonly OwnFile[],
  retained: readonly string[],
): Promise<readonly string[]> {
  const changed: string[] = [];
  const used = new Map(retained.map(name => [foldName(name), name] as const));
  for (const {name, sha256} of files) {
    const path = join(root, name);
    const other = used.get(foldName(name));
    if (other === name || (other !== undefined && (await isSame(path, join(root, other))))) continue;
    const bytes = await read(name);
    if (bytes === undefined) continue;
    if (hashBytes(bytes) !== sha256 || isSource(path)) {
      changed.push(name);
      continue;
    }
    await rm(path, {force: true}).catch(() => changed.push(name));
    for (const folder of foldersOf(name).toReversed()) await rmdir(join(root, folder)).catch(() => undefined);
  }
  return changed;
}

/** Two spellings of one file. */
async function isSame(a: string, b: string): Promise<boolean> {
  const [one, two] = await Promise.all([a, b].map(async path => lstat(path).catch(() => undefined)));
  return one !== undefined && two !== undefined && one.ino === two.ino && one.dev === two.dev;
}
