// The one reader of files that notes, configs and themes name: a path -> its bytes, where it really lies in the folder.
//
// No link leads out of the folder, no part of the real path below it begins with a dot, and only plain files are
// opened: a pipe or a device would keep the reader waiting for ever.
import {closeSync, constants, fstatSync, openSync, readFileSync, realpathSync, type Stats} from 'node:fs';
import {open} from 'node:fs/promises';
import {isAbsolute, relative, resolve, sep} from 'node:path';

/** Why a file is not read. */
export type Refusal = 'missing' | 'outside' | 'hidden' | 'special' | 'huge' | 'unreadable';

/** A file read, or the reason why it is not; `detail` is a sentence for people. */
export type FileReading =
  | {readonly bytes: Buffer; readonly real: string}
  | {readonly refusal: Refusal; readonly detail: string};

/** Real path of `path` (absolute, or from `root`), or why it may not be used. Never throws. */
export function locateInside(
  root: string,
  path: string,
): {readonly real: string} | {readonly refusal: 'missing' | 'outside' | 'hidden'} {
  try {
    const base = realpathSync(root);
    const real = realpathSync(resolve(base, path));
    const refusal = refusalOf(base, real);
    return refusal === undefined ? {real} : {refusal};
  } catch {
    return {refusal: 'missing'};
  }
}

/** Real path of `path`; undefined where nothing is there, or where it may not be used. Never throws. */
export function resolveInside(root: string, path: string): string | undefined {
  const located = locateInside(root, path);
  return 'real' in located ? located.real : undefined;
}

/** Whether the real path `real` lies at or below the real path `base`. */
export function isBelow(base: string, real: string): boolean {
  const way = relative(base, real);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Why the real path `real` may not be used as one of the real folder `base`; undefined where it may. */
export function refusalOf(base: string, real: string): 'outside' | 'hidden' | undefined {
  if (!isBelow(base, real)) return 'outside';
  return relative(base, real)
    .split(sep)
    .some(part => part.startsWith('.'))
    ? 'hidden'
    : undefined;
}

/** The file at `path` in `root`, of at most `maxSize` bytes. Never throws. */
export function readInsideSync(root: string, path: string, maxSize: number): FileReading {
  const located = locateInside(root, path);
  if ('refusal' in located) return refused(located.refusal);
  let file: number | undefined;
  try {
    file = openSync(located.real, readPlain);
    const refusal = refuseStats(fstatSync(file), maxSize);
    return refusal ?? {bytes: readFileSync(file), real: located.real};
  } catch (error) {
    return unreadable(error);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** The same without blocking: for files that are large or many. Never rejects. */
export async function readInside(root: string, path: string, maxSize: number): Promise<FileReading> {
  const located = locateInside(root, path);
  if ('refusal' in located) return refused(located.refusal);
  try {
    const file = await open(located.real, readPlain);
    try {
      const refusal = refuseStats(await file.stat(), maxSize);
      return refusal ?? {bytes: await file.readFile(), real: located.real};
    } finally {
      await file.close();
    }
  } catch (error) {
    return unreadable(error);
  }
}

/** A pipe is opened without waiting for who writes to it, and a path that became a link meanwhile is not followed. */
const readPlain = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);

function refuseStats(facts: Stats, maxSize: number): FileReading | undefined {
  if (facts.isDirectory()) return {refusal: 'special', detail: 'It is a folder.'};
  if (!facts.isFile()) return {refusal: 'special', detail: 'It is a pipe or a device, not a file.'};
  return facts.size > maxSize ? {refusal: 'huge', detail: `It is larger than ${sizeOf(maxSize)}.`} : undefined;
}

function sizeOf(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${Math.round(bytes / 1_000_000)} MB`;
}

const details: Readonly<Record<'missing' | 'outside' | 'hidden', string>> = {
  missing: 'It is not there.',
  outside: 'It lies outside the folder.',
  hidden: 'A part of its real path begins with a dot.',
};

function refused(refusal: 'missing' | 'outside' | 'hidden'): FileReading {
  return {refusal, detail: details[refusal]};
}

function unreadable(error: unknown): FileReading {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'EACCES' || code === 'EPERM') return {refusal: 'unreadable', detail: 'You have no right to read it.'};
  return {refusal: 'unreadable', detail: error instanceof Error ? error.message : String(error)};
}
