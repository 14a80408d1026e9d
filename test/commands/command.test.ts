import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {words} from '../support/hostile-posts.ts';
import {type HostileSite, makeHostileSite} from '../support/hostile-site.ts';
import {lectern, reportsOf} from '../support/lectern.ts';

let range: HostileSite;
const run = async (...args: readonly string[]) => lectern(['--site', range.site, ...args], range.root);
const folder = (): string => mkdtempSync(join(range.root, 'out-'));

beforeAll(async () => {
  range = await makeHostileSite();
});
afterAll(() => rmSync(range.root, {recursive: true, force: true}));

describe('a wrong command', () => {
  it('names the nearest lectures where there is none of that name', async () => {
    const {code, error, out} = await run('figure-mising', '--out', folder());
    expect(code).toBe(2);
    expect(error).toContain('"figure-mising"');
    expect(error).toContain('figure-missing');
    expect(out).toBe('');
  });

  it('never takes W1 for W11', async () => {
    const {code, error} = await run('W1', '--out', folder());
    expect(code).toBe(2);
    expect(error).toContain('Nearest: W11');
  });

  it('asks which lecture is meant', async () => {
    expect((await run('--out', folder())).code).toBe(2);
  });

  it('knows its formats and its options', async () => {
    const ran = await Promise.all([run('bom', '--formats', 'docx'), run('bom', '--prose', 'half')]);
    expect(ran.map(({code}) => code)).toEqual([2, 2]);
  });

  it('says which site or theme is not there', async () => {
    const ran = await Promise.all([
      lectern(['--all', '--site', 'no-such-folder'], range.root),
      run('bom', '--theme', 'no-such-theme'),
    ]);
    expect(ran[0]).toMatchObject({code: 2, error: expect.stringContaining('no-such-folder')});
    expect(ran[1]).toMatchObject({code: 2, error: expect.stringContaining('no-such-theme')});
  });
});

describe('a command that cannot write', () => {
  it('fails before the work where a file bears the name of the output folder', async () => {
    const out = join(range.root, 'in-the-way');
    writeFileSync(out, 'kept');
    const {code, error} = await run('bom', '--out', out);
    expect(code).toBe(1);
    expect(error).toContain('in-the-way');
    expect(readFileSync(out, 'utf8')).toBe('kept');
  });
});

describe('a build', () => {
  it('gives the same bytes twice; with --strict its warnings are failures', async () => {
    const [one, two] = [folder(), folder()];
    const posts = ['text-emoji', 'figure-svg', 'figure-missing', '--formats', 'html,pdf,md'];
    const first = await run(...posts, '--out', one);
    const second = await run(...posts, '--out', two, '--strict');
    expect([first.code, second.code]).toEqual([0, 1]);
    const names = readdirSync(one, {recursive: true, withFileTypes: true})
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name).slice(one.length + 1));
    expect(names.filter(name => !name.includes('.files')).sort()).toEqual(
      ['text-emoji', 'figure-svg', 'figure-missing']
        .flatMap(key => ['html', 'json', 'md', 'pdf'].map(ending => `${key}.${ending}`))
        .concat('course.json')
        .sort(),
    );
    for (const name of names)
      expect(readFileSync(join(one, name)).equals(readFileSync(join(two, name))), name).toBe(true);
    expect(first.out).toBe('');
    expect(first.error).toMatch(/^figure-missing: \d+ slides, 0 figures, 1 warning, [\d.]+ s$/m);
    expect(first.error).toContain('_notes/figure-missing.md:6 warning: ');
  });

  it('with --prose full puts every word on slides, and writes only the formats asked for', async () => {
    const out = folder();
    const long = {
      'paragraph-long': words(600, 'pa'),
      'sentence-long': words(250, 'le'),
      'item-long': words(300, 'it'),
      'table-cell': words(400, 'ce'),
    };
    const ran = await run(
      ...Object.keys(long),
      '--prose',
      'full',
      '--formats',
      'md',
      '--out',
      out,
      '--json',
      '--quiet',
    );
    expect(ran.code).toBe(0);
    expect(ran.error).toBe('');
    expect([...reportsOf(ran).keys()].sort()).toEqual(Object.keys(long).sort());
    expect(readdirSync(out).sort()).toEqual(
      Object.keys(long)
        .flatMap(key => [`${key}.json`, `${key}.md`])
        .concat('course.json')
        .sort(),
    );
    for (const [key, list] of Object.entries(long)) {
      const slides = readFileSync(join(out, `${key}.md`), 'utf8')
        .replace(/<!--[\s\S]*?-->/g, '')
        .toLowerCase();
      const displayed = new Set(slides.match(/[\p{L}\p{N}]+/gu));
      expect(
        list.filter(word => !displayed.has(word)),
        key,
      ).toEqual([]);
    }
  });

  it('takes any folder of notes for a site', async () => {
    const plain = mkdtempSync(join(tmpdir(), 'plain-'));
    try {
      writeFileSync(join(plain, 'talk.md'), '# Talk\n\nNotes without front matter.\n');
      const ran = await lectern(
        ['talk', '--site', plain, '--out', join(plain, 'out'), '--formats', 'md', '--json'],
        plain,
      );
      expect(ran.code).toBe(0);
      expect(
        reportsOf(ran)
          .get('talk')
          ?.diagnostics.map(({rule, line}) => `${rule}:${line}`),
      ).toEqual(['front-matter-missing:1']);
    } finally {
      rmSync(plain, {recursive: true, force: true});
    }
  });
});
