import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, it, vi} from 'vitest';
import {findCacheFolder} from '../../src/files/cache-folder.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'folder-'));
  vi.stubEnv('XDG_CACHE_HOME', join(folder, 'xdg'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, {recursive: true, force: true});
});

it("is the project's, the nearest folder above with a package.json", async () => {
  mkdirSync(join(folder, 'project/notes/deep'), {recursive: true});
  writeFileSync(join(folder, 'project/package.json'), '{}');
  expect(await findCacheFolder(undefined, join(folder, 'project/notes/deep'))).toBe(
    join(folder, 'project/node_modules/.cache/lectern'),
  );
});

it('is the XDG one outside of projects, and where the project cannot be written to', async () => {
  expect(await findCacheFolder(undefined, folder)).toBe(join(folder, 'xdg/lectern'));
  writeFileSync(join(folder, 'package.json'), '{}');
  writeFileSync(join(folder, 'node_modules'), 'in the way');
  expect(await findCacheFolder(undefined, folder)).toBe(join(folder, 'xdg/lectern'));
});

it('is the one asked for before all others, and none where nothing can be written', async () => {
  expect(await findCacheFolder(join(folder, 'asked'), folder)).toBe(join(folder, 'asked'));
  writeFileSync(join(folder, 'xdg'), 'in the way');
  expect(await findCacheFolder(join(folder, 'xdg/asked'), folder)).toBe(null);
});
