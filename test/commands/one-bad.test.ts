// One bad lecture never costs the rest: the others are built, its earlier deck stays, and the run says so.
import {cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, beforeAll, expect, it, vi} from 'vitest';
import type {DeckBuildResult} from '../../src/commands/build/session.ts';
import {makeDecks} from '../../src/commands/build/build-decks.ts';
import {createStop} from '../../src/commands/stop.ts';
import {openOutput} from '../../src/files/output.ts';
import {createPartFiles} from '../../src/files/unfinished.ts';
import {readSite} from '../../src/site/site.ts';
import {lectern} from '../support/lectern.ts';
import {deckInputsOf} from '../support/deck-inputs.ts';

vi.mock(import('../../src/commands/build/build-post.ts'), async actual => {
  const {buildPost} = await actual();
  return {
    buildPost: async (file, ...rest) => {
      if (file.key === 'stacks') throw new Error('a fault of the program');
      return buildPost(file, ...rest);
    },
  };
});

const root = mkdtempSync(join(tmpdir(), 'one-bad-'));
const site = join(root, 'site');
const out = join(root, 'out');
const post = (name: string): string => join(site, '_posts', name);
const read = (name: string): string => readFileSync(join(out, name), 'utf8');
const build = async () => lectern(['--all', '--site', site, '--out', out, '--formats', 'md'], root);

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

it('what the program itself does wrong with a post is its outcome alone', async () => {
  writeFileSync(post('2024-02-08-stacks.md'), '---\ntitle: Stacks\n---\nText.\n');
  const found = await readSite(site);
  const inputs = deckInputsOf(found, {formats: ['md'], out});
  const results = new Map<string, DeckBuildResult>();
  const listener = {
    log: () => undefined,
    done: (file: {readonly key: string}, result: DeckBuildResult) => void results.set(file.key, result),
  };
  const stores = {output: await openOutput(out, {sources: []}), parts: createPartFiles(), cache: null};
  const {ended} = await makeDecks(found.posts, inputs, stores, {listener, stop: createStop()});
  await ended;
  expect([...results].filter(([, {built}]) => !built).map(([key]) => key)).toEqual(['stacks']);
  expect(results.size).toBe(5);
  expect(results.get('stacks')?.report.diagnostics[0]?.message).toBe('a fault of the program');
});
