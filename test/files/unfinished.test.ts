import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {createPartFiles, isAbandoned, removeAbandoned} from '../../src/files/unfinished.ts';

/** A number that no process bears any more. */
const gone = spawnSync(process.execPath, ['-e', '']).pid;

it('removes what processes of this machine have left, and nothing that is being written', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'parts-'));
  mkdirSync(join(folder, 'A.files'));
  const parts = createPartFiles();
  const mine = parts.create(join(folder, 'A.pdf'));
  const unpacking = parts.create(join(folder, 'B'), 'folder');
  const left = mine.replace(`-${process.pid}-`, `-${gone}-`);
  const elsewhere = left
    .replace(/\.[\da-f]{6}-/, '.zzzzzz-')
    .replace('zzzzzz', left.includes('.000000-') ? '111111' : '000000');
  for (const part of [left, elsewhere, left.replace('A.pdf', 'A.files/a.png'), join(folder, 'A.part')])
    writeFileSync(part, 'half');
  mkdirSync(left.replace('A.pdf', 'B'));
  for (const name of [unpacking, left.replace('A.pdf', 'B')]) writeFileSync(join(name, 'one'), 'half');
  expect([mine, left, elsewhere].map(isAbandoned)).toEqual([false, true, false]);
  await removeAbandoned(folder);
  expect(
    readdirSync(folder, {recursive: true})
      .map(name => join(folder, String(name)))
      .sort(),
  ).toEqual(
    [join(folder, 'A.files'), join(folder, 'A.part'), elsewhere, mine, unpacking, join(unpacking, 'one')].sort(),
  );
  createPartFiles().removeAll();
  expect([mine, unpacking].map(existsSync)).toEqual([true, true]);
  parts.removeAll();
  expect([mine, unpacking].map(existsSync)).toEqual([false, false]);
});
