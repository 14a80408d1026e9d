// Reads the site's Liquid includes: a name -> the text of `_includes/NAME`, never of a file elsewhere.
import {readFileSync, statSync} from 'node:fs';
import {resolve, sep} from 'node:path';
import {decodeText} from './decode.ts';
import {realInside} from './inside.ts';

/** Largest include read, bytes; those of real themes stay under 40 kB. */
const MAX_SIZE = 256 * 1024;

/** A reader that remembers what it has read. It gives undefined for what is absent, too large, or outside the site. */
export function includeReader(root: string): (name: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return name => {
    if (!known.has(name)) known.set(name, readInclude(root, name));
    return known.get(name);
  };
}

function readInclude(root: string, name: string): string | undefined {
  const folder = resolve(root, '_includes');
  const path = resolve(folder, name);
  if (!path.startsWith(folder + sep)) return undefined;
  const real = realInside(root, path);
  if (real === undefined) return undefined;
  try {
    const stat = statSync(real);
    return stat.isFile() && stat.size <= MAX_SIZE ? decodeText(readFileSync(real)) : undefined;
  } catch {
    return undefined;
  }
}
