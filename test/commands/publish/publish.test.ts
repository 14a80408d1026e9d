import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {lectern} from '../../support/lectern.ts';

let root = '';
const at = (...names: readonly string[]): string => join(root, ...names);
const publish = async (...args: readonly string[]) =>
  lectern(
    ['--all', '--site', at('site'), '--out', at('out'), '--cache', at('cache'), '--publish', at('www'), ...args],
    root,
  );
const post = (name: string, lecture: string, body = 'Some words.'): void =>
  writeFileSync(
    at('site', '_contents', `${name}.md`),
    `---\ntitle: ${name}\nlecture: ${lecture}\n---\n\n# One\n\n${body}\n`,
  );

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'publish-'));
  mkdirSync(at('site', '_contents'), {recursive: true});
  mkdirSync(at('www'));
  writeFileSync(at('site', '_config.yml'), 'title: Course\n');
  post('one', 'W1.pdf');
  post('two', 'W2', 'Not \0 built.');
});
afterAll(() => rmSync(root, {recursive: true, force: true}));

it('puts PDF and handout of built decks where the site links them, cached ones too; the same file stays', async () => {
  const first = await publish('--formats', 'pdf,handout');
  expect(first.code).toBe(1);
  expect(first.error).toContain(': 2 new or changed, 0 as they were');
  expect(readdirSync(at('www', 'Lectures')).sort()).toEqual(['W1.pdf-handout.pdf', 'W1.pdf.pdf']);
  expect(readFileSync(at('www', 'Lectures', 'W1.pdf.pdf')).equals(readFileSync(at('out', 'W1.pdf')))).toBe(true);
  const before = statSync(at('www', 'Lectures', 'W1.pdf.pdf')).mtimeMs;
  writeFileSync(at('www', 'Lectures', 'W1.pdf-handout.pdf'), 'an older one');
  const again = await publish('--formats', 'pdf,handout');
  expect(again.error).toMatch(/^W1: .*, unchanged$/m);
  expect(again.error).toContain(': 1 new or changed, 1 as they were');
  expect(statSync(at('www', 'Lectures', 'W1.pdf.pdf')).mtimeMs).toBe(before);
  expect(
    readFileSync(at('www', 'Lectures', 'W1.pdf-handout.pdf')).equals(readFileSync(at('out', 'W1-handout.pdf'))),
  ).toBe(true);
});

it('follows the patterns of lectern.yml without making a deck anew, and leaves the folder by no link', async () => {
  rmSync(at('site', '_contents', 'two.md'));
  writeFileSync(at('site', 'lectern.yml'), 'publish:\n  pdf: slides/{key}.pdf\n  handout: paper/{key}.pdf\n');
  mkdirSync(at('elsewhere'));
  symlinkSync(at('elsewhere'), at('www', 'paper'));
  const ran = await publish('--formats', 'pdf,handout');
  expect(ran.error).toMatch(/^W1: .*, unchanged$/m);
  expect(ran.code).toBe(1);
  expect(ran.error).toContain('a link on the way leads out of the folder');
  expect(readdirSync(at('www', 'slides'))).toEqual(['W1.pdf']);
  expect(readdirSync(at('elsewhere'))).toEqual([]);
});

it('says at once what it can not do', async () => {
  const formats = await publish('--formats', 'md');
  expect([formats.code, formats.error]).toEqual([2, expect.stringContaining('--formats names neither')]);
  const folder = await publish('--publish', at('nowhere'));
  expect([folder.code, folder.error]).toEqual([2, expect.stringContaining('There is no folder')]);
});

it('publishes neither of two lectures that would share a place', async () => {
  rmSync(at('site', 'lectern.yml'));
  cpSync(at('site', '_contents', 'one.md'), at('site', '_contents', 'more.md'));
  const ran = await publish('--formats', 'pdf');
  expect(ran.code).toBe(1);
  expect(ran.error).toContain('it is the place of _contents/more.md and _contents/one.md');
});
