// Where this package lies: themes, schema and package.json are found from here, run from `src/` or from `dist/`.
import {existsSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

/** Absolute path of the package's folder: the nearest one above this file with a package.json. */
export const packageRoot: string = folderOfPackage(dirname(fileURLToPath(import.meta.url)));

function folderOfPackage(folder: string): string {
  if (existsSync(join(folder, 'package.json')) || dirname(folder) === folder) return folder;
  return folderOfPackage(dirname(folder));
}
