import {mkdir, readdir, readFile, rm, symlink, writeFile} from 'node:fs/promises';
import {execFileSync} from 'node:child_process';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {openOutput} from '../../src/files/output.ts';
import {makeSite} from '../site/make-site.ts';

describe('the output folder', () => {
  it('removes what it wrote, and folders that become empty by it', async () => {
    const root = makeSite({'A.files/theirs.txt': 'x'});
    const output = await openOutput(root, {sources: []});
    const written = await output.write([
      {name: 'A.files/a.png', text: 'a'},
      {name: 'B.files/b.png', text: 'b'},
      {name: 'A.html', text: 'A'},
    ]);
    expect(await output.remove(written, [])).toEqual([]);
    expect(await readdir(root)).toEqual(['A.files']);
    expect(await readdir(join(root, 'A.files'))).toEqual(['theirs.txt']);
    expect(await output.remove(written, [])).toEqual([]);
  });

  it('removes nothing that was changed, that is a link, a folder or a pipe, or that a link leads to', async () => {
    const victim = makeSite({'a.png': 'a', 'A.html': 'A'});
    const root = makeSite({'keep.txt': 'k'});
    const output = await openOutput(root, {sources: []});
    const names = ['A.files/a.png', 'A.html', 'B.html', 'C.html', 'D.html'];
    const written = await output.write(names.map(name => ({name, text: name === 'A.files/a.png' ? 'a' : 'A'})));
    await rm(join(root, 'A.files'), {recursive: true});
    await symlink(victim, join(root, 'A.files'));
    for (const name of ['A.html', 'B.html', 'C.html']) await rm(join(root, name));
    await symlink(join(victim, 'A.html'), join(root, 'A.html'));
    await mkdir(join(root, 'B.html'));
    execFileSync('mkfifo', [join(root, 'C.html')]);
    await writeFile(join(root, 'D.html'), 'by hand');
    expect(await output.remove(written, [])).toEqual(['D.html']);
    expect((await readdir(victim)).sort()).toEqual(['A.html', 'a.png']);
    expect((await readdir(root)).sort()).toEqual(['A.files', 'A.html', 'B.html', 'C.html', 'D.html', 'keep.txt']);
  });

  it('removes no file that is in use under another spelling, and no source', async () => {
    const root = makeSite({'notes.md': 'notes'});
    const output = await openOutput(root, {sources: [join(root, 'notes.md')]});
    const [one] = await output.write([{name: 'a.html', text: 'a'}]);
    if (!one) throw new Error('Nothing was written.');
    await output.remove([one], ['a.html']);
    expect(output.has('a.html')).toBe(true);
    const {sha256} = one;
    await writeFile(join(root, 'notes.md'), 'a');
    await output.remove([{name: 'notes.md', sha256}], []);
    expect(await readFile(join(root, 'notes.md'), 'utf8')).toBe('a');
  });

  it('knows sources by their real paths, links among them too', async () => {
    const root = makeSite({'a.md': 'a', 'sub/b.md': 'b'});
    await symlink('sub', join(root, 'linked'));
    await symlink('sub/b.md', join(root, 'c.md'));
    const output = await openOutput(join(root, 'linked'), {sources: [join(root, 'a.md'), join(root, 'c.md')]});
    expect(output.root).toBe(join(root, 'sub'));
    expect(output.sourcesAmong(['a.md', 'b.md', 'c.md'])).toEqual(['b.md']);
    const top = await openOutput(root, {sources: [join(root, 'a.md'), join(root, 'c.md')]});
    expect(top.sourcesAmong(['a.md', 'b.md', 'c.md'])).toEqual(['a.md', 'c.md']);
  });

  it('does not wait for a pipe that bears the name of a file', async () => {
    const root = makeSite({});
    execFileSync('mkfifo', [join(root, 'a.md')]);
    const output = await openOutput(root, {sources: []});
    expect(await output.read('a.md')).toBeUndefined();
    expect(await output.holds({name: 'a.md', sha256: ''})).toBe(false);
    await output.write([{name: 'a.md', text: 'a'}]);
    expect(await readFile(join(root, 'a.md'), 'utf8')).toBe('a');
  });

  it('says what is wrong with a folder that cannot be made', async () => {
    const root = makeSite({file: 'x'});
    await symlink('nowhere', join(root, 'dangling'));
    await expect(openOutput(join(root, 'dangling'), {sources: []})).rejects.toThrow('a link that leads to nothing');
    await expect(openOutput(join(root, 'file'), {sources: []})).rejects.toThrow('a file bears its name');
    await expect(openOutput(join(root, 'file/deep'), {sources: []})).rejects.toThrow('is a file, not a folder');
    await expect(openOutput('/proc/deep/er', {sources: [], flag: '--publish'})).rejects.toMatchObject({
      hint: expect.stringContaining('--publish'),
    });
  });
});
