import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {ownCourses} from '../support/courses.ts';
import {lecternProcess, publishedLectern} from '../support/lectern.ts';

let root = '';
let site = '';
const at = (name: string): string => join(root, name);
const words = (out: string, args: readonly string[], lectures = ['W03', 'W06']): readonly string[] => [
  ...[...lectures, '--site', site, '--out', at(out)],
  ...['--cache', at('cache'), '--formats', 'html,pdf,md,handout', ...args],
];
const build = async (out: string, ...args: readonly string[]) => publishedLectern(words(out, args), root);
/** In a process of its own, whose stages alone are in its table of times. */
const buildApart = async (out: string, ...args: readonly string[]) => lecternProcess(words(out, args), root);

/** Every file under a folder with its bytes. */
function filesOf(folder: string): ReadonlyMap<string, Buffer> {
  const entries = readdirSync(folder, {recursive: true, withFileTypes: true}).filter(entry => entry.isFile());
  return new Map(
    entries
      .map(entry => join(entry.parentPath, entry.name))
      .sort()
      .map(path => [path.slice(folder.length + 1), readFileSync(path)]),
  );
}

function expectSame(a: string, b: string): void {
  const [one, two] = [filesOf(at(a)), filesOf(at(b))];
  expect([...one.keys()]).toEqual([...two.keys()]);
  for (const [name, bytes] of one) expect(firstDifference(name, bytes, two.get(name) ?? Buffer.alloc(0))).toBe('');
}

/** At which byte two files differ first, and what stands around it in both, as latin1; empty where they are equal. */
function firstDifference(name: string, one: Buffer, two: Buffer): string {
  if (one.equals(two)) return '';
  const differing = one.findIndex((byte, i) => byte !== two[i]);
  const at = differing < 0 ? one.length : differing;
  const around = (bytes: Buffer): string =>
    JSON.stringify(bytes.subarray(Math.max(0, at - 40), at + 40).toString('latin1'));
  return `${name}, ${one.length} and ${two.length} bytes, differ from byte ${at}:\n${around(one)}\n${around(two)}`;
}

const unchanged = (printed: string): number => printed.match(/, unchanged$/gm)?.length ?? 0;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'cached-'));
  site = at('site');
  cpSync(join(ownCourses, 'seminar'), site, {recursive: true});
});
afterAll(() => rmSync(root, {recursive: true, force: true}));

it('gives the bytes, the diagnostics and the exit code of a build, and starts no browser', async () => {
  const cold = await buildApart('cold', '--no-cache');
  const first = await build('first', '--json', '--strict');
  expect([cold.code, unchanged(cold.error), unchanged(first.error)]).toEqual([0, 0, 0]);
  const again = await buildApart('again', '--json', '--strict', '--timings');
  expect(unchanged(again.error)).toBe(2);
  expect(again.error).not.toContain('browser start');
  expect(again).toMatchObject({code: first.code, out: first.out});
  expectSame('cold', 'first');
  expectSame('cold', 'again');
});

it('leaves files alone that are right, and puts back those that are not', async () => {
  const [html, pdf] = readdirSync(at('again'))
    .filter(name => /W03.*(?:html|(?<!handout\.)pdf)$/.test(name))
    .map(name => join(at('again'), name));
  const before = statSync(pdf ?? '').mtimeMs;
  truncateSync(html ?? '', 10);
  expect(unchanged((await build('again')).error)).toBe(2);
  expect(statSync(pdf ?? '').mtimeMs).toBe(before);
  expectSame('cold', 'again');
});

it('builds again what a damaged cache cannot give', async () => {
  const blobs = filesOf(at('cache'));
  for (const [name, bytes] of blobs)
    if (name.includes('blobs')) writeFileSync(join(at('cache'), name), bytes.subarray(1));
  rmSync(at('again'), {recursive: true});
  const mended = await build('again');
  expect([mended.code, unchanged(mended.error)]).toEqual([0, 0]);
  expectSame('cold', 'again');
  rmSync(at('again'), {recursive: true});
  expect(unchanged((await build('again')).error)).toBe(2);
  expectSame('cold', 'again');
});

it('builds again the post that was edited, and no other; then that of which a figure was', async () => {
  const posts = join(site, '_contents');
  const [post = ''] = readdirSync(posts).filter(name => name.startsWith('W03'));
  appendFileSync(join(posts, post), '\nOne more paragraph at the end.\n');
  const edited = await build('again');
  expect(unchanged(edited.error)).toBe(1);
  expect(edited.error).toMatch(/^W06.*, unchanged$/m);
  // The other one lies there as it was built before.
  const cold = await publishedLectern(words('cold', ['--no-cache'], ['W03']), root);
  expect(cold.code).toBe(0);
  expectSame('cold', 'again');
  const figures = readdirSync(site, {recursive: true, encoding: 'utf8'}).filter(
    name =>
      name.endsWith('.svg') && readFileSync(join(posts, post), 'utf8').includes(name.split(/[\\/]/).at(-1) ?? '-'),
  );
  expect(figures.length).toBeGreaterThan(0);
  appendFileSync(join(site, figures[0] ?? ''), '\n<!-- touched -->\n');
  const touched = await build('again');
  expect(touched.error).toMatch(/^W06.*, unchanged$/m);
  expect(unchanged(touched.error)).toBe(1);
});
