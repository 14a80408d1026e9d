// Where to keep what can be made again: the folder requested, else the first of the usual ones that can be written to.
import {access, constants, mkdir} from 'node:fs/promises';
import {homedir} from 'node:os';
import {join} from 'node:path';
import findCacheDirectory from 'find-cache-dir';

/**
 * First writable of: the folder `requested` for; `node_modules/.cache/lectern` of the project that `cwd` lies in (the
 * nearest
 * folder with a package.json); the XDG cache. Null where none is. The package's own folder is never written to.
 */
export async function findCacheFolder(requested: string | undefined, cwd = process.cwd()): Promise<string | null> {
  const project = findCacheDirectory({name: 'lectern', cwd});
  const xdg = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'lectern');
  for (const folder of [requested, project, xdg]) if (folder !== undefined && (await isWritable(folder))) return folder;
  return null;
}

async function isWritable(folder: string): Promise<boolean> {
  try {
    await mkdir(folder, {recursive: true});
    await access(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
