// Where to keep what can be made again: the folder asked for, else the first of the usual ones that can be written to.
import {access, constants, mkdir} from 'node:fs/promises';
import {homedir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

/** First writable of: the one asked for, node_modules/.cache, the XDG cache; null where none is. */
export async function cacheFolder(asked: string | undefined): Promise<string | null> {
  const beside = fileURLToPath(new URL('../../node_modules/.cache/lectern', import.meta.url));
  const xdg = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'lectern');
  for (const folder of asked === undefined ? [beside, xdg] : [asked, beside, xdg])
    if (await isWritable(folder)) return folder;
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
