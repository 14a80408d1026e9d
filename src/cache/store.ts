// A folder of bytes by their SHA-256, and of records by a key: what was made once is found again, whoever made it.
//
// Safe without locks: a file is written beside its name and renamed, its content proves itself (a blob by its name, a
// record by a checksum in its first line), and what does not is taken for absent. The least recently used goes first.
import {createHash, type Hash} from 'node:crypto';
import {mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {hashBytes} from '../digest.ts';
import {createPartFiles, isAbandoned, type PartFiles} from '../files/unfinished.ts';

/** A folder of bytes by their digest, and of records by a key. */
export interface Store {
  /** Keeps `bytes`; gives the name to find them by. A full or read-only disk is no error: they are not kept. */
  putBlob(bytes: Uint8Array): Promise<string>;
  /** The bytes of that name; undefined where they are gone or damaged. */
  readBlob(name: string): Promise<Buffer | undefined>;
  /** Is there a blob of that name, as far as its presence tells? */
  hasBlob(name: string): Promise<boolean>;
  /** Keeps `value` (JSON) under `key`, in place of what stood there. */
  putRecord(key: string, value: unknown): Promise<void>;
  /** What was kept under `key`; undefined where it is gone or damaged. The caller knows its shape: keys name it. */
  readRecord(key: string): Promise<unknown>;
  /** Drops the least recently used until the folder holds no more than `max` bytes, and what killed runs left. */
  prune(max: number): Promise<void>;
}

/** Entries used within so many ms are not marked as used again. */
const freshly = 3_600_000;
/** A part older than this was left by a run that was killed, on whatever machine, ms. */
const abandoned = 600_000;

/** SHA-256 of the parts, each with its length, so that no two lists give the same; hexadecimal. */
export function hashKey(...parts: readonly (string | Uint8Array)[]): string {
  return parts
    .reduce((hash: Hash, part) => hash.update(`${part.length}:`).update(part), createHash('sha256'))
    .digest('hex');
}

/**
 * The store in `folder`, which is made when something is put into it; `parts` are the files that the command is
 * writing.
 */
export function openStore(folder: string, parts: PartFiles = createPartFiles()): Store {
  const pathOf = (kind: 'blobs' | 'records', name: string): string => join(folder, kind, name.slice(0, 2), name);
  const put = async (path: string, bytes: Uint8Array | string): Promise<void> => {
    let part: string | undefined;
    try {
      await mkdir(join(path, '..'), {recursive: true});
      part = parts.create(path);
      await writeFile(part, bytes, {flag: 'r+'});
      await rename(part, path);
    } catch {
      if (part !== undefined) await rm(part, {force: true}).catch(() => undefined);
    } finally {
      if (part !== undefined) parts.finish(part);
    }
  };
  const get = async (path: string): Promise<Buffer | undefined> => {
    const bytes = await readFile(path).catch(() => undefined);
    if (bytes !== undefined) await touch(path);
    return bytes;
  };
  return {
    async putBlob(bytes) {
      const name = hashBytes(bytes);
      const path = pathOf('blobs', name);
      const there = await readFile(path).catch(() => undefined);
      if (there === undefined || hashBytes(there) !== name) await put(path, bytes);
      return name;
    },
    async readBlob(name) {
      const bytes = await get(pathOf('blobs', name));
      return bytes !== undefined && hashBytes(bytes) === name ? bytes : undefined;
    },
    async hasBlob(name) {
      return touch(pathOf('blobs', name));
    },
    async putRecord(key, value) {
      const text = JSON.stringify(value);
      await put(pathOf('records', key), `${hashKey(key, text)}\n${text}`);
    },
    async readRecord(key) {
      const text = (await get(pathOf('records', key)))?.toString('utf8') ?? '';
      const body = text.slice(text.indexOf('\n') + 1);
      if (text === '' || text.slice(0, text.indexOf('\n')) !== hashKey(key, body)) return undefined;
      return JSON.parse(body) as unknown;
    },
    prune: max => prune(folder, max),
  };
}

/** Marks the file as used; false where there is none. */
async function touch(path: string): Promise<boolean> {
  const facts = await stat(path).catch(() => undefined);
  if (facts === undefined) return false;
  const now = new Date();
  if (now.getTime() - facts.mtimeMs > freshly) await utimes(path, now, now).catch(() => undefined);
  return true;
}

async function prune(folder: string, max: number): Promise<void> {
  const files: {readonly path: string; readonly size: number; readonly used: number}[] = [];
  const add = async (path: string): Promise<void> => {
    const facts = await stat(path).catch(() => undefined);
    if (facts === undefined) return;
    if (!path.endsWith('.part')) files.push({path, size: facts.size, used: facts.mtimeMs});
    else if (isAbandoned(path) || Date.now() - facts.mtimeMs > abandoned)
      await rm(path, {force: true}).catch(() => undefined);
  };
  for (const kind of ['blobs', 'records']) {
    const entries = await readdir(join(folder, kind), {recursive: true, withFileTypes: true}).catch(() => []);
    await Promise.all(entries.flatMap(entry => (entry.isFile() ? [add(join(entry.parentPath, entry.name))] : [])));
  }
  let excess = files.reduce((sum, {size}) => sum + size, 0) - max;
  for (const {path, size} of files.sort((a, b) => a.used - b.used)) {
    if (excess <= 0) return;
    await rm(path, {force: true}).catch(() => undefined);
    excess -= size;
  }
}
