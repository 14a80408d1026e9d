import {mkdtempSync, mkdirSync, realpathSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, expect, it} from 'vitest';
import {type FolderWatcher, watchFolder} from '../../src/preview/watch.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'watch-')));
let watcher: FolderWatcher | undefined;
afterEach(() => {
  watcher?.close();
  rmSync(folder, {recursive: true, force: true});
  mkdirSync(folder);
});

/** Watches, does `work`, and gives what was told until `path` was. */
async function told(path: string, work: (isOpen: () => boolean) => void | Promise<void>): Promise<readonly string[]> {
  const all: string[] = [];
  return new Promise((resolve, reject) => {
    const options = {
      ignores: (one: string) => one.endsWith('node_modules'),
      onChange: (paths: readonly string[]) => {
        all.push(...paths);
        if (all.includes(path)) resolve(all);
      },
    };
    watchFolder(folder, options).then(async started => {
      watcher = started;
      await work(() => !all.includes(path));
    }, reject);
  });
}

it('tells of a file that is written, also in one move, as editors save', async () => {
  writeFileSync(join(folder, 'a.md'), 'one');
  expect(await told('a.md', () => writeFileSync(join(folder, 'a.md'), 'two'))).toContain('a.md');
  watcher?.close();
  const all = await told('a.md', () => {
    writeFileSync(join(folder, '.a.md.swp'), 'three');
    renameSync(join(folder, '.a.md.swp'), join(folder, 'a.md'));
  });
  expect(all).toContain('a.md');
});

it('tells of files in folders, and in those that come later', async () => {
  mkdirSync(join(folder, 'x/y'), {recursive: true});
  expect(await told('x/y/b.md', () => writeFileSync(join(folder, 'x/y/b.md'), ''))).toContain('x/y/b.md');
  watcher?.close();
  const all = await told('z/c.md', async isOpen => {
    mkdirSync(join(folder, 'z'));
    // Until the new folder is watched.
    for (let i = 0; i < 20 && isOpen(); i++) {
      await new Promise(resolve => setTimeout(resolve, 25));
      if (isOpen()) writeFileSync(join(folder, 'z/c.md'), String(i));
    }
  });
  expect(all).toContain('z/c.md');
});

it('passes over folders that it is told to', async () => {
  mkdirSync(join(folder, 'node_modules'));
  const all = await told('a.md', () => {
    writeFileSync(join(folder, 'node_modules/x.md'), '');
    writeFileSync(join(folder, 'a.md'), '');
  });
  expect(all).not.toContain('node_modules/x.md');
});
