import {mkdtempSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {explainError, explainFullDisk, explainInSentence} from '../src/explain-error.ts';

const failing = (code: string, path?: string) =>
  Object.assign(new Error(`${code}: as the system says it`), {code, ...(path === undefined ? {} : {path})});

it.each([
  ['ENOSPC', 'disk is full', 'Free some space'],
  ['EDQUOT', 'quota', 'Free some space'],
  ['EACCES', 'may not be written to', '--out'],
  ['EPERM', 'may not be written to', '--out'],
  ['EROFS', 'read-only', '--out'],
  ['ENOTDIR', 'is a file', 'Move that file away'],
  ['EEXIST', 'a file bears its name', 'Move that file away'],
  ['EMFILE', 'too many files open', 'ulimit -n'],
  ['ENFILE', 'too many files open', 'Close other programs'],
  ['ENAMETOOLONG', 'too long', 'Shorten'],
  ['ENOMEM', 'no memory', 'Close other programs'],
])('%s is said in words, with a cure', (code, what, cure) => {
  const said = explainError(failing(code));
  expect(said?.what).toContain(what);
  expect(said?.cure).toContain(cure);
  expect(`${said?.what}${said?.cure}`).not.toMatch(/OTHER|OPTION|E[A-Z]{4,}/);
});

it('names the option that chooses another folder, and finds the code in what an error was caused by', () => {
  expect(explainError(failing('EROFS'), '--publish')?.cure).toBe('Choose another folder with --publish.');
  expect(explainError(new Error('x', {cause: failing('ENOSPC')}))?.what).toBe('the disk is full');
  expect(explainError(new Error('x'))).toBeUndefined();
  expect(explainError('x')).toBeUndefined();
});

it('makes one line of an error, with its own hint where it has one', () => {
  expect(explainInSentence(failing('ENOSPC', '/a/b'))).toBe('/a/b: the disk is full. Free some space and build again.');
  expect(explainInSentence(Object.assign(new Error('No browser.'), {hint: 'Install one.'}))).toBe(
    'No browser. Install one.',
  );
  expect(explainInSentence(new Error('plain'))).toBe('plain');
});

it('tells a full temporary folder from a full disk', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'full-'));
  expect(await explainFullDisk(folder, new Error('died'))).toBeUndefined();
  expect(await explainFullDisk(folder, failing('ENOSPC'))).toEqual({
    what: `the temporary folder ${folder} is full`,
    cure: expect.stringContaining('TMPDIR='),
  });
  expect(await explainFullDisk(join(folder, 'none'), new Error('died'))).toBeUndefined();
});
