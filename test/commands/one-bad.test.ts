// One bad lecture never costs the rest: the others are built, its earlier deck stays, and the run says so.
import {cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {lectern} from '../support/lectern.ts';

const root = mkdtempSync(join(tmpdir(), 'one-bad-'));
const site = join(root, 'site');
const out = join(root, 'out');
const post = (name: string): string => join(site, '_posts', name);
const read = (name: string): string => readFileSync(join(out, name), 'utf8');
const build = async () =>
  lectern(['--all', '--site', site, '--out', out, '--formats', 'md', '--cache', join(root, 'cache')], root);

beforeAll(() => cpSync(fileURLToPath(new URL('../fixtures/shards', import.meta.url)), site, {recursive: true}));
afterAll(() => rmSync(root, {recursive: true, force: true}));

it('an unreadable and a broken post: the rest is built, exit 1, the course page made', async () => {
  const stacks = readFileSync(post('2024-02-08-stacks.md'));
  writeFileSync(post('2024-02-08-stacks.md'), Buffer.from('---\ntitle: x\n---\n\0'));
  writeFileSync(post('2024-02-09-broken.md'), '---\ntitle: "x\n---\n<div>\n\n{% include no.html %}\n\n$$ x');
  const first = await build();
  expect(first.code).toBe(1);
  expect(first.error).toContain('_posts/2024-02-08-stacks.md:1 error: ');
  expect(readdirSync(out)).toEqual(expect.arrayContaining(['heaps.md', 'index.html', 'queues.md']));
  expect(readdirSync(out)).not.toContain('stacks.md');
  rmSync(post('2024-02-09-broken.md'));

  writeFileSync(post('2024-02-08-stacks.md'), stacks);
  expect((await build()).code).toBe(0);
  const deck = read('stacks.md');
  writeFileSync(post('2024-02-08-stacks.md'), Buffer.concat([stacks, Buffer.from('\0')]));
  writeFileSync(
    post('2024-02-01-queues.md'),
    `${readFileSync(post('2024-02-01-queues.md'), 'utf8')}\nOne more line.\n`,
  );
  const again = await build();
  expect(again.code).toBe(1);
  expect(read('stacks.md')).toBe(deck);
  expect(read('queues.md')).toContain('One more line.');
  expect([...read('index.html').matchAll(/<a href="(\w+\.md)">Markdown/g)].map(([, href]) => href)).toEqual([
    'queues.md',
    'stacks.md',
    'heaps.md',
    'graphs.md',
    'flows.md',
  ]);
});
