// The program in TypeScript -> its modules, loaded fast: bundled once with its packages, into node_modules/.cache.
//
// Problem: reading four hundred files through a loader that strips types takes longer than to build a lecture, and so does
// much of compiling them. Solution: esbuild makes a bundle for each state of the sources, named by their hash, so that it is
// never out of date; beside it stands what V8 compiled of it in a build, which V8 itself refuses where it does not fit.
// Where nothing can be kept, as in a folder that may not be written to, the loader of tsx reads the files as they are.
import {createHash, randomUUID} from 'node:crypto';
import {existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {constants, Script} from 'node:vm';

const root = fileURLToPath(new URL('../', import.meta.url));
const cache = join(root, 'node_modules/.cache/lectern');
const entries = {cli: 'src/cli.ts', launch: 'src/browser/launch.ts'};
/** Not bundled: sharp brings a library in machine code; grammars of 300 languages are loaded one by one, when a block of code needs them. */
const external = ['sharp', 'shiki/langs/*'];
/** ms; a bundle of sources that are no more goes when no run can still be using it. */
const old = 7 * 24 * 3_600_000;
/** ms; a bundle that is not whole by then was left by a run that was killed. */
const abandoned = 600_000;

/**
 * The module `name` of the program (`cli` or `launch`), and what keeps it as compiled so far, for the next run: to be
 * called when most of it has run. It does nothing where that has been kept, or cannot be.
 */
export async function load(name) {
  const folder = join(cache, `program-${sourcesHash()}`);
  const ready =
    existsSync(folder) ||
    (await bundle(folder).then(
      () => true,
      () => false,
    ));
  if (ready) return run(join(folder, `${name}.cjs`));
  const {register} = await import('tsx/esm/api');
  register();
  return {module: await import(new URL(`../${entries[name]}`, import.meta.url).href), keepCompiled: () => undefined};
}

/** Runs a bundle, as Node runs a CommonJS module. */
export function run(file) {
  const compiled = `${file}.compiled`;
  const cachedData = keptCode(compiled);
  const text = `(function (exports, require, module) {${readFileSync(file, 'utf8')}\n})`;
  const script = new Script(text, {
    filename: file,
    cachedData,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const module = {exports: {}};
  script.runInThisContext()(module.exports, createRequire(file), module);
  const keepCompiled = () => {
    if (cachedData !== undefined && script.cachedDataRejected === false) return;
    const part = `${compiled}.${randomUUID()}.part`;
    try {
      const code = script.createCachedData();
      writeFileSync(part, Buffer.concat([sha256(code), code]));
      renameSync(part, compiled);
    } catch {
      rmSync(part, {force: true}); // a full disk: the next run compiles again
    }
  };
  return {module: module.exports, keepCompiled};
}

/** What V8 compiled; undefined where there is none, or where it is damaged: V8 would run it. */
function keptCode(file) {
  const bytes = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
  const [digest, code] = [bytes.subarray(0, 32), bytes.subarray(32)];
  return digest.equals(sha256(code)) ? code : undefined;
}

function sha256(bytes) {
  return createHash('sha256').update(bytes).digest();
}

function sourcesHash() {
  const sources = readdirSync(join(root, 'src'), {recursive: true, encoding: 'utf8'})
    .filter(path => path.endsWith('.ts'))
    .map(path => join('src', path));
  const hash = createHash('sha256').update(`${root} ${process.version}`);
  for (const path of [...sources.sort(), 'bin/program.mjs', 'package-lock.json'])
    hash.update(path).update(readFileSync(join(root, path)));
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
      outExtension: {'.js': '.cjs'},
      bundle: true,
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      keepNames: true,
      minifyWhitespace: true,
      logLevel: 'silent',
      external,
      alias: {pako: join(root, 'bin/zlib.mjs')},
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
      return {
        contents: `const __sourceUrl=${JSON.stringify(pathToFileURL(path).href)};${text}`,
        loader: path.endsWith('ts') ? 'ts' : 'js',
      };
    });
  },
};

function removeOld(folder) {
  for (const name of readdirSync(cache)) {
    const path = join(cache, name);
    if (
      !name.startsWith('program-') ||
      path === folder ||
      Date.now() - statSync(path).mtimeMs < (name.endsWith('.part') ? abandoned : old)
    )
      continue;
    rmSync(path, {recursive: true, force: true});
  }
}
