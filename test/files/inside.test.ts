import {execFileSync} from 'node:child_process';
import {mkdirSync, symlinkSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {isBelow, locateInside, readInside, readInsideSync, resolveInside} from '../../src/files/inside.ts';
import {makeSite} from '../site/make-site.ts';

/** A folder with one of each kind of thing that is not to be read. */
function trap(): string {
  const outside = makeSite({'secret.txt': 'secret', 'sub/more.txt': 'more'});
  const root = makeSite({
    'a.txt': 'a',
    'sub/b.txt': 'b',
    '.env': 'token',
    '.git/config': 'token',
    'big.bin': 'x'.repeat(2000),
  });
  symlinkSync(join(outside, 'secret.txt'), join(root, 'out.txt'));
  symlinkSync(join(outside, 'sub'), join(root, 'out'));
  symlinkSync('.env', join(root, 'env.txt'));
  symlinkSync('.git', join(root, 'git'));
  symlinkSync('sub/b.txt', join(root, 'inner.txt'));
  symlinkSync('nothing', join(root, 'dangling.txt'));
  symlinkSync('loop', join(root, 'loop'));
  symlinkSync('/dev/zero', join(root, 'zero'));
  execFileSync('mkfifo', [join(root, 'pipe')]);
  mkdirSync(join(root, 'folder'));
  return root;
}

const cases = [
  ['a.txt', 'a'],
  ['inner.txt', 'b'],
  ['sub/../a.txt', 'a'],
  ['out.txt', 'outside'],
  ['out/more.txt', 'outside'],
  ['../', 'outside'],
  ['/etc/hosts', 'outside'],
  ['zero', 'outside'],
  ['.env', 'hidden'],
  ['env.txt', 'hidden'],
  ['git/config', 'hidden'],
  ['dangling.txt', 'missing'],
  ['loop', 'missing'],
  ['none', 'missing'],
  ['a\0b', 'missing'],
  ['pipe', 'special'],
  ['folder', 'special'],
  ['big.bin', 'huge'],
] as const;

describe('a file of the folder', () => {
  it('is read by its real path, and nothing else is: neither without blocking nor with', async () => {
    const root = trap();
    for (const [path, expected] of cases) {
      for (const read of [readInsideSync(root, path, 1000), await readInside(root, path, 1000)])
        expect(['bytes' in read ? read.bytes.toString() : read.refusal], path).toEqual([expected]);
    }
  });

  it('says why it is not read', () => {
    const root = trap();
    const detail = (path: string): string => {
      const read = readInsideSync(root, path, 1000);
      return 'detail' in read ? read.detail : '';
    };
    expect(detail('pipe')).toBe('It is a pipe or a device, not a file.');
    expect(detail('big.bin')).toBe('It is larger than 1 kB.');
    expect(detail('env.txt')).toContain('begins with a dot');
  });

  it('may lie below a hidden folder, as long as that is no part of the way from the root', () => {
    const root = makeSite({'.cache/site/a.md': 'a'});
    expect(resolveInside(join(root, '.cache/site'), 'a.md')).toBe(join(root, '.cache/site/a.md'));
    expect(locateInside(root, '.cache/site/a.md')).toEqual({refusal: 'hidden'});
    expect(resolveInside('/no/such/folder', 'a')).toBeUndefined();
  });
});

it('a path is below itself and what holds it, not below one that begins alike', () => {
  expect([
    isBelow('/a', '/a'),
    isBelow('/a', '/a/b'),
    isBelow('/a', '/ab'),
    isBelow('/a', '/'),
    isBelow('/', '/a'),
  ]).toEqual([true, true, false, false, true]);
  expect(isBelow('/a', '/a/..b')).toBe(true);
});
