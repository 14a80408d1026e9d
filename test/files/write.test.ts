import {mkdir, mkdtemp, readdir, readFile, realpath, symlink, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {beforeEach, describe, expect, it} from 'vitest';
import {type OutFile, type Target, writeWhole} from '../../src/files/write.ts';
import {createPartFiles} from '../../src/files/unfinished.ts';
import {WriteError} from '../../src/files/write-error.ts';

let folder: string;
const target = (over: Partial<Target> = {}): Target => ({
  root: folder,
  flag: '--out',
  followsInner: false,
  isSource: () => false,
  parts: createPartFiles(),
  ...over,
});
const write = async (files: readonly OutFile[], over: Partial<Target> = {}) => writeWhole(target(over), files);
const troubleOf = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (reason: unknown) => reason,
  );

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'write-')));
});

describe('writeWhole', () => {
  it('writes text and bytes, making folders, and leaves nothing beside them', async () => {
    await write([
      {name: 'new/a.md', text: 'é'},
      {name: 'b.pdf', bytes: new Uint8Array([1])},
    ]);
    expect(await readFile(join(folder, 'new/a.md'), 'utf8')).toBe('é');
    expect([...(await readFile(join(folder, 'b.pdf')))]).toEqual([1]);
    expect((await readdir(folder)).sort()).toEqual(['b.pdf', 'new']);
  });

  it('leaves every old file where one cannot be written, and says which and what to do', async () => {
    await writeFile(join(folder, 'a.md'), 'old');
    await writeFile(join(folder, 'file'), '');
    const error = await troubleOf(
      write([
        {name: 'a.md', text: 'new'},
        {name: 'file/b.md', text: 'new'},
      ]),
    );
    expect(error).toBeInstanceOf(WriteError);
    expect((error as WriteError).message).toContain(join(folder, 'file/b.md'));
    expect((error as WriteError).message).toContain('a part of its path is a file');
    expect((error as WriteError).hint).not.toBe('');
    expect(await readFile(join(folder, 'a.md'), 'utf8')).toBe('old');
    expect((await readdir(folder)).sort()).toEqual(['a.md', 'file']);
  });

  it('names the target where a folder bears its name', async () => {
    await mkdir(join(folder, 'a.md'));
    await expect(write([{name: 'a.md', text: 'new'}])).rejects.toThrow(
      'a.md cannot be written: a folder bears its name.',
    );
    expect(await readdir(folder)).toEqual(['a.md']);
  });

  it('writes over no source', async () => {
    await writeFile(join(folder, 'a.md'), 'notes');
    const isSource = (path: string): boolean => path === join(folder, 'a.md');
    await expect(write([{name: 'a.md', text: 'deck'}], {isSource})).rejects.toThrow('made of');
    expect(await readFile(join(folder, 'a.md'), 'utf8')).toBe('notes');
  });

  it('follows no link to a folder; within the folder only where it may', async () => {
    const outside = await realpath(await mkdtemp(join(tmpdir(), 'victim-')));
    await mkdir(join(folder, 'inner'));
    await symlink(outside, join(folder, 'A.files'));
    await symlink('inner', join(folder, 'B.files'));
    await expect(write([{name: 'A.files/x.png', text: 'x'}])).rejects.toThrow('leads out of the folder');
    await expect(write([{name: 'A.files/x.png', text: 'x'}], {followsInner: true})).rejects.toThrow('leads out');
    await expect(write([{name: 'B.files/x.png', text: 'x'}])).rejects.toThrow('a link stands on the way');
    await write([{name: 'B.files/x.png', text: 'x'}], {followsInner: true});
    expect([await readdir(outside), await readdir(join(folder, 'inner'))]).toEqual([[], ['x.png']]);
  });

  it('replaces a file that is a link, and leaves alone what it leads to', async () => {
    await writeFile(join(folder, 'theirs'), 'old');
    await symlink('theirs', join(folder, 'a.html'));
    await write([{name: 'a.html', text: 'new'}]);
    expect(await readFile(join(folder, 'theirs'), 'utf8')).toBe('old');
    expect(await readFile(join(folder, 'a.html'), 'utf8')).toBe('new');
  });
});
