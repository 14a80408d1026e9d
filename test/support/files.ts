// A folder -> its files, to be compared.
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

/** Every file below `folder` with its bytes, by its path from there. */
export function filesOf(folder: string): Readonly<Record<string, string>> {
  const entries = readdirSync(folder, {recursive: true, withFileTypes: true}).filter(entry => entry.isFile());
  return Object.fromEntries(
    entries
      .map(entry => join(entry.parentPath, entry.name))
      .sort()
      .map(path => [path.slice(folder.length + 1), readFileSync(path, 'latin1')]),
  );
}
