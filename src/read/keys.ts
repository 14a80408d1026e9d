// Gives every post the name of its deck: paths and `lecture` values -> keys, unique and safe as file names.
import type {PostFile} from '../model/post.ts';

/** A post found: its path from the root and the `lecture` of its front matter, empty where it has none. */
export interface Found {
  readonly path: string;
  readonly lecture: string;
  /** The file could not be read. */
  readonly unread?: true;
}

/** Longest key: characters, and bytes in UTF-8 (file systems take 255, with room for `-handout.pdf` and a counter). */
const MAX_CHARACTERS = 120;
const MAX_BYTES = 200;

/** Names of files that stand beside the decks: the course page, its data and theme, the note of a shard. */
const reserved = ['index', 'course', 'shard'];

/** File name of `path` without folder and extension. */
export function baseName(path: string): string {
  return path.replace(/^.*\//s, '').replace(/\.(?:md|markdown)$/i, '');
}

/** The posts of `found` in the same order, each with a key that differs from all others even without case. */
export function assignKeys(found: readonly Found[]): readonly PostFile[] {
  const count = new Map<string, number>();
  for (const each of found) {
    const key = ownKey(each).toLowerCase();
    count.set(key, (count.get(key) ?? 0) + 1);
  }
  const taken = new Set<string>(reserved);
  return found.map(each => {
    const own = ownKey(each);
    const shared = reserved.includes(own.toLowerCase()) || (count.get(own.toLowerCase()) ?? 0) > 1;
    const key = unique(safe(shared ? fromRoot(each.path) : own), taken);
    return {
      key,
      path: each.path,
      name: nameOf(each.path),
      ...(each.lecture === '' || each.lecture === key ? {} : {lecture: each.lecture}),
      ...(each.unread ? {unread: each.unread} : {}),
    };
  });
}

function ownKey({path, lecture}: Found): string {
  return lecture.replace(/\.pdf$/i, '').trim() || nameOf(path);
}

/** File name without the date that Jekyll puts before it. */
function nameOf(path: string): string {
  return baseName(path).replace(/^\d{4}-\d{2}-\d{2}-/, '');
}

function fromRoot(path: string): string {
  return path
    .replace(/\.(?:md|markdown)$/i, '')
    .replace(/\/index$/i, '')
    .replaceAll('/', '-');
}

function safe(key: string): string {
  const named = key.replace(/[/\\:*?"<>|\p{C}]/gu, '-').replace(/^\.+/, '-');
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

function unique(key: string, taken: Set<string>): string {
  let result = key;
  for (let n = 2; taken.has(result.toLowerCase()); n++) result = `${key}-${n}`;
  taken.add(result.toLowerCase());
  return result;
}
