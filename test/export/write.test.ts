import {mkdir, mkdtemp, readdir, readFile, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {beforeEach, describe, expect, it} from 'vitest';
import {keepOnly, WriteError, writeWhole} from '../../src/export/write.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'write-'));
});

describe('writeWhole', () => {
  it('writes text and bytes, making folders, and leaves nothing beside them', async () => {
    await writeWhole([
      {path: join(folder, 'new/a.md'), text: 'é'},
      {path: join(folder, 'b.pdf'), bytes: new Uint8Array([1])},
    ]);
    expect(await readFile(join(folder, 'new/a.md'), 'utf8')).toBe('é');
    expect([...(await readFile(join(folder, 'b.pdf')))]).toEqual([1]);
    expect((await readdir(folder)).sort()).toEqual(['b.pdf', 'new']);
  });

  it('leaves every old file where one cannot be written, and says which and what to do', async () => {
    await writeFile(join(folder, 'a.md'), 'old');
    await writeFile(join(folder, 'file'), '');
    const work = writeWhole([
      {path: join(folder, 'a.md'), text: 'new'},
      {path: join(folder, 'file/b.md'), text: 'new'},
    ]);
    const error = await work.then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(WriteError);
    expect((error as WriteError).message).toContain(join(folder, 'file/b.md'));
    expect((error as WriteError).hint).not.toBe('');
    expect(await readFile(join(folder, 'a.md'), 'utf8')).toBe('old');
    expect((await readdir(folder)).sort()).toEqual(['a.md', 'file']);
  });

  it('names the target where a folder bears its name', async () => {
    await mkdir(join(folder, 'a.md'));
    await expect(writeWhole([{path: join(folder, 'a.md'), text: 'new'}])).rejects.toThrow(
      'a.md cannot be written: a folder bears its name.',
    );
    expect(await readdir(folder)).toEqual(['a.md']);
  });
});

it('figures of an earlier build go, those of this one stay', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-'));
  await writeWhole([
    {path: join(folder, 'old.png'), text: 'old'},
    {path: join(folder, 'new.png'), text: 'new'},
  ]);
  await keepOnly(folder, [join(folder, 'new.png')]);
  expect(await readdir(folder)).toEqual(['new.png']);
  await expect(keepOnly(join(folder, 'none'), [])).resolves.toBeUndefined();
});
