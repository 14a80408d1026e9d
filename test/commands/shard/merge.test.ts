import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {lectern, type Ran} from '../../support/lectern.ts';

const fixture = fileURLToPath(new URL('../../fixtures/shards', import.meta.url));
let root = '';
const at = (name: string): string => join(root, name);
/** With one cache for all but what the shards are compared with: their decks are the same. */
const build = async (out: string, ...args: readonly string[]): Promise<Ran> => {
  const cache = args.includes('--no-cache') ? [] : ['--cache', at('cache')];
  return lectern(['--site', at('site'), '--out', at(out), '--formats', 'md', ...cache, ...args], root);
};
const merge = async (...args: readonly string[]): Promise<Ran> => lectern(['merge', ...args], root);
const names = (folder: string): readonly string[] =>
  readdirSync(at(folder), {recursive: true, encoding: 'utf8'}).sort();

function expectSame(a: string, b: string): void {
  expect(names(a)).toEqual(names(b));
  for (const name of names(a))
    if (name.includes('.') && !name.endsWith('.files'))
      expect(readFileSync(join(at(a), name)).equals(readFileSync(join(at(b), name))), name).toBe(true);
}

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'shards-'));
  cpSync(fixture, at('site'), {recursive: true});
  for (const shard of ['1', '2', '3']) expect((await build(shard, '--all', '--shard', `${shard}/3`)).code).toBe(0);
});
afterAll(() => rmSync(root, {recursive: true, force: true}));

it('shards of a course make up what one machine builds, byte for byte', async () => {
  expect((await build('one', '--all', '--no-cache')).code).toBe(0);
  const {code, error} = await merge('3', '1', '2', '--out', 'whole');
  expect([code, error]).toEqual([0, 'whole: 5 lectures of 3 shards\n']);
  expectSame('whole', 'one');
  expect(names('one')).toContain('course.css');
  expect(names('one').filter(name => /^heaps\.files.curve.*\.svg$/.test(name))).toHaveLength(1);
  expect(readFileSync(join(at('1'), 'index.html'), 'utf8')).toMatch(/>[12] lectures?, \d+ slides</);
});

it('a shard without lectures leaves an output like the others', async () => {
  for (const index of [1, 2]) {
    const ran = await build(`few-${index}`, 'stacks', '--shard', `${index}/2`);
    expect(ran.code).toBe(0);
    if (index === 2) expect(ran.error).toContain('Shard 2/2 has no lecture to build');
  }
  expect(await merge('few-1', 'few-2', '--out', 'few', '--quiet')).toEqual({code: 0, out: '', error: ''});
  expect(names('few')).toEqual(['course.css', 'course.json', 'stacks.json', 'stacks.md']);
});

it('joins nothing that does not belong together, and says why', async () => {
  cpSync(at('1'), at('1-copy'), {recursive: true});
  expect((await merge('1', '1-copy', '2', '3', '--out', 'twice')).code).toBe(0);
  const [deck = ''] = names('1').filter(name => name.endsWith('.md'));
  appendFileSync(join(at('1-copy'), deck), 'changed');
  cpSync(at('2'), at('2-cut'), {recursive: true});
  rmSync(join(at('2-cut'), names('2').find(name => name.endsWith('.md')) ?? ''));
  await build('2-dark', '--all', '--shard', '2/3', '--theme', 'chalk');
  const foreign = JSON.parse(readFileSync(join(at('3'), 'shard.json'), 'utf8')) as {run: object};
  cpSync(at('3'), at('3-old'), {recursive: true});
  writeFileSync(join(at('3-old'), 'shard.json'), JSON.stringify({...foreign, run: {...foreign.run, program: 'older'}}));
  const wrong = [
    [['1', '3'], 'Of 3 shards, 2/3 is missing'],
    [['1', '1-copy', '2', '3'], `in 1 and in 1-copy, but ${deck} is not the same`],
    [['1', '2-cut', '3'], '2-cut lacks '],
    [['1', '2-dark', '3'], '1 and 2-dark were made with different options'],
    [['1', '2', '3-old'], '1 and 3-old were made by different versions'],
    [['1', '2', 'few-1'], '1 is one of 3 shards, few-1 one of 2'],
    [['1', '2', 'one'], 'one is no output of a shard'],
    [['1', '2', 'nowhere'], 'There is no folder nowhere'],
  ] as const;
  for (const [folders, words] of wrong) {
    const {code, error} = await merge(...folders, '--out', 'none');
    expect([code, error], error).toEqual([2, expect.stringContaining(words)]);
  }
  expect(existsSync(at('none'))).toBe(false);
  expect(await merge('1', '2', '3', '--out', '3')).toMatchObject({
    code: 2,
    error: expect.stringContaining('name another folder'),
  });
});

it('trusts no shard: no markup, no other address, no link, nothing hidden', async () => {
  const note = JSON.parse(readFileSync(join(at('1'), 'shard.json'), 'utf8')) as {
    readonly course: object;
    readonly lectures: readonly {readonly key: string}[];
    readonly keys: readonly string[];
  };
  const poisons: readonly object[] = [
    {course: {...note.course, accent: 'red}</style><h1>INJECTED</h1><style>{'}},
    {lectures: note.lectures.map(one => ({...one, notes: 'javascript:alert(1)'}))},
    {lectures: note.lectures.map(one => ({...one, key: '../up'}))},
    {keys: [...note.keys, '.hidden']},
    {failed: ['\u001b[31mred']},
  ];
  for (const [index, poison] of poisons.entries()) {
    const folder = `poison-${index}`;
    cpSync(at('1'), at(folder), {recursive: true});
    writeFileSync(join(at(folder), 'shard.json'), JSON.stringify({...note, ...poison}));
    const {code, error} = await merge(folder, '2', '3', '--out', 'poisoned');
    expect([code, error], JSON.stringify(poison)).toEqual([2, expect.stringContaining('is no output of a shard')]);
  }
  const decks = names('1').filter(name => name.endsWith('.md'));
  writeFileSync(at('secret.png'), 'secret');
  cpSync(at('1'), at('linked'), {recursive: true});
  rmSync(join(at('linked'), decks[0] ?? ''));
  symlinkSync(at('secret.png'), join(at('linked'), decks[0] ?? ''));
  cpSync(at('1'), at('figures'), {recursive: true});
  const own = join(at('figures'), (decks[0] ?? '').replace(/md$/, 'files'));
  mkdirSync(own, {recursive: true});
  symlinkSync(at('secret.png'), join(own, 'x.png'));
  for (const folder of ['linked', 'figures']) {
    const {code, error} = await merge(folder, '2', '3', '--out', 'poisoned');
    expect([code, error]).toEqual([2, expect.stringContaining('is a link, and no shard writes links')]);
  }
  expect(existsSync(at('poisoned'))).toBe(false);
});

it('a deck that a shard could not build is missing from the whole, which says so', async () => {
  appendFileSync(join(at('site'), '_posts/2024-02-08-stacks.md'), '\nNo \0 text.\n');
  const codes = [];
  for (const index of [1, 2]) codes.push((await build(`bad-${index}`, '--all', '--shard', `${index}/2`)).code);
  expect(codes.toSorted()).toEqual([0, 1]);
  const {code, error} = await merge('bad-1', 'bad-2', '--out', 'rest');
  expect([code, error]).toEqual([1, expect.stringMatching(/^stacks was not built by shard [12]\/2 \(bad-[12]\)/)]);
  expect((await build('rest-one', '--all')).code).toBe(1);
  expectSame('rest', 'rest-one');
});
