// The list of files of a folder × what a run has made -> the list to keep, and what no run makes any more. Pure.
import {endings, sharedNames} from '../files/deck-names.ts';
import type {OwnFile} from '../files/output.ts';
import type {FileList} from './record.ts';

/** What a run has made, and of which course. */
export interface BuiltFiles {
  /** Files of each post whose deck was built; under the empty name those that stand beside all decks. */
  readonly files: ReadonlyMap<string, readonly OwnFile[]>;
  /** Is there a post of this path in the site? */
  readonly isPost: (path: string) => boolean;
  /** Every post of the site was to be built, and was. */
  readonly whole: boolean;
  /** Nothing is to be removed. */
  readonly keep: boolean;
}

/**
 * Of a post that was built the files of this run are kept, of one that is not in the site any more none, of all others
 * what there is. What stands beside all decks goes with the last deck that may ask for it.
 */
export function divideFiles(
  listed: FileList,
  {files, isPost, whole, keep}: BuiltFiles,
): {readonly retained: FileList; readonly stale: readonly OwnFile[]} {
  const fresh = new Map(
    [...files].flatMap(([post, list]) => list.map(({name, sha256}) => [name, {post, sha256}] as const)),
  );
  const old = [...listed].filter(([name]) => !fresh.has(name));
  const isRetained = (post: string): boolean => keep || post === '' || (isPost(post) && !files.has(post));
  const retained = new Map([...old.filter(([, {post}]) => isRetained(post)), ...fresh]);
  const stale = old.filter(([, {post}]) => !isRetained(post)).map(([name, {sha256}]) => ({name, sha256}));
  const theme = retained.get(sharedNames.theme);
  const isRequested = !whole && [...retained.keys()].some(name => name.endsWith(endings.md));
  if (theme === undefined || keep || isRequested || fresh.has(sharedNames.theme)) return {retained, stale};
  retained.delete(sharedNames.theme);
  return {retained, stale: [...stale, {name: sharedNames.theme, sha256: theme.sha256}]};
}

/** Were the files of `listed` made of another course? No post is in both, and the courses' names differ. */
export function isOfAnother(
  listed: FileList,
  titles: readonly [string, string],
  isPost: BuiltFiles['isPost'],
): boolean {
  const posts = [...listed.values()].map(({post}) => post).filter(post => post !== '');
  const [before, now] = titles;
  return posts.length > 0 && before !== '' && before !== now && !posts.some(isPost);
}
