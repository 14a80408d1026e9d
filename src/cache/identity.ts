// What makes the decks beside the notes: this program, Node, the browser -> names that change when they do.
import {execFile} from 'node:child_process';
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {stat} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {type BrowserCandidate, findBrowsers, type FindOptions} from '../browser/find.ts';
import {packageRoot} from '../package-root.ts';
import {hashKey} from './store.ts';

/**
 * Written by the bundler beside its modules: digests of them and of their sources. Where the sources run, there is
 * none.
 */
const manifest = fileURLToPath(new URL('manifest.json', import.meta.url));

/**
 * Of the program: its files, its packages' versions, Node, and what of the environment the text of a deck depends on.
 */
export function identifyTool(): string {
  const program = existsSync(manifest)
    ? [manifest]
    : [...filesOf(join(packageRoot, 'src')), join(packageRoot, 'package-lock.json')];
  const files = [...program, ...filesOf(join(packageRoot, 'themes')), join(packageRoot, 'package.json')];
  const {timeZone} = Intl.DateTimeFormat().resolvedOptions();
  const variable = [process.version, process.platform, process.arch, timeZone, process.env.SOURCE_DATE_EPOCH ?? ''];
  const named = files.flatMap(file => [file.slice(packageRoot.length), content(file)]);
  return hashKey(...variable, ...packageVersions(), ...named);
}

/** The packages that the program imports, as they are installed: `name@version`. */
function packageVersions(): readonly string[] {
  const {dependencies, optionalDependencies} = JSON.parse(
    readFileSync(join(packageRoot, 'package.json'), 'utf8'),
  ) as Readonly<Record<'dependencies' | 'optionalDependencies', Readonly<Record<string, string>>>>;
  const {resolve} = createRequire(import.meta.url);
  return Object.keys({...dependencies, ...optionalDependencies}).map(name => {
    const files = (resolve.paths(name) ?? []).map(folder => join(folder, name, 'package.json'));
    const file = files.find(existsSync);
    const facts = file === undefined ? {} : (JSON.parse(readFileSync(file, 'utf8')) as {readonly version?: string});
    return `${name}@${facts.version ?? ''}`;
  });
}

/** The browser that would be started, and its name with its version. Undefined where there is none. */
export async function identifyBrowser(
  options: FindOptions,
): Promise<{readonly executable: string; readonly identity: string} | undefined> {
  const next = await findBrowsers(options).next();
  if (next.done === true) return undefined;
  const {executable} = next.value;
  return {executable, identity: await browserIdentity(next.value)};
}

/** The embedded one is unpacked to a path that names its version; others are asked. */
async function browserIdentity({from, executable}: BrowserCandidate): Promise<string> {
  const facts = await stat(executable);
  const version = from === 'embedded' || process.platform === 'win32' ? '' : await versionOf(executable);
  return hashKey(
    from,
    executable.split(/[\\/]/).slice(-2).join('/'),
    version,
    String(facts.size),
    from === 'embedded' ? '' : String(facts.mtimeMs),
  );
}

async function versionOf(executable: string): Promise<string> {
  const {stdout} = await promisify(execFile)(executable, ['--version'], {timeout: 5_000}).catch(() => ({stdout: ''}));
  return stdout.trim();
}

function filesOf(folder: string): readonly string[] {
  const entries = readdirSync(folder, {recursive: true, withFileTypes: true});
  return entries
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .sort();
}

function content(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    return new Uint8Array();
  }
}
