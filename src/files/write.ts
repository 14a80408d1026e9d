// Files -> disk, all or none: written beside their targets, then put in place.
import {lstat, mkdir, open, rename, rm, stat} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {locateInside} from './inside.ts';
import type {PartFiles} from './unfinished.ts';
import {attempt, failWith} from './write-error.ts';

/** A file to write: its name from the folder (`/` as separator), and its text in UTF-8 or its bytes. */
export type OutFile =
  | {readonly name: string; readonly text: string}
  | {readonly name: string; readonly bytes: Uint8Array};

/** Where files are written. */
export interface Target {
  /** Real path of the folder. */
  readonly root: string;
  /** Option that named it: messages tell to change it. */
  readonly flag: string;
  /** Links to folders within the folder are followed; else no link is. */
  readonly followsInner: boolean;
  /** Is the file at this path one that must not be written over? */
  readonly isSource: (path: string) => boolean;
  /** Files that are being written, of the command. */
  readonly parts: PartFiles;
}

/** Bytes of `file`. */
export function bytesOf(file: OutFile): Uint8Array {
  return 'text' in file ? Buffer.from(file.text) : file.bytes;
}

/**
 * Writes all files beside their targets first, then puts them in place. Where one cannot be written nothing is changed
 * and a WriteError is thrown; a rename that fails halfway leaves each file either old or new, never torn.
 */
export async function writeWhole(target: Target, files: readonly OutFile[]): Promise<void> {
  const parts: {readonly part: string; readonly path: string}[] = [];
  try {
    for (const file of files) {
      const path = join(target.root, file.name);
      await attempt(path, target.flag, async () => {
        if (target.isSource(path)) throw failWith('ESOURCE');
        await makeFolders(target, file.name);
        const part = target.parts.create(path);
        parts.push({part, path});
        await writePart(part, bytesOf(file));
      });
    }
    // Found out before the first file is put in place, or some would be new and others old.
    for (const {path} of parts) await attempt(path, target.flag, async () => refuseFolder(path));
    for (const {part, path} of parts) await attempt(path, target.flag, async () => rename(part, path));
  } finally {
    await Promise.all(parts.map(async ({part}) => rm(part, {force: true}).catch(() => undefined)));
    for (const {part} of parts) target.parts.finish(part);
  }
}

/** Folders of `name`, from the outermost. */
export function foldersOf(name: string): readonly string[] {
  const parts = name.split('/').slice(0, -1);
  return parts.map((_, i) => parts.slice(0, i + 1).join('/'));
}

/** The trouble with a link on the way to `name`, as the code of an error; undefined where there is none. */
export async function linkOnWay({root, followsInner}: Target, name: string): Promise<'ELINK' | 'ELINKOUT' | undefined> {
  for (const folder of foldersOf(name)) {
    const there = await lstat(join(root, folder)).catch(() => undefined);
    if (there === undefined) return undefined;
    if (!there.isSymbolicLink()) continue;
    if ('refusal' in locateInside(root, folder)) return 'ELINKOUT';
    if (!followsInner) return 'ELINK';
  }
  return undefined;
}

async function makeFolders(target: Target, name: string): Promise<void> {
  const trouble = await linkOnWay(target, name);
  if (trouble !== undefined) throw failWith(trouble);
  await makeFolder(dirname(join(target.root, name)), 'ENOTDIR');
}

/**
 * Makes the folder `path` and those that hold it, one by one: all at once, Node tells a read-only file system as a path
 * that is not there, and never comes back from some. A file that stands there is told as `inTheWay`.
 */
export async function makeFolder(path: string, inTheWay: 'EEXIST' | 'ENOTDIR' = 'EEXIST'): Promise<void> {
  const there = await stat(path).catch(() => undefined);
  if (there?.isDirectory()) return;
  if (there !== undefined) throw failWith(inTheWay);
  const above = dirname(path);
  if (above !== path) await makeFolder(above, 'ENOTDIR');
  try {
    await mkdir(path);
  } catch (error) {
    // Another build may have made it meanwhile.
    const isThere = await stat(path).catch(() => undefined);
    if (!isThere?.isDirectory()) throw error;
  }
}

async function writePart(part: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(part, 'r+');
  try {
    await handle.writeFile(bytes);
    await handle.sync(); // a full disk may show only now
  } finally {
    await handle.close();
  }
}

async function refuseFolder(path: string): Promise<void> {
  const there = await lstat(path).catch(() => undefined);
  if (there?.isDirectory()) throw failWith('EISDIR');
}
