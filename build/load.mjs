// The script of dist/ -> what one of its entries exports. `build/dist.mjs` copies this file beside the script.
//
// To compile the program takes a tenth of the time of a lecture. Node 22 keeps what V8 compiled (`enableCompileCache`);
// on Node 20, `keepCompiled` does, where browsers are kept as well: in the user's own cache, never in a project.
import {createHash, randomUUID} from 'node:crypto';
import {mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs';
import nodeModule, {createRequire} from 'node:module';
import {homedir} from 'node:os';
import {basename, dirname, isAbsolute, join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import {Script} from 'node:vm';

/** ms; compiled code of a program that has not run for so long goes. */
const old = 7 * 24 * 3_600_000;
/** By address: all entries that a process imports share their modules. */
const programs = new Map();

/** What the entry `name` of the script at `url` exports, as a promise. */
export function load(url, name) {
  if (!programs.has(url)) programs.set(url, openProgram(url));
  return programs.get(url).entries[name]();
}

/**
 * Keeps what has been compiled so far, for later runs: to be called when most of a build has run. Where it can't be kept
 * (a full disk, no home), the next run compiles again.
 */
export function keepCompiled() {
  for (const {script, kept} of programs.values()) {
    if (kept === undefined || script.cachedDataRejected === false) continue;
    try {
      mkdirSync(dirname(kept), {recursive: true, mode: 0o700});
      place(kept, script.createCachedData());
      removeOld(kept);
    } catch {}
  }
}

function place(kept, code) {
  const part = `${kept}.${randomUUID()}.part`;
  try {
    writeFileSync(part, Buffer.concat([sha256(code), code]), {mode: 0o600});
    renameSync(part, kept);
  } finally {
    rmSync(part, {force: true});
  }
}

function openProgram(url) {
  const file = fileURLToPath(url);
  const require = createRequire(file);
  if (nodeModule.enableCompileCache !== undefined) return require(file);
  const folder = keptFolder();
  const kept = folder && join(folder, `${basename(file)}-${process.version}-${process.arch}`);
  const script = new Script(`(function (module, require, __filename) {${readFileSync(file, 'utf8')}\n})`, {
    filename: file,
    cachedData: keptCode(kept),
  });
  const module = {exports: {}};
  script.runInThisContext()(module, require, file);
  return {entries: module.exports.entries, script, kept};
}

/** The user's own cache; undefined where there is none, or where it lies in the folder that one works in. */
function keptFolder() {
  try {
    const own = process.env.XDG_CACHE_HOME ?? '';
    const folder = join(isAbsolute(own) ? own : join(homedir(), '.cache'), 'lectern', 'compiled');
    const way = relative(process.cwd(), folder);
    return isAbsolute(folder) && (isAbsolute(way) || way.startsWith('..')) ? folder : undefined;
  } catch {
    return undefined;
  }
}

/** Undefined where there is none, where somebody else wrote it, or where it is damaged: V8 would run it. */
function keptCode(file) {
  try {
    if (process.getuid !== undefined && statSync(file).uid !== process.getuid()) return undefined;
    const bytes = readFileSync(file);
    const code = bytes.subarray(32);
    return bytes.subarray(0, 32).equals(sha256(code)) ? code : undefined;
  } catch {
    return undefined;
  }
}

function sha256(bytes) {
  return createHash('sha256').update(bytes).digest();
}

function removeOld(kept) {
  for (const name of readdirSync(dirname(kept))) {
    const path = join(dirname(kept), name);
    if (path !== kept && Date.now() - statSync(path).mtimeMs > old) rmSync(path, {force: true});
  }
}
