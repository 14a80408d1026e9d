// The program in TypeScript -> its modules, loaded fast: bundled once with its packages, into node_modules/.cache.
//
// Problem: reading four hundred files through a loader that strips types takes longer than to build a lecture.
// Solution: esbuild makes one bundle for each state of the sources, named by their hash, so it is never out of date.
// Where nothing can be kept, as in a folder that may not be written to, the loader of tsx reads them as they are.
import {createHash, randomUUID} from 'node:crypto';
import {existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const cache = join(root, 'node_modules/.cache/lectern');
const entries = {cli: 'src/cli.ts', launch: 'src/browser/launch.ts'};
/** Not bundled: sharp brings a library in machine code; grammars of 300 languages would be read for each build, and are loaded when a block of code needs them. */
const external = ['sharp', 'shiki/langs/*'];
/** ms; a bundle of sources that are no more goes when no run can still be using it. */
const old = 7 * 24 * 3_600_000;
/** ms; a bundle that is not whole by then was left by a run that was killed. */
const abandoned = 600_000;

/** The module `name` of the program: `cli` or `launch`. */
export async function load(name) {
  const folder = join(cache, `program-${sourcesHash()}`);
  const ready = existsSync(folder) || (await bundle(folder).then(() => true, () => false));
  if (ready) return import(pathToFileURL(join(folder, `${name}.mjs`)).href);
  const {register} = await import('tsx/esm/api');
  register();
  return import(new URL(`../${entries[name]}`, import.meta.url).href);
}

function sourcesHash() {
  const sources = readdirSync(join(root, 'src'), {recursive: true, encoding: 'utf8'}).filter(path => path.endsWith('.ts')).map(path => join('src', path));
  const hash = createHash('sha256').update(`${root} ${process.version}`);
  for (const path of [...sources.sort(), 'bin/program.mjs', 'package-lock.json']) hash.update(path).update(readFileSync(join(root, path)));
  return hash.digest('hex').slice(0, 16);
}

async function bundle(folder) {
  const {build} = await import('esbuild');
  const part = `${folder}.${randomUUID()}.part`;
  try {
    await build({
      absWorkingDir: root,
      entryPoints: entries,
      outdir: part,
      outExtension: {'.js': '.mjs'},
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      keepNames: true,
      minifyWhitespace: true,
      logLevel: 'silent',
      external,
      banner: {js: `import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);`},
      define: {'import.meta.url': '__sourceUrl'},
      plugins: [ownUrls],
    });
    if (!existsSync(folder)) renameSync(part, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error; // another process may have been faster
  } finally {
    rmSync(part, {recursive: true, force: true});
  }
  removeOld(folder);
}

/** Files find what lies beside them: each keeps its own address. */
const ownUrls = {
  name: 'own-urls',
  setup({onLoad}) {
    onLoad({filter: /\.[cm]?[jt]s$/}, ({path}) => {
      const text = readFileSync(path, 'utf8');
      if (!text.includes('import.meta.url')) return undefined;
      return {contents: `const __sourceUrl=${JSON.stringify(pathToFileURL(path).href)};${text}`, loader: path.endsWith('ts') ? 'ts' : 'js'};
    });
  },
};

function removeOld(folder) {
  for (const name of readdirSync(cache)) {
    const path = join(cache, name);
    if (!name.startsWith('program-') || path === folder || Date.now() - statSync(path).mtimeMs < (name.endsWith('.part') ? abandoned : old)) continue;
    rmSync(path, {recursive: true, force: true});
  }
}
