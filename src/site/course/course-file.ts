// A file that lectern.yml names -> its real path, or what is wrong with it.
import {closeSync, existsSync, openSync, readSync, statSync} from 'node:fs';
import {extname, resolve} from 'node:path';
import {resolveInside} from '../../files/inside.ts';
import {sniffFormat} from '../../files/sniff.ts';

/** What a file of the course may be. */
export interface FileKind {
  /** For a person: "a logo". */
  readonly what: string;
  /** Endings, lower case, with their dot. */
  readonly endings: readonly string[];
  /** Bytes at most: it travels in every deck. */
  readonly maxBytes: number;
  /** Do the first bytes of a file with this ending show that it is of the kind? */
  readonly isOne: (head: Buffer, ending: string) => boolean;
  /** What to do with one that is too large. */
  readonly shrink: string;
}

const images: Readonly<Record<string, string>> = {'.svg': 'svg', '.png': 'png', '.jpg': 'jpeg', '.jpeg': 'jpeg'};
const fonts: Readonly<Record<string, readonly string[]>> = {
  '.woff2': ['wOF2'],
  '.woff': ['wOFF'],
  '.ttf': ['\0\x01\0\0', 'true', 'OTTO'],
};

/** A logo. */
export const logoFile: FileKind = {
  what: 'a logo',
  endings: Object.keys(images),
  maxBytes: 300_000,
  isOne: (head, ending) => sniffFormat(head) === images[ending],
  shrink: 'Save it smaller: a logo is shown 32 px high',
};
/** A font of the course. */
export const fontFile: FileKind = {
  what: 'a font',
  endings: Object.keys(fonts),
  maxBytes: 400_000,
  isOne: (head, ending) => (fonts[ending] ?? []).some(magic => head.toString('latin1', 0, 4) === magic),
  shrink: 'Take the file of one script alone (latin), as woff2',
};
/** A theme. */
export const themeFile: FileKind = {
  what: 'a theme',
  endings: ['.css'],
  maxBytes: 1_000_000,
  isOne: head => !head.includes(0),
  shrink: 'Take out what is not used',
};

/**
 * The file `given` of the site in `root`: its real path, or what is wrong with it and the cure, as the end of a
 * sentence.
 */
export function checkCourseFile(
  root: string,
  given: string,
  kind: FileKind,
): {readonly path: string; readonly error?: never} | {readonly error: string} {
  const {what, endings, maxBytes, isOne, shrink} = kind;
  const ending = extname(given).toLowerCase();
  if (/^[a-z][\w+.-]*:\/\//i.test(given))
    return {
      error: `names ${given}, and nothing is fetched from the web. Save the file in the site and name it by its path`,
    };
  if (!endings.includes(ending))
    return {error: `names ${given}, and ${what} must end with ${oneOf(endings)}. Save it in one of these formats`};
  const path = given.replace(/^\//, '');
  const real = resolveInside(root, path);
  if (real === undefined)
    return existsSync(resolve(root, path))
      ? {error: `names ${given}, which lies outside of the site. Copy the file into the site`}
      : {error: `names ${given}, and there is no such file. Paths begin at the site's folder, and case counts`};
  const facts = statSync(real);
  if (!facts.isFile()) return {error: `names ${given}, which is a folder. Name the file in it`};
  if (facts.size > maxBytes)
    return {
      error:
        `names ${given}, which has ${Math.ceil(facts.size / 1000)} kB: ` +
        `${what} may have ${maxBytes / 1000} kB. ${shrink}`,
    };
  const head = headOf(real);
  if (head === undefined) return {error: `names ${given}, which may not be read. Change its permissions`};
  if (!isOne(head, ending))
    return {
      error: `names ${given}, and its content is no ${ending.slice(1).toUpperCase()}. Save it anew in that format`,
    };
  return {path: real};
}

function oneOf(list: readonly string[]): string {
  return list.length === 1 ? String(list[0]) : `${list.slice(0, -1).join(', ')} or ${list.at(-1)}`;
}

/** The first bytes of a file; undefined where it cannot be read. */
function headOf(path: string): Buffer | undefined {
  try {
    const file = openSync(path, 'r');
    try {
      const head = Buffer.alloc(4096);
      return head.subarray(0, readSync(file, head, 0, head.length, 0));
    } finally {
      closeSync(file);
    }
  } catch {
    return undefined;
  }
}
