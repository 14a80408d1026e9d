// A small clone: the program runs as its sources stand now, whoever else builds, and where dist/ cannot be written.
import {execFile} from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect, it, onTestFinished} from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

interface Described {
  readonly devDependencies: object;
}

/** A clone whose program prints `word`. */
function clone(word: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'clone-'));
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
  for (const name of ['bin', 'build']) cpSync(join(root, name), join(folder, name), {recursive: true});
  // Without its fonts, 12 MB that each clone would write.
  const {devDependencies: _, ...described} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Described;
  writeFileSync(join(folder, 'package.json'), JSON.stringify(described));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const path of ['src/index.ts', 'src/browser/launch.ts', 'src/render/marp/config.ts']) {
    mkdirSync(dirname(join(folder, path)), {recursive: true});
    writeFileSync(join(folder, path), 'export default 0;\n');
  }
  edit(folder, word);
  return folder;
}

function edit(folder: string, word: string): void {
  writeFileSync(join(folder, 'src/word.ts'), `export const word: string = '${word}';\n`);
  writeFileSync(
    join(folder, 'src/cli.ts'),
    `export async function main(): Promise<void> {\n  console.log((await import('./word.ts')).word);\n}\n`,
  );
}

async function run(folder: string): Promise<string> {
  return new Promise(resolve => {
    execFile(process.execPath, [join(folder, 'bin/lectern.mjs')], (_error, out, error) => resolve(out + error));
  });
}

it('is never run as it was before an edit, also by two at once', {timeout: 60_000}, async () => {
  const folder = clone('first');
  expect(await run(folder)).toBe('first\n');
  const built = readFileSync(join(folder, 'dist/manifest.json'), 'utf8');
  expect(await run(folder)).toBe('first\n');
  expect(readFileSync(join(folder, 'dist/manifest.json'), 'utf8')).toBe(built);
  edit(folder, 'second');
  expect(await Promise.all([run(folder), run(folder), run(folder)])).toEqual(['second\n', 'second\n', 'second\n']);
  expect(readdirSync(join(folder, 'dist')).filter(name => name.endsWith('.part'))).toEqual([]);
});

it('runs from its sources where dist cannot be written', {timeout: 60_000}, async () => {
  const folder = clone('unwritten');
  writeFileSync(join(folder, 'dist'), 'in the way');
  expect(await run(folder)).toBe('unwritten\n');
});

it('says what is wrong with a source, and what to do without the bundler', {timeout: 60_000}, async () => {
  const folder = clone('sound');
  writeFileSync(join(folder, 'src/word.ts'), 'export const word = ;\n');
  expect(await run(folder)).toContain('src/word.ts:1:20');
  rmSync(join(folder, 'node_modules'));
  expect(await run(folder)).toBe(
    'The sources have changed since dist/ was built, and the bundler is not there. Run: npm ci\n',
  );
});

it('reads no source in a package, which has none', {timeout: 60_000}, async () => {
  const folder = clone('published');
  await run(folder);
  for (const name of ['src', 'build']) rmSync(join(folder, name), {recursive: true});
  expect(await run(folder)).toBe('published\n');
  expect(existsSync(join(folder, 'dist/THIRD-PARTY.txt'))).toBe(true);
});

it('has a first file that Node 12 can read, to say that it is too old', () => {
  const text = readFileSync(join(root, 'bin/lectern.mjs'), 'utf8');
  // Modules that it does not have, and what its parser does not know.
  expect(text).not.toMatch(/^import\b|^(?:const .*)?\bawait\b|\?\?|\?\.|\|\|=|&&=|#\w+ in/m);
});
