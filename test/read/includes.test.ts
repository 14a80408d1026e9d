import {rmSync, symlinkSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {includeReader} from '../../src/read/includes.ts';
import {makeSite} from './make-site.ts';

test('reads includes of the site only, and remembers them', () => {
  const outside = makeSite({'secret.html': 'secret'});
  const root = makeSite({
    '_includes/a.html': 'A\r\n',
    '_includes/sub/b.html': 'B',
    'secret.html': 'x',
    '_includes/big.html': 'x'.repeat(300_000),
  });
  symlinkSync(join(outside, 'secret.html'), join(root, '_includes', 'out.html'));
  const read = includeReader(root);
  expect(read('a.html')).toBe('A\n');
  expect(read('sub/b.html')).toBe('B');
  const refused = ['none.html', 'big.html', '../secret.html', '/etc/passwd', 'out.html', 'sub', '', '.', 'a\0b'];
  for (const name of refused) expect(read(name)).toBeUndefined();
  rmSync(join(root, '_includes'), {recursive: true});
  expect(read('a.html')).toBe('A\n');
  expect(includeReader(root)('a.html')).toBeUndefined();
  expect(includeReader('/no/such/folder')('a.html')).toBeUndefined();
});
