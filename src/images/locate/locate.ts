// Candidate paths -> a file inside the site, its spelling forgiven; nothing outside the site's root is ever opened.
import {readdir, realpath, stat} from 'node:fs/promises';
import {join} from 'node:path';
import {closest, distance} from 'fastest-levenshtein';
import {refusalOf} from '../../files/inside.ts';
import type {PathCandidate} from './address.ts';

/** Which file an address means, or why there is none. */
export type Located =
  | {
      readonly kind: 'file';
      /** Real path on disk. */
      readonly real: string;
      /** From the site's root, as the disk spells it. */
      readonly path: string;
      /** False where the notes spell it otherwise (Windows forgives it, the web does not). */
      readonly exact: boolean;
      /** Bytes. */
      readonly size: number;
    }
  | {readonly kind: 'missing'; readonly hint: string}
  | {readonly kind: 'outside'}
  | {readonly kind: 'hidden'};

/** Finds the file of the first candidate that there is. */
export type Locate = (candidates: readonly PathCandidate[]) => Promise<Located>;

/** A search in the site at `root` (absolute) that reads each folder once. Never throws: the unreadable is missing. */
export async function createLocate(root: string): Promise<Locate> {
  const top = await realpath(root).catch(() => root);
  const folders = new Map<string, Promise<readonly string[] | Trouble>>();
  const list = (folder: string) => {
    const known = folders.get(folder) ?? listInside(top, folder);
    folders.set(folder, known);
    return known;
  };
  return candidates => locate(candidates, top, list);
}

type Trouble = 'missing' | 'outside' | 'hidden';
type ListFolder = (folder: string) => Promise<readonly string[] | Trouble>;
type Miss = {readonly kind: 'miss'; readonly trouble: Trouble; readonly depth: number; readonly hint: string};

async function locate(candidates: readonly PathCandidate[], top: string, list: ListFolder): Promise<Located> {
  const misses: Miss[] = [];
  for (const loose of [false, true]) {
    for (const {path, isGuess} of candidates) {
      const hit = await walk(path, top, list, loose);
      if (!('kind' in hit)) return {kind: 'file', ...hit, exact: !loose};
      if (isGuess !== true) misses.push(hit);
    }
  }
  if (misses.some(({trouble}) => trouble === 'outside') || candidates.some(({above}) => above))
    return {kind: 'outside'};
  if (misses.some(({trouble}) => trouble === 'hidden')) return {kind: 'hidden'};
  const deepest = misses.reduce((best, miss) => (miss.depth > best.depth ? miss : best), noMiss);
  return {kind: 'missing', hint: deepest.hint};
}

async function walk(path: string, top: string, list: ListFolder, loose: boolean) {
  const parts = path.split('/').filter(part => part !== '');
  const spelt: string[] = [];
  for (const part of parts) {
    const names = await list(join(top, ...spelt));
    if (typeof names === 'string') return missOf(names, spelt, '');
    const name = names.find(one => one === part) ?? (loose ? names.find(one => fold(one) === fold(part)) : undefined);
    if (name === undefined) return missOf('missing', spelt, nearest(part, names, spelt));
    spelt.push(name);
  }
  const real = await realpath(join(top, ...spelt)).catch(() => undefined);
  if (real === undefined) return missOf('missing', spelt, '');
  const refusal = refusalOf(top, real);
  if (refusal !== undefined) return missOf(refusal, spelt, '');
  const status = await stat(real).catch(() => undefined);
  // A pipe or a device would block the reader: only plain files.
  if (!status?.isFile()) return missOf('missing', spelt, `/${spelt.join('/')} is a folder.`);
  return {real, path: spelt.join('/'), size: status.size};
}

async function listInside(top: string, folder: string): Promise<readonly string[] | Trouble> {
  const real = await realpath(folder).catch(() => undefined);
  if (real === undefined) return 'missing';
  const refusal = refusalOf(top, real);
  if (refusal !== undefined) return refusal;
  return readdir(real)
    .then(names => names.sort())
    .catch(() => 'missing' as const);
}

const noMiss: Miss = {kind: 'miss', trouble: 'missing', depth: -1, hint: 'Check the path.'};

function missOf(trouble: Trouble, spelt: readonly string[], hint: string): Miss {
  return {kind: 'miss', trouble, depth: spelt.length, hint: hint || noMiss.hint};
}

function nearest(part: string, names: readonly string[], spelt: readonly string[]): string {
  const folder = `/${[...spelt, ''].join('/')}`;
  const visible = names.filter(name => !name.startsWith('.'));
  const name = visible.length === 0 ? undefined : closest(part, visible);
  // A third of the name wrong is another file, not a slip.
  const alike = name !== undefined && distance(part, name) <= Math.max(2, part.length / 3);
  return alike ? `Nearest name there: ${folder}${name}` : `Nothing like it in ${folder}`;
}

/** Alike for Windows and macOS: case, Unicode form, and the narrow blank that macOS writes into screenshot names. */
function fold(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}
