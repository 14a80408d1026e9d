import {rmSync, symlinkSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {createIncludeReader} from '../../../src/site/liquid/includes.ts';
import {makeSite} from '../make-site.ts';

test('reads includes of the site only, and remembers them', () => {
  const outside = makeSite({'secret.html': 'secret'});
  const root = makeSite({
    '_includes/a.html': 'A\r\n',
    '_includes/sub/b.html': 'B',
    'secret.html': 'x',
    '.env': 'token',
    '_includes/big.html': 'x'.repeat(300_000),
  });
  symlinkSync(join(outside, 'secret.html'), join(root, '_includes', 'out.html'));
  symlinkSync('../.env', join(root, '_includes', 'env.html'));
  symlinkSync('../secret.html', join(root, '_includes', 'site.html'));
  symlinkSync('sub/b.html', join(root, '_includes', 'inner.html'));
  const read = createIncludeReader(root);
  expect(read('inner.html')).toBe('B');
  expect(read('a.html')).toBe('A\n');
  expect(read('sub/b.html')).toBe('B');
  const refused = [
    'none.html',
    'big.html',
    '../secret.html',
    '/etc/passwd',
    'out.html',
    'env.html',
    'site.html',
    'sub',
    '',
    '.',
    'a\0b',
  ];
  for (const name of refused) expect(read(name)).toBeUndefined();
  rmSync(join(root, '_includes'), {recursive: true});
  expect(read('a.html')).toBe('A\n');
  expect(createIncludeReader(root)('a.html')).toBeUndefined();
  expect(createIncludeReader('/no/such/folder')('a.html')).toBeUndefined();
});

test('an `_includes` that is a link into a hidden folder is none', () => {
  const root = makeSite({'.git/config': 'token', 'parts/a.html': 'A'});
  symlinkSync('.git', join(root, '_includes'));
  expect(createIncludeReader(root)('config')).toBeUndefined();
  rmSync(join(root, '_includes'));
  symlinkSync('parts', join(root, '_includes'));
  expect(createIncludeReader(root)('a.html')).toBe('A');
});
