// A clone -> its program as the sources stand now: `dist/`, written anew where they were edited.
import {fileURLToPath} from 'node:url';
import {manifestOf, sourcesDigest} from './sources.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const cannotWrite = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOSPC']);

/**
 * The modules of the entry `name` (such as `cli`). Rejects with an Error for people where `dist/` is out of date and the
 * bundler is not installed. Where `dist/` cannot be written, the sources run as they are.
 */
export async function program(name) {
  const sources = sourcesDigest(root);
  if (manifestOf(root).sources !== sources) {
    try {
      const {writeDist} = await import('./dist.mjs');
      await writeDist(root, {sources});
    } catch (error) {
      if (error.code === 'ERR_MODULE_NOT_FOUND')
        throw new Error('The sources have changed since dist/ was built, and the bundler is not there. Run: npm ci');
      if (!cannotWrite.has(error.code)) throw error;
      return fromSources(name);
    }
  }
  return import(new URL(`../dist/${name}.js`, import.meta.url).href);
}

/** Through a loader that strips the types: slower, and nothing is written. */
async function fromSources(name) {
  const [{entries}, {register}] = await Promise.all([import('./dist.mjs'), import('tsx/esm/api')]);
  register();
  return import(new URL(`../${entries[name]}`, import.meta.url).href);
}
