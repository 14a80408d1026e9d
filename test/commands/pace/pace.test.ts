import {mkdir, mkdtemp, readFile, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {beforeEach, expect, it} from 'vitest';
import {lectern} from '../../support/lectern.ts';

let site: string;
let out: string;
const ids = Array.from({length: 12}, (_, i) => `s${i}`);

beforeEach(async () => {
  site = await mkdtemp(join(tmpdir(), 'pace-'));
  out = join(site, 'output');
  await mkdir(out);
  await writeFile(join(site, 'W1.md'), '---\ntitle: Bread\n---\n\n## Rye\n\nIt keeps.\n');
  await writeFile(join(out, 'W1.json'), JSON.stringify({pages: ids.map(id => ({id, seconds: 40}))}));
});

const timing = async (name: string, value: unknown): Promise<string> => {
  const path = join(site, name);
  await writeFile(path, typeof value === 'string' ? value : JSON.stringify(value));
  return path;
};
const rehearsed = (key: string) => ({version: 1, key, seconds: Object.fromEntries(ids.map(id => [id, 60]))});
const pace = async (...files: readonly string[]) => lectern(['pace', ...files, '--site', site, '--out', out], site);

it('a rehearsal becomes the seconds of its slides, and the pace of the course', async () => {
  const {code, out: printed} = await pace(await timing('a.json', rehearsed('W1')));
  expect(printed).toContain('W1: 12 slides rehearsed, 12.0 min where 8.0 min were planned (_slides/W1.timing.json)');
  expect(printed).toContain('1.5 of the usual times');
  expect(code).toBe(0);
  expect(JSON.parse(await readFile(join(site, '_slides/W1.timing.json'), 'utf8'))).toEqual(rehearsed('W1'));
  expect(await readFile(join(site, 'lectern.yml'), 'utf8')).toBe('pace:\n  factor: 1.5\n');
});

it.each([
  ['no timing file', 'a.json', '{"version": 1}', 'a.json is no timing file'],
  ['a lecture that is not there', 'a.json', rehearsed('W9'), 'W9'],
])('%s is told, and nothing is written', async (_, name, value, message) => {
  const {code, error} = await pace(await timing(name, value));
  expect(error).toContain(message);
  expect(code).not.toBe(0);
  await expect(readFile(join(site, 'lectern.yml'))).rejects.toThrow();
});

it('a lecture that is not built, and a file that is not there, are told', async () => {
  await writeFile(join(out, 'W1.json'), '{}');
  expect((await pace(await timing('a.json', rehearsed('W1')))).error).toContain('build the lecture first');
  expect((await pace(join(site, 'none.json'))).error).toContain('none.json cannot be read');
});
