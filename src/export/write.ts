// Files of a deck -> disk, all or none.
import {mkdir, open, readdir, rename, rm, stat} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {explain} from '../explain.ts';
import {finished, partOf} from './unfinished.ts';

/** A file to write: its text in UTF-8, or its bytes. */
export type OutFile =
  | {readonly path: string; readonly text: string}
  | {readonly path: string; readonly bytes: Uint8Array};

/** Thrown where a file cannot be written; `hint` says what to do. */
export class WriteError extends Error {
  readonly path: string;
  readonly hint: string;

  constructor(path: string, reason: string, hint: string, cause: unknown) {
    super(`${path} cannot be written: ${reason}.`, {cause});
    this.name = 'WriteError';
    this.path = path;
    this.hint = hint;
  }
}

/**
 * Writes all files beside their targets first, then puts them in place. Where one cannot be written nothing is changed
 * and a WriteError is thrown; a rename that fails halfway leaves each file either old or new, never torn.
 */
export async function writeWhole(files: readonly OutFile[]): Promise<void> {
  const parts: {readonly part: string; readonly path: string}[] = [];
  try {
    for (const file of files) {
      await attempt(file.path, async () => {
        await mkdir(dirname(file.path), {recursive: true});
        const part = partOf(file.path);
        parts.push({part, path: file.path});
        await writePart(part, 'text' in file ? Buffer.from(file.text) : file.bytes);
      });
    }
    // Found out before the first file is put in place, or some would be new and others old.
    for (const {path} of parts) await attempt(path, async () => refuseFolder(path));
    for (const {part, path} of parts) await attempt(path, async () => rename(part, path));
  } finally {
    await Promise.all(parts.map(async ({part}) => rm(part, {force: true}).catch(() => undefined)));
    for (const {part} of parts) finished(part);
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
  const there = await stat(path).catch(() => undefined);
  if (there?.isDirectory()) throw Object.assign(new Error('a folder'), {code: 'EISDIR'});
}

async function attempt(path: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const {what, cure} = explain(error) ?? {
      what: error instanceof Error ? error.message : String(error),
      cure: 'Check the path given with --out.',
    };
    throw new WriteError(path, what, cure, error);
  }
}

/** Removes from `folder`, where it exists, the files that are not among `paths`: figures of an earlier build. */
export async function keepOnly(folder: string, paths: readonly string[]): Promise<void> {
  const kept = new Set(paths);
  const names = await readdir(folder).catch(() => []);
  for (const name of names) if (!kept.has(join(folder, name))) await rm(join(folder, name), {force: true});
}
