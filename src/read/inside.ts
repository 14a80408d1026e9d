// Keeps reads inside the site: a path -> its real path, or nothing where a link leads out of the root.
import {realpathSync} from 'node:fs';
import {resolve, sep} from 'node:path';

/** Real path of `path` (from `root`), undefined where nothing is there or it lies outside `root`; never throws. */
export function realInside(root: string, path: string): string | undefined {
  try {
    const base = realpathSync(root);
    const real = realpathSync(resolve(base, path));
    return real === base || real.startsWith(base.endsWith(sep) ? base : base + sep) ? real : undefined;
  } catch {
    return undefined;
  }
}
