// The list of files of a folder × what a run has made -> the list to keep, and what no run makes any more. Pure.
import {endings, sharedNames} from '../files/deck-names.ts';
import type {OwnFile} from '../files/output.ts';
import type {FileList} from './record.ts';

/** What a run has made, and of which course. */
export interface Made {
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
  {files, isPost, whole, keep}: Made,
): {readonly kept: FileList; readonly stale: readonly OwnFile[]} {
  const fresh = new Map(
    [...files].flatMap(([post, list]) => list.map(({name, sha256}) => [name, {post, sha256}] as const)),
  );
  const old = [...listed].filter(([name]) => !fresh.has(name));
  const isKept = (post: string): boolean => keep || post === '' || (isPost(post) && !files.has(post));
  const kept = new Map([...old.filter(([, {post}]) => isKept(post)), ...fresh]);
  const stale = old.filter(([, {post}]) => !isKept(post)).map(([name, {sha256}]) => ({name, sha256}));
  const theme = kept.get(sharedNames.theme);
  const isAsked = !whole && [...kept.keys()].some(name => name.endsWith(endings.md));
  if (theme === undefined || keep || isAsked || fresh.has(sharedNames.theme)) return {kept, stale};
  kept.delete(sharedNames.theme);
  return {kept, stale: [...stale, {name: sharedNames.theme, sha256: theme.sha256}]};
}

/** Were the files of `listed` made of another course? No post is in both, and the courses' names differ. */
export function isOfAnother(listed: FileList, titles: readonly [string, string], isPost: Made['isPost']): boolean {
  const posts = [...listed.values()].map(({post}) => post).filter(post => post !== '');
  const [before, now] = titles;
  return posts.length > 0 && before !== '' && before !== now && !posts.some(isPost);
}
