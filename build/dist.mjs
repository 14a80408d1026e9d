// `src/` -> `dist/`: the program as it is published. `node build/dist.mjs [--publish]` writes it.
//
// Problem: reading five hundred small modules takes a third of the time of a lecture, and to compile them a tenth.
// Solution: one script, whose compiled code can be kept (build/load.mjs). Packages of many small modules are bundled;
// large ones, which bring files of their own or are loaded only now and then, stay dependencies.
import {createHash, randomUUID} from 'node:crypto';
import {execFileSync} from 'node:child_process';
import {mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, unlinkSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join, relative, sep} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {build, transform} from 'esbuild';
import {instead, sourcesDigest} from './sources.mjs';

/** What others import of `dist/`, by name. */
export const entries = {
  cli: 'src/cli.ts',
  index: 'src/index.ts',
  launch: 'src/browser/launch.ts',
  'marp-config': 'src/render/marp/config.ts',
};
/** ms; by then no process runs any more that began with modules of an earlier `dist/`. */
const old = 3_600_000;

/**
 * Writes `dist/` of the clone `root`. Modules are named by their content and written before those that import them, so
 * other processes may run or write `dist/` meanwhile. `isPublished`: with types, and without what is left of earlier ones.
 */
export async function writeDist(root, {sources = sourcesDigest(root), isPublished = false} = {}) {
  const dist = join(root, 'dist');
  mkdirSync(dist, {recursive: true});
  const [{outputFiles, metafile}, exported] = await Promise.all([bundle(root), listExports(root)]);
  const script = named('program', 'cjs', outputFiles[0].text);
  const loader = named('load', 'js', readFileSync(join(root, 'build/load.mjs'), 'utf8'));
  const files = [
    script,
    loader,
    ...fallbackFonts(root).flatMap(fallbackFont),
    ['THIRD-PARTY.txt', licences(root, metafile)],
    ...Object.keys(entries).map(name => entry(name, exported[name], {script, loader})),
  ];
  for (const [name, content] of files) place(join(dist, name), content);
  const names = files.map(([name]) => name).sort();
  const program = createHash('sha256');
  for (const [name, content] of files.toSorted(([a], [b]) => (a < b ? -1 : 1)))
    program.update(`\0${name}\0`).update(content);
  const manifest = {sources, program: program.digest('hex'), files: names.map(name => name.split(sep).join('/'))};
  place(join(dist, 'manifest.json'), `${JSON.stringify(manifest, null, 1)}\n`);
  removeOld(dist, new Set([...names, 'manifest.json']), isPublished ? 0 : old);
  if (isPublished) writeTypes(root);
}

/** A file of `content`, and its name of `name`, the digest of the content, and `kind`. */
function named(name, kind, content) {
  return [`${name}-${createHash('sha256').update(content).digest('hex').slice(0, 12)}.${kind}`, content];
}

/** The entry `name` of the script as a module that exports the names `exported`. */
function entry(name, exported, {script, loader}) {
  const lines = [
    `import {keepCompiled, load} from './${loader[0]}';`,
    `const program = await load(new URL('${script[0]}', import.meta.url).href, '${name}');`,
    ...exported.map(one => `export const {${one}} = program;`),
    ...(name === 'cli' ? ['export {keepCompiled};'] : []),
  ];
  return [`${name}.js`, `${lines.join('\n')}\n`];
}

/** What each entry exports, by its name. */
async function listExports(root) {
  const {outputs} = (
    await build({
      absWorkingDir: root,
      entryPoints: entries,
      outdir: 'dist',
      format: 'esm',
      write: false,
      metafile: true,
    })
  ).metafile;
  return Object.fromEntries(Object.keys(entries).map(name => [name, outputs[`dist/${name}.js`].exports]));
}

/** The entries, each loaded when it is first asked for. */
function index() {
  const imports = Object.entries(entries).map(([name, path]) => `${JSON.stringify(name)}: () => import('./${path}')`);
  return `export const entries = {${imports.join(', ')}};`;
}

/** Loaded by Puppeteer for a protocol that nobody asks it to speak. */
const unused = ['chromium-bidi'];

async function bundle(root) {
  const {dependencies, optionalDependencies} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return build({
    absWorkingDir: root,
    stdin: {contents: index(), resolveDir: root},
    outfile: 'dist/program.cjs',
    bundle: true,
    format: 'cjs',
    // Of code that was kept V8 does not know where an import() comes from: packages are required when first asked for.
    supported: {'dynamic-import': false},
    banner: {js: `const __url = require('node:url').pathToFileURL(__filename).href;`},
    platform: 'node',
    target: 'node20.19',
    keepNames: true,
    minifyWhitespace: true,
    legalComments: 'none',
    write: false,
    metafile: true,
    logLevel: 'silent',
    plugins: [inPage, oneLanguage, copiedAtOnce],
    alias: Object.fromEntries(instead.map(name => [name, join(root, 'build/instead', `${name}.mjs`)])),
    external: [...Object.keys({...dependencies, ...optionalDependencies}), ...unused].flatMap(name => [
      name,
      `${name}/*`,
    ]),
    define: {'import.meta.url': '__url'},
  });
}

