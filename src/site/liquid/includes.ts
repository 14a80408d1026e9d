// Reads the site's Liquid includes: a name -> the text of `_includes/NAME`, never of a file elsewhere.
import {isAbsolute} from 'node:path';
import {readInsideSync, resolveInside} from '../../files/inside.ts';
import {decodeText} from '../decode.ts';

/** Largest include read, bytes; those of real themes stay under 40 kB. */
const MAX_SIZE = 256 * 1024;

/**
 * A reader that remembers what it has read. It gives undefined for what is absent, too large, or outside the real
 * `_includes`: a link from there to the site's secrets is none.
 */
export function createIncludeReader(root: string): (name: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return name => {
    if (!known.has(name)) known.set(name, readInclude(root, name));
    return known.get(name);
  };
}

/** A reader of files of the site by their path from `root`, for includes beside a post; the same bounds hold. */
export function createFileReader(root: string): (path: string) => string | undefined {
  return path => {
    const read = isAbsolute(path) ? undefined : readInsideSync(root, path, MAX_SIZE);
    return read !== undefined && 'bytes' in read ? decodeText(read.bytes) : undefined;
  };
}

function readInclude(root: string, name: string): string | undefined {
  const folder = resolveInside(root, '_includes');
  if (folder === undefined || isAbsolute(name)) return undefined;
  const read = readInsideSync(folder, name, MAX_SIZE);
  return 'bytes' in read ? decodeText(read.bytes) : undefined;
}
