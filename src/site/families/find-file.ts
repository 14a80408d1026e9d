// A file's name -> where it lies in the site, as programs find it that link files by their names (Obsidian).
import {posix} from 'node:path';
import {filesEnding} from '../walk.ts';

/** Nothing is passed over. */
const all = {exclude: [], isForeign: () => false};

/**
 * The path from `root` of the file whose path ends with the words that are given (that of Markdown may be left out); of
 * several the one nearest to the root, then the first by name. The folder is listed when it is first asked.
 */
export function createFileFinder(root: string): (name: string) => string | undefined {
  let known: ReadonlyMap<string, readonly string[]> | undefined;
  return name => {
    known ??= byName(filesEnding(root, all, /./).paths);
    const wanted = posix
      .normalize(name.trim())
      .replace(/^(?:\.{0,2}\/)+/, '')
      .toLowerCase();
    const base = posix.basename(wanted);
    const found = [...(known.get(base) ?? []), ...(known.get(`${base}.md`) ?? [])];
    return found.find(path => [`/${wanted}`, `/${wanted}.md`].some(end => `/${path.toLowerCase()}`.endsWith(end)));
  };
}

function byName(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const depth = (path: string): number => path.split('/').length;
  const names = new Map<string, string[]>();
  for (const path of paths.toSorted((a, b) => depth(a) - depth(b))) {
    const name = posix.basename(path).toLowerCase();
    names.set(name, [...(names.get(name) ?? []), path]);
  }
  return names;
}
