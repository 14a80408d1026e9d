// A file being written -> the name it bears meanwhile; what processes that are no more have left -> removed.
import {createHash, randomInt} from 'node:crypto';
import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {readdir, rm} from 'node:fs/promises';
import {hostname, tmpdir} from 'node:os';
import {join} from 'node:path';

/** Names this machine: a folder may be shared by several, whose processes bear the same numbers. */
const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 6);
const named = /\.([\da-f]{6})-(\d+)-\d+\.part$/;

/**
 * Files that a command is writing: its own list of them, so that it can remove what is half written when it has to end.
 */
export interface PartFiles {
  /**
   * Makes an empty file (or folder) beside `path` for what is to be written, until `finish` is told; throws where it
   * cannot. It is made at once and is to be opened with `r+`, which makes none: what a signal has removed cannot come
   * back by a call that is still under way.
   */
  create(path: string, kind?: 'file' | 'folder'): string;
  /** Makes the file `path`, which names this process, until `finish` is told; throws where there is one (EEXIST). */
  claim(path: string): void;
  /** `part` has been put in place, or is removed. */
  finish(part: string): void;
  /** Removes at once what is half written: for a process that has to end. */
  removeAll(): void;
}

/** Larger numbers of part files are not drawn. */
const maxNumber = 2 ** 40;

/** Nothing is being written yet. */
export function createPartFiles(): PartFiles {
  const unfinished = new Set<string>();
  return {
    create(path, kind = 'file') {
      // By chance: several commands of one process may write the same file.
      const part = `${path}.${machine}-${process.pid}-${randomInt(maxNumber)}.part`;
      if (kind === 'file') writeFileSync(part, '', {flag: 'wx'});
      else mkdirSync(part);
      unfinished.add(part);
      return part;
    },
    claim(path) {
      writeFileSync(path, thisProcess, {flag: 'wx'});
      unfinished.add(path);
    },
    finish: part => void unfinished.delete(part),
    removeAll() {
      for (const part of unfinished) {
        try {
          rmSync(part, {recursive: true, force: true});
        } catch {
          // Its folder has become read-only: the next run removes it, and the others can go.
        }
      }
    },
  };
}

/** Names this process among those of all machines. */
export const thisProcess = `${machine}-${process.pid}`;

/** Does the process that `name` names run? undefined where it is one of another machine. */
export function isOfRunning(name: string): boolean | undefined {
  const [, where, pid] = /^([\da-f]{6})-(\d+)$/.exec(name) ?? [];
  return where === machine ? isRunning(Number(pid)) : undefined;
}

/**
 * Removes `folder` at once, as far as it can within 400 ms, though the browser or a call that is still under way may
 * put
 * something into it meanwhile: for a process that has to end.
 */
export function removeNow(folder: string): void {
  for (let tries = 0; tries < 20; tries++) {
    try {
      rmSync(folder, {recursive: true, force: true});
      return;
    } catch {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
}

/** Was it left by a process of this machine that is no more? */
export function isAbandoned(part: string): boolean {
  const [, where, pid] = named.exec(part) ?? [];
  return where === machine && !isRunning(Number(pid));
}

/**
 * Removes from `folder`, and from the folders of figures in it, what killed processes of this machine left half
 * written.
 */
export async function removeAbandoned(folder: string): Promise<void> {
  for (const entry of await readdir(folder, {withFileTypes: true}).catch(() => [])) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && entry.name.endsWith('.files')) await removeAbandoned(path);
    else if (isAbandoned(entry.name)) await rm(path, {recursive: true, force: true}).catch(() => undefined);
  }
}

/** Removes the folders for temporary files (`lectern-PID-…`) of processes that are no more. */
export async function removePassed(): Promise<void> {
  const top = tmpdir();
  for (const name of await readdir(top).catch(() => [])) {
    const pid = Number(/^lectern-(\d+)-/.exec(name)?.[1] ?? Number.NaN);
    if (!Number.isNaN(pid) && !isRunning(pid))
      await rm(join(top, name), {recursive: true, force: true}).catch(() => undefined);
  }
}

/** Is there a process of that number on this machine? */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