/** What runs in pages goes there as the text of its functions, in every deck: with short names. */
const inPage = {
  name: 'in-page',
  setup({onLoad}) {
    onLoad({filter: /[/\\]in-page[/\\].*\.ts$/}, async ({path}) => {
      const {code} = await transform(readFileSync(path, 'utf8'), {loader: 'ts', target: 'es2022', minify: true});
      return {contents: code, loader: 'js'};
    });
  },
};

/** Of Zod's own messages, which nobody is shown, those of one language: fifty take half of its code. */
const oneLanguage = {
  name: 'one-language',
  setup({onLoad}) {
    onLoad({filter: /[/\\]zod[/\\]v4[/\\]locales[/\\]index\.js$/}, () => ({
      contents: "export {default as en} from './en.js';",
      loader: 'js',
    }));
  },
};

/** Streams of a PDF, the largest part of it, that pdf-lib copies byte by byte. */
const copiedAtOnce = {
  name: 'copied-at-once',
  setup({onLoad}) {
    onLoad({filter: /[/\\]pdf-lib[/\\]cjs[/\\]core[/\\]objects[/\\]PDFStream\.js$/}, ({path}) => {
      const code = readFileSync(path, 'utf8');
      const loop = /for \(var idx = 0[^{]*\{\s*buffer\[offset\+\+\] = contents\[idx\];\s*\}/;
      if (!loop.test(code)) throw new Error(`${path} copies its contents in another way: see build/dist.mjs`);
      return {contents: code.replace(loop, 'buffer.set(contents, offset); offset += contents.length;'), loader: 'js'};
    });
  },
};

/** Where it is not there yet: beside its name first, and renamed: others see the old file or the new one. */
function place(file, content) {
  if (isSame(file, content)) return;
  mkdirSync(dirname(file), {recursive: true});
  const part = `${file}.${randomUUID()}.part`;
  try {
    writeFileSync(part, content);
    renameSync(part, file);
  } catch (error) {
    rmSync(part, {force: true});
    // Some systems do not replace a file that another process has open; that one has written the same.
    if (!isSame(file, content)) throw error;
  }
}

function isSame(file, content) {
  try {
    return readFileSync(file).equals(Buffer.from(content));
  } catch {
    return false;
  }
}

function removeOld(dist, kept, age) {
  for (const entry of readdirSync(dist, {recursive: true, withFileTypes: true})) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || kept.has(relative(dist, path))) continue;
    try {
      if (Date.now() - statSync(path).mtimeMs >= age) unlinkSync(path);
    } catch {
      // Another process was faster.
    }
  }
}

/**
 * Fonts for what the themes' own lack: the packages of @fontsource that the program is made with.
 * `src/render/fonts/fallback-font.ts` says what is taken from each.
 */
export function fallbackFonts(root) {
  const {devDependencies = {}} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return Object.keys(devDependencies).flatMap(name => /^@fontsource\/(.+)$/.exec(name)?.[1] ?? []);
}

/** Of a font's whole package, the files of the two weights that slides are set in; Latin letters are the theme's. */
function fallbackFont(font) {
  const folder = dirname(createRequire(import.meta.url).resolve(`@fontsource/${font}/package.json`));
  const styles = ['400.css', '700.css'].map(name => [name, readFileSync(join(folder, name), 'utf8')]);
  const fonts = new Set(
    styles
      .flatMap(([, css]) => [...css.matchAll(/files\/[\w[\]-]+\.woff2/g)].map(([path]) => path))
      .filter(path => font === 'noto-sans-sc' || !/-latin/.test(path)),
  );
  return [...styles.map(([name]) => name), ...fonts, 'LICENSE'].map(name => [
    join(font, name),
    readFileSync(join(folder, name)),
  ]);
}

/** Name, version and licence of each package that was bundled. */
function licences(root, {inputs}) {
  const folders = new Set(
    Object.keys(inputs).flatMap(path => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []),
  );
  return [...folders]
    .sort()
    .map(folder => {
      const {name, version, license} = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
      const file = readdirSync(join(root, folder)).find(one => /^licen[cs]e/i.test(one));
      const text = file === undefined ? '' : `\n${readFileSync(join(root, folder, file), 'utf8').trim()}\n`;
      return `${name} ${version} (${license})\n${text}`;
    })
    .join(`\n${'-'.repeat(80)}\n\n`);
}

function writeTypes(root) {
  const compiler = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');
  execFileSync(process.execPath, [compiler, '-p', join(root, 'build/tsconfig.types.json')], {stdio: 'inherit'});
  const types = join(root, 'dist/types');
  for (const name of readdirSync(types, {recursive: true, encoding: 'utf8'}).filter(one => one.endsWith('.d.ts'))) {
    const text = readFileSync(join(types, name), 'utf8');
    writeFileSync(join(types, name), text.replace(/((?:from |import\()'\.[^']*)\.ts'/g, "$1.js'"));
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  await writeDist(fileURLToPath(new URL('../', import.meta.url)), {isPublished: process.argv.includes('--publish')});
