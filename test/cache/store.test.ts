import {mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, it, onTestFinished} from 'vitest';
import {hashKey, openStore} from '../../src/cache/store.ts';

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'store-'));
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
  return folder;
}

/** Paths of all files under `folder`. */
function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name));
}

it('finds what was put into it, also for another process', async () => {
  const folder = temporary();
  const name = await openStore(folder).putBlob(Buffer.from('bytes'));
  await openStore(folder).putRecord(hashKey('a'), {name});
  expect(await openStore(folder).readRecord(hashKey('a'))).toEqual({name});
  expect((await openStore(folder).readBlob(name))?.toString()).toBe('bytes');
  expect(await openStore(folder).readRecord(hashKey('b'))).toBeUndefined();
  expect(filesIn(folder).filter(path => path.endsWith('.part'))).toEqual([]);
});

it('takes what is damaged for absent, and mends it when it is put again', async () => {
  const folder = temporary();
  const store = openStore(folder);
  const name = await store.putBlob(Buffer.from('bytes'));
  await store.putRecord(hashKey('a'), {name});
  for (const file of filesIn(folder)) writeFileSync(file, readFileSync(file).subarray(0, -1));
  expect(await store.readBlob(name)).toBeUndefined();
  expect(await store.readRecord(hashKey('a'))).toBeUndefined();
  await store.putBlob(Buffer.from('bytes'));
  expect((await store.readBlob(name))?.toString()).toBe('bytes');
});

it('keys tell lists apart that read the same', () => {
  expect(hashKey('ab', 'c')).not.toBe(hashKey('a', 'bc'));
});

it('drops the least recently used first, and what a killed run left', async () => {
  const folder = temporary();
  const store = openStore(folder);
  const names: string[] = [];
  for (const character of ['a', 'b', 'c']) names.push(await store.putBlob(Buffer.from(character.repeat(100))));
  for (const path of filesIn(folder))
    utimesSync(path, new Date(0), new Date(path.includes(names[1] ?? '-') ? 9e9 : 1e9));
  writeFileSync(join(folder, 'blobs', 'x.part'), 'half');
  utimesSync(join(folder, 'blobs', 'x.part'), new Date(0), new Date(0));
  await store.prune(150);
  expect(filesIn(folder).map(path => path.slice(-64))).toEqual([names[1]]);
});

it('goes on where nothing can be kept', async () => {
  const file = join(temporary(), 'file');
  writeFileSync(file, '');
  const name = await openStore(file).putBlob(Buffer.from('bytes'));
  expect(await openStore(file).readBlob(name)).toBeUndefined();
  expect(statSync(file).size).toBe(0);
});
