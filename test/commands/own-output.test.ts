// What a run may write over, remove and read again: the output folder inside the site, links in it, notes beside decks.
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeEach, describe, expect, it} from 'vitest';
import {lectern, lecternProcess, publishedLectern, type Ran} from '../support/lectern.ts';
import {filesOf} from '../support/files.ts';

const top = mkdtempSync(join(tmpdir(), 'own-output-'));
afterAll(() => rmSync(top, {recursive: true, force: true}));
let root = '';
let count = 0;
const at = (...names: readonly string[]): string => join(root, ...names);
/** With one cache for all tests: their notes are the same, and what is made anew is the subject of others. */
const run = async (...args: readonly string[]): Promise<Ran> =>
  lectern(['--formats', 'md', ...(args.includes('--no-cache') ? [] : ['--cache', join(top, 'cache')]), ...args], root);
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><rect width="400" height="300"/></svg>';

beforeEach(() => {
  root = join(top, `${count++}`);
  mkdirSync(at('site/_posts'), {recursive: true});
  mkdirSync(at('site/fig'));
  writeFileSync(at('site/_config.yml'), 'title: Course\n');
  writeFileSync(at('site/fig/a.svg'), svg);
  for (const name of ['one', 'two'])
    writeFileSync(
      at(`site/_posts/2024-01-01-${name}.md`),
      `---\ntitle: On ${name}\n---\n\n# A\n\nText.\n\n![A box](/fig/a.svg)\n`,
    );
});

describe('an output folder inside the site', () => {
  it.each(['Jekyll', 'plain'])('is the same after a second and a third run: %s', async kind => {
    if (kind === 'plain') rmSync(at('site/_config.yml'));
    const args = ['--all', '--site', at('site'), '--out', at('site/slides'), '--formats', 'md,html'];
    expect((await run(...args)).code).toBe(0);
    const first = filesOf(at('site'));
    expect(Object.keys(first)).toEqual(expect.arrayContaining(['slides/one.md', 'slides/two.html']));
    for (let i = 0; i < 2; i++) {
      expect((await run(...args)).code).toBe(0);
      expect(filesOf(at('site'))).toEqual(first);
    }
    // Nor does a run into another folder take the decks for notes.
    expect((await run('--all', '--site', at('site'), '--out', at('other'))).code).toBe(0);
    expect(readdirSync(at('other')).filter(name => name.endsWith('.md'))).toEqual(['one.md', 'two.md']);
  });
});

describe('what an earlier run wrote', () => {
  it('goes when its lecture is renamed or removed or its format dropped, and stays with --keep', async () => {
    const args = ['--all', '--site', at('site'), '--out', at('out')];
    await run(...args, '--formats', 'md,html');
    renameSync(at('site/_posts/2024-01-01-one.md'), at('site/_posts/2024-01-01-first.md'));
    writeFileSync(at('out/theirs.html'), 'of somebody');
    await run(...args, '--keep');
    expect(readdirSync(at('out'))).toEqual(expect.arrayContaining(['one.html', 'one.md', 'one.files', 'two.html']));
    expect((await run(...args)).code).toBe(0);
    expect(readdirSync(at('out')).sort()).toEqual(
      [
        ...['first', 'two'].flatMap(key => [`${key}.files`, `${key}.json`, `${key}.md`]),
        'course.json',
        'index.html',
        'theirs.html',
      ].sort(),
    );
    // A lecture that is built alone touches its own files, and those of lectures that are gone.
    rmSync(at('site/_posts/2024-01-01-first.md'));
    await run('two', '--site', at('site'), '--out', at('out'), '--formats', 'html');
    expect(readdirSync(at('out')).sort()).toEqual(['course.json', 'index.html', 'theirs.html', 'two.html', 'two.json']);
    expect(readFileSync(at('out/index.html'), 'utf8')).not.toContain('two.md');
  });

  it('stays where the deck fails to build', async () => {
    const args = ['--all', '--site', at('site'), '--out', at('out')];
    await run(...args);
    const before = filesOf(at('out'));
    writeFileSync(at('site/_posts/2024-01-01-one.md'), '---\ntitle: On one\n---\n\nText \0.\n');
    expect((await run(...args)).code).toBe(1);
    expect(filesOf(at('out'))).toEqual(before);
  });
});

