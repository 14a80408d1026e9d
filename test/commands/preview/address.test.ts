import {existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, expect, it} from 'vitest';
import {listHosts, listNetworkAddresses, publishAddress} from '../../../src/commands/preview/address.ts';

const folder = mkdtempSync(join(tmpdir(), 'address-'));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

it('calls this machine by its own names, and by those of the network where others may look', () => {
  expect(listHosts(80, false)).toEqual(['127.0.0.1:80', 'localhost:80']);
  expect(listHosts(80, true)).toEqual([
    '127.0.0.1:80',
    'localhost:80',
    ...listNetworkAddresses().map(address => `${address}:80`),
  ]);
});

it('keeps the address for editors, for nobody else, and takes away its own alone', () => {
  const file = join(folder, 'a/b/preview.url');
  const withdraw = publishAddress('http://one/', file);
  expect(readFileSync(file, 'utf8')).toBe('http://one/');
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  writeFileSync(file, 'http://two/');
  withdraw();
  expect(readFileSync(file, 'utf8')).toBe('http://two/');
  publishAddress('http://three/', file)();
  expect(existsSync(file)).toBe(false);
});

it('goes on where the address cannot be kept', () => {
  writeFileSync(join(folder, 'file'), '');
  expect(() => publishAddress('http://one/', join(folder, 'file/preview.url'))()).not.toThrow();
});
