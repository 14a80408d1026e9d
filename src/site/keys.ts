// Gives every post the name of its deck: paths and `lecture` values -> keys, unique and safe as file names.
import {deckNames, foldName, sharedNames} from '../files/deck-names.ts';
import type {PostFile} from '../model/post.ts';

/** A post found: its path from the root and the `lecture` of its front matter, empty where it has none. */
export interface FoundPost {
  readonly path: string;
  readonly lecture: string;
  /** The file could not be read. */
  readonly unread?: true;
}

/** Longest key: characters, and bytes in UTF-8 (file systems take 255, with room for `-handout.pdf` and a counter). */
const MAX_CHARACTERS = 120;
const MAX_BYTES = 200;

/** Names of files that stand beside the decks, without their ending. */
const reserved = Object.values(sharedNames).map(name => name.replace(/\..*$/, ''));
/** What the name of a handout adds to the key: another deck may bear it as its own. */
const handout = /-handout$/;

/** What the names of notes end with: Markdown, and what front ends read (`src/dialects/families.ts`). */
const notesEnding = /\.(?:md|markdown|qmd|rmd|mdx|ipynb)$/i;

/** File name of `path` without folder and extension. */
export function stripDate(path: string): string {
  return path.replace(/^.*\//s, '').replace(notesEnding, '');
}

/**
 * The posts of `found` in the same order, each with a key in NFC whose files differ in name from those of all others,
 * even without case. Posts that share a name go by their paths, all of them: which one is found first says nothing.
 */
export function assignKeys(found: readonly FoundPost[]): readonly PostFile[] {
  const groups = groupsOf(found);
  const taken = new Set<string>(reserved.flatMap(name => deckNames(name)));
  return found.map(each => {
    const own = foldName(ownKey(each));
    const shared =
      reserved.includes(own) ||
      (groups.get(own)?.length ?? 0) > 1 ||
      (handout.test(own) && groups.has(own.replace(handout, '')));
    const key = uniqueName(safeName(shared ? fromRoot(each.path) : ownKey(each)), taken);
    return {
      key,
      path: each.path,
      name: nameOf(each.path),
      ...(each.lecture === '' || each.lecture === key ? {} : {lecture: each.lecture}),
      ...(each.unread ? {unread: each.unread} : {}),
    };
  });
}

/** Sentences for people on posts that share a name, or file names. */
export function nameWarnings(found: readonly FoundPost[]): readonly string[] {
  const groups = groupsOf(found);
  return [...groups].flatMap(([key, posts]) => {
    if (reserved.includes(key)) return [];
    const base = handout.test(key) ? groups.get(key.replace(handout, '')) : undefined;
    const paths = posts.map(({path}) => path).join(' and ');
    if (posts.length > 1) return [`${paths} share the name "${key}": their decks are named by their paths. ${cure}`];
    return base === undefined
      ? []
      : [
          `${paths} has the name of the handout of ${base.map(({path}) => path).join(' and ')}: its deck is ` +
            `named by its path. ${cure}`,
        ];
  });
}

const cure = 'Give each a `lecture` of its own in its front matter.';

function groupsOf(found: readonly FoundPost[]): ReadonlyMap<string, readonly FoundPost[]> {
  const groups = new Map<string, FoundPost[]>();
  for (const each of found) {
    const key = foldName(ownKey(each));
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return groups;
}

function ownKey({path, lecture}: FoundPost): string {
  return lecture.replace(/\.pdf$/i, '').trim() || nameOf(path);
}

/** File name without the date that Jekyll puts before it. */
function nameOf(path: string): string {
  return stripDate(path).replace(/^\d{4}-\d{2}-\d{2}-/, '');
}

function fromRoot(path: string): string {
  return path
    .replace(notesEnding, '')
    .replace(/\/index$/i, '')
    .replaceAll('/', '-');
}

function safeName(key: string): string {
  const named = key
    .normalize('NFC')
    .replace(/[/\\:*?"<>|\p{C}]/gu, '-')
    .replace(/^\.+/, '-');
  const short = [...named].slice(0, MAX_CHARACTERS);
  while (Buffer.byteLength(short.join('')) > MAX_BYTES) short.pop();
  // Windows keeps these names for devices, whatever extension follows.
  return (
    short
      .join('')
      .trim()
      .replace(/^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i, '$1-') || 'post'
  );
}

function uniqueName(key: string, taken: Set<string>): string {
  const names = (candidate: string): readonly string[] => deckNames(candidate).map(foldName);
  let result = key;
  for (let n = 2; names(result).some(name => taken.has(name)); n++) result = `${key}-${n}`;
  for (const name of names(result)) taken.add(name);
  return result;
}
