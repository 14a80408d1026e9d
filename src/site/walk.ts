// Lists the Markdown files of a folder: root -> paths from it, links kept inside, Jekyll's own folders left out.
import {readdirSync, statSync} from 'node:fs';
import {resolveInside} from '../files/inside.ts';

const skipped = new Set(['node_modules', '_site', '_layouts', '_includes', '_sass', '_data', '_drafts', 'vendor']);

/** Deepest folder looked into; a site nests some five. */
const MAX_DEPTH = 32;

/** Which folders and files are passed over. */
export interface Without {
  /** Patterns as in Jekyll's config. */
  readonly exclude: readonly string[];
  /** Is what lies at this real path no part of the notes? */
  readonly isForeign: (real: string, kind: 'file' | 'folder') => boolean;
}

/** Files below a folder. */
export interface Walked {
  /** Paths of the files, `/` as separator, sorted. */
  readonly paths: readonly string[];
  /** Paths of folders that cannot be read. */
  readonly unread: readonly string[];
}

/** The Markdown files (`*.md`, `*.markdown`), and those with further `endings`; `root` itself is never passed over. */
export function listNotes(root: string, without: Without, endings: readonly string[] = []): Walked {
  return filesEnding(root, without, new RegExp(`\\.(?:${['md', 'markdown', ...endings].join('|')})$`, 'i'));
}

/** The same for files whose names `ending` matches, below the folder `from`. */
export function filesEnding(root: string, {exclude, isForeign}: Without, ending: RegExp, from = ''): Walked {
  const paths: string[] = [];
  const unread: string[] = [];
  const linked: string[] = [];
  const visited = new Set<string>();
  const visit = (folder: string, depth: number): void => {
    const real = resolveInside(root, folder);
    if (real === undefined || visited.has(real) || depth > MAX_DEPTH) return;
    visited.add(real);
    if (folder !== '' && isForeign(real, 'folder')) return;
    const entries = entriesOf(real);
    if (entries === undefined) unread.push(folder);
    for (const entry of entries ?? []) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.name.startsWith('.') || skipped.has(entry.name) || isExcluded(path, exclude)) continue;
      if (entry.isDirectory()) visit(path, depth + 1);
      else if (entry.isSymbolicLink() && kindOf(root, path) === 'folder') linked.push(path);
      else if (
        ending.test(entry.name) &&
        kindOf(root, path) === 'file' &&
        !isForeign(resolveInside(root, path) ?? '', 'file')
      )
        paths.push(path);
    }
  };
  visit(from, 0);
  // Links come last, so that a folder goes by its own name, and one that leads into itself ends there.
  for (let path = linked.shift(); path !== undefined; path = linked.shift()) visit(path, path.split('/').length);
  return {paths: paths.sort(), unread};
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, {withFileTypes: true});
  } catch {
    return undefined;
  }
}

/** Pipes and devices count as nothing: reading them could wait for ever. */
function kindOf(root: string, path: string): 'file' | 'folder' | undefined {
  const real = resolveInside(root, path);
  if (real === undefined) return undefined;
  const stat = statSync(real, {throwIfNoEntry: false});
  if (stat?.isFile()) return 'file';
  return stat?.isDirectory() ? 'folder' : undefined;
}

function isExcluded(path: string, exclude: readonly string[]): boolean {
  return exclude.some(pattern => {
    const plain = pattern.replace(/^\.?\//, '').replace(/\/$/, '');
    return plain !== '' && (plain === path || matches(plain, path));
  });
}

/** Ruby's `File.fnmatch` without flags, as Jekyll calls it: `*` crosses `/`. Steps back to the last star only. */
function matches(pattern: string, path: string): boolean {
  let at = 0;
  let star = -1;
  let mark = 0;
  let i = 0;
  while (i < path.length) {
    if (pattern[at] === '*') {
      star = at++;
      mark = i;
    } else if (at < pattern.length && (pattern[at] === '?' || pattern[at] === path[i])) {
      at++;
      i++;
    } else if (star >= 0) {
      at = star + 1;
      i = ++mark;
    } else return false;
  }
  while (pattern[at] === '*') at++;
  return at === pattern.length;
}
