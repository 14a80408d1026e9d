// The sources of the program -> the digest that tells whether `dist/` was made of them.
import {createHash} from 'node:crypto';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

/** Packages in whose place a file of `build/instead/` is bundled. */
export const instead = ['@pdf-lib/standard-fonts', '@pdf-lib/upng', 'js-yaml', 'pako', 'wink-eng-lite-web-model'];

/** Digest of everything that `dist/` is made of in the clone `root`: a few milliseconds, whatever changed. */
export function sourcesDigest(root) {
  const sources = readdirSync(join(root, 'src'), {recursive: true, encoding: 'utf8'})
    .filter(path => /\.(ts|mjs|json)$/.test(path))
    .map(path => join('src', path));
  const hash = createHash('sha256');
  const bundlers = ['dist', 'load'].map(name => `build/${name}.mjs`);
  const replaced = instead.map(name => `build/instead/${name}.mjs`);
  for (const path of [...sources.sort(), ...bundlers, ...replaced, 'package-lock.json'])
    hash.update(`\0${path}\0`).update(existsSync(join(root, path)) ? readFileSync(join(root, path)) : '');
  return hash.digest('hex');
}

/** What `dist/` says of itself: `sources`, `program` (digests) and `files`; empty where there is none. */
export function manifestOf(root) {
  try {
    return JSON.parse(readFileSync(join(root, 'dist/manifest.json'), 'utf8'));
  } catch {
    return {};
  }
}