describe("somebody else's files", () => {
  it('are left alone where a folder of figures is a link to theirs, made anew and from the cache', async () => {
    mkdirSync(at('victim'));
    writeFileSync(at('victim/thesis.txt'), 'years of work');
    const args = ['--site', at('site'), '--out', at('site/slides')];
    expect((await run('one', ...args)).code).toBe(0);
    rmSync(at('site/slides'), {recursive: true});
    mkdirSync(at('site/slides'));
    symlinkSync('../../victim', at('site/slides/one.files'));
    const cached = await run('one', ...args);
    const anew = await run('one', ...args, '--no-cache');
    for (const {code, error} of [cached, anew])
      expect([code, error]).toEqual([1, expect.stringContaining('a link on the way leads out of the folder')]);
    expect(filesOf(at('victim'))).toEqual({'thesis.txt': 'years of work'});
  });

  it('are not written over: notes, a page of the site, a record of another program', async () => {
    cpSync(at('site/_posts'), at('notes'), {recursive: true});
    renameSync(at('notes/2024-01-01-one.md'), at('notes/one.md'));
    const notes = filesOf(at('notes'));
    const over = await run('--all', '--site', at('notes'), '--out', at('notes'));
    expect([over.code, over.error]).toEqual([2, expect.stringContaining('is a file that the decks are made of')]);
    expect(filesOf(at('notes'))).toEqual(notes);
    // Notes that are none of the site's either.
    const others = await run('--all', '--site', at('site'), '--out', at('notes'));
    expect([others.code, others.error]).toEqual([2, expect.stringContaining('was not written by Lectern')]);
    for (const [name, text] of [
      ['index.html', '<h1>My course</h1>'],
      ['course.json', '{"name": "Algebra"}'],
    ] as const) {
      mkdirSync(at(name, 'www'), {recursive: true});
      writeFileSync(at(name, 'www', name), text);
      const ran = await run('--all', '--site', at('site'), '--out', at(name, 'www'));
      expect([ran.code, ran.error]).toEqual([2, expect.stringContaining(name)]);
      expect(filesOf(at(name, 'www'))).toEqual({[name]: text});
    }
  });

  it('are not written over in any format where no record of the folder says whose they are; own ones are', async () => {
    const formats = 'html,pdf,md,handout,read,epub,pptx,pptx-pictures';
    const args = ['--all', '--site', at('site'), '--out', at('out'), '--formats', formats];
    expect((await run(...args)).code).toBe(0);
    rmSync(at('out/course.json'));
    expect((await run(...args)).code).toBe(0);
    expect(existsSync(at('out/course.json'))).toBe(true);
    const names = readdirSync(at('out')).filter(name => name.startsWith('one') && name !== 'one.files');
    expect(names).toHaveLength(formats.split(',').length + 1);
    for (const name of names) {
      mkdirSync(at(name));
      writeFileSync(at(name, name), 'my own work');
      const ran = await run('--all', '--site', at('site'), '--out', at(name), '--formats', formats);
      expect([ran.code, ran.error]).toEqual([2, expect.stringContaining(`${name} was not written by Lectern`)]);
      expect(filesOf(at(name))).toEqual({[name]: 'my own work'});
    }
  });

  it("a book of the course in the place of somebody's own is told of and not written", async () => {
    const args = ['--all', '--site', at('site'), '--out', at('out'), '--formats', 'epub'];
    expect((await run(...args)).code).toBe(0);
    const book = readFileSync(at('out/course.epub'));
    rmSync(at('out/course.json'));
    expect((await run(...args)).error).not.toContain('course.epub');
    expect(readFileSync(at('out/course.epub')).equals(book)).toBe(true);
    rmSync(at('out/course.json'));
    writeFileSync(at('out/course.epub'), 'my own book');
    const {code, error} = await run(...args);
    expect([code, error]).toEqual([0, expect.stringContaining('course.epub was not written by Lectern')]);
    expect(readFileSync(at('out/course.epub'), 'utf8')).toBe('my own book');
  });

  it('a folder in the way of a cached file is told as of one made anew; the rest is built', async () => {
    const args = ['--all', '--site', at('site'), '--out', at('out')];
    expect((await run(...args)).code).toBe(0);
    rmSync(at('out/one.md'));
    mkdirSync(at('out/one.md'));
    writeFileSync(at('out/two.md'), 'damaged');
    const {code, error} = await run(...args);
    expect([code, error]).toEqual([1, expect.stringContaining('write-failed')]);
    expect(error).toMatch(/^two: .*unchanged$/m);
    expect(readFileSync(at('out/two.md'), 'utf8')).toContain('On two');
    // A folder among the figures is somebody's, and no trouble.
    rmSync(at('out/one.md'), {recursive: true});
    mkdirSync(at('out/one.files/sub'));
    expect((await run(...args)).code).toBe(0);
    expect(existsSync(at('out/one.files/sub'))).toBe(true);
  });
});

it('two builds at the same time leave what one alone would', async () => {
  const args = (out: string): readonly string[] => [
    '--all',
    '--formats',
    'md',
    '--no-cache',
    '--site',
    at('site'),
    '--out',
    at(out),
  ];
  await publishedLectern(args('alone'), root);
  const both = await Promise.all([lecternProcess(args('shared'), root), lecternProcess(args('shared'), root)]);
  expect(both.map(({code}) => code)).toEqual([0, 0]);
  expect(filesOf(at('shared'))).toEqual(filesOf(at('alone')));
});
