import {execFileSync} from 'node:child_process';
import {symlinkSync} from 'node:fs';
import fs from 'node:fs/promises';
import {syncBuiltinESMExports} from 'node:module';
import {join} from 'node:path';
import {expect, onTestFinished, test} from 'vitest';
import {readSite} from '../../src/site/site.ts';
import {makeSite} from './make-site.ts';

/** Until the test ends, a file of this name cannot be opened, whoever runs the tests. */
function lock(name: string): void {
  const {open} = fs;
  const set = (value: typeof open): void => {
    fs.open = value;
    syncBuiltinESMExports();
  };
  onTestFinished(() => set(open));
  set(async (path, ...rest) => {
    if (String(path).endsWith(name)) throw new Error('EACCES: permission denied');
    return open(path, ...rest);
  });
}

const post = (lines = 'title: A') => `---\n${lines}\n---\nText\n`;
const keys = async (root: string) =>
  Object.fromEntries((await readSite(root)).posts.map(each => [each.path, each.key]));

test('a Jekyll site: config with tabs, posts with front matter only, by week', async () => {
  const root = makeSite({
    '_config.yml': 'title: \t "Course" \nbaseurl: \t\t/c/\nlang: fr\nlang: de\nexclude: [old, "*.draft.md"]\n',
    '_contents/a.md': post('lecture: W10-x.pdf'),
    '_contents/b.MD': post('lecture: "W2-y" # z'),
    '_posts/2024-03-05-c.markdown': post(),
    'README.md': '# About\n',
    'old/d.md': post(),
    'e/f.draft.md': post(),
    '_layouts/g.md': post(),
    '.h/i.md': post(),
    'node_modules/j.md': post(),
    'k.md': post('published: false'),
    'l.md': `\uFEFF---\r\nlecture: W3\r\n---\r\n`,
    'm.md': `${post('title: a: b\nlecture: W4')}\0`,
  });
  const site = await readSite(root);
  expect(site).toMatchObject({root, title: 'Course', lang: 'de'});
  expect(site.config.baseurl).toBe('/c/');
  expect(site.posts).toEqual([
    {key: 'W2-y', path: '_contents/b.MD', name: 'b'},
    {key: 'W3', path: 'l.md', name: 'l'},
    {key: 'W4', path: 'm.md', name: 'm'},
    {key: 'W10-x', path: '_contents/a.md', name: 'a', lecture: 'W10-x.pdf'},
    {key: 'c', path: '_posts/2024-03-05-c.markdown', name: 'c'},
  ]);
});

test('a plain folder: every post, but no file about the folder', async () => {
  const about = {'README.md': 'About', 'LICENSE.md': 'x'};
  const root = makeSite({...about, 'a.md': '# A', 'readme/b.md': 'x', 'readme-first.md': 'x'});
  expect(Object.keys(await keys(root)).sort()).toEqual(['a.md', 'readme-first.md', 'readme/b.md']);
  expect((await readSite(root)).config).toEqual({});
});

test('keys: the path where the name is index or stands twice, and never that of a file beside the decks', async () => {
  const root = makeSite({
    'index.md': post(),
    'a/index.md': post(),
    'b/x.md': post(),
    'c/X.md': post(),
    'd/e/y.md': post('lecture: '),
    'f.md': post('lecture: T1'),
    'g.md': post('lecture: t1.pdf'),
    'h.md': post('lecture: ~'),
    'i.md': post('lecture: Course'),
    'shard.md': post(),
  });
  expect(await keys(root)).toEqual({
    'index.md': 'index-2',
    'a/index.md': 'a',
    'b/x.md': 'b-x',
    'c/X.md': 'c-X',
    'd/e/y.md': 'y',
    'f.md': 'f',
    'g.md': 'g',
    'h.md': 'h',
    'i.md': 'i',
    'shard.md': 'shard-2',
  });
});

test('keys: safe as file names and unique', async () => {
  const root = makeSite({
    'a.md': post('lecture: ../../etc/pass:wd?'),
    'b.md': post('lecture: CON'),
    'c.md': post(`lecture: ${'x'.repeat(300)}`),
    'd.md': post(`lecture: ${'深'.repeat(120)}`),
    'e-f.md': post('lecture: p-q'),
    'p/q.md': post('lecture: index'),
  });
  const found = await keys(root);
  expect(found).toMatchObject({'a.md': '--..-etc-pass-wd-', 'b.md': 'CON-', 'c.md': 'x'.repeat(120)});
  expect(found['d.md']).toBe('深'.repeat(66));
  expect([found['e-f.md'], found['p/q.md']]).toEqual(['p-q', 'p-q-2']);
});

const order = async (files: Readonly<Record<string, string>>) =>
  (await readSite(makeSite(files))).posts.map(({path}) => path.replace(/\.md$/, '')).join(' ');
const abc = {'_config.yml': 'url: https://example.org\nbaseurl: /c\n', 'a.md': post(), 'b.md': post(), 'c.md': post()};

test('a post that cannot be read is a post all the same, and says so', async () => {
  lock('locked.md');
  const root = makeSite({'_config.yml': '', 'locked.md': post(), 'a.md': post()});
  expect((await readSite(root)).posts).toEqual([
    {key: 'a', path: 'a.md', name: 'a'},
    {key: 'locked', path: 'locked.md', name: 'locked', unread: true},
  ]);
});

test('slides: a post that is off is left out; numbers say the order of those that have one', async () => {
  const root = makeSite({
    'a.md': '---\ntitle: A\n---\n',
    'b.md': '---\nslides:\n  order: 2\n---\n',
    'c.md': '---\nslides: off\n---\n',
    'd.md': '---\nslides: {order: 1}\n---\n',
    'e.md': '---\nslides: /pdf/e.pdf\n---\n',
  });
  expect((await readSite(root)).posts.map(({path}) => path)).toEqual(['d.md', 'b.md', 'a.md', 'e.md']);
});

test('order: that of lectern.yml, by key, file or path; an unpublished post may be named', async () => {
  const files = {
    ...abc,
    'd.md': post('published: false'),
    'W7.md': post('lecture: 7'),
    'lectern.yml': 'order:\n  - c.md\n  - D\n  - 7\n',
  };
  expect(await order(files)).toBe('c W7 a b');
  const named = (await readSite(makeSite(files))).posts.map(({path, key}) => [path, key]);
  expect(Object.fromEntries(named)).toEqual(await keys(makeSite({...files, 'lectern.yml': ''})));
});

test('order: a name that is none says its line and the nearest', async () => {
  const root = makeSite({
    'W12-agents.md': post(),
    'lectern.yml': 'footer: x\norder:\n  - W12-agents\n  - W12-agnets\n',
  });
  await expect(readSite(root)).rejects.toThrow(
    'lectern.yml:4: order: no lecture is called "W12-agnets". Nearest: W12-agents.',
  );
});

test('order: a schedule in _data, a menu, the links of the index page', async () => {
  const data = '- week: 1\n  notes: /c/c/\n- {week: 2, notes: "https://example.org/c/b.html"}\n- people: [Ann]\n';
  expect(await order({...abc, '_data/people.yml': '- name: a\n', '_data/schedule.yml': data})).toBe('c b a');
  expect(
    await order({...abc, '_data/schedule.yml': '- title: Last\n- file: b.md\n', 'c.md': post('title: Last')}),
  ).toBe('c b a');
  expect(await order({...abc, 'b.md': post('nav_order: 10'), 'c.md': post('nav_order: 9')})).toBe('c b a');
  expect(await order({...abc, 'README.md': '# C\n\n1. [Last](c.html)\n2. [Second]({{ site.baseurl }}/b)\n'})).toBe(
    'c b a',
  );
  expect(await order({...abc, 'index.md': `${post()}[x](c.md) [y](b.md)`})).toBe('index c b a');
});

test('order: what cannot be read of _data says nothing', async () => {
  expect(
    await order({...abc, '_data/x.yml': 'a: [b', '_data/y.yml/z.yml': 'x', '_data/k.yml': `${'x'.repeat(300_000)}`}),
  ).toBe('a b c');
  expect(await order({...abc, _data: 'x', 'lectern.yml': 'order: c\n'})).toBe('a b c');
});

test('links out of the folder, into themselves and pipes are passed over', async () => {
  const outside = makeSite({'secret.md': post(), 'sub/more.md': post()});
  const root = makeSite({'a/b.md': post()});
  symlinkSync(join(outside, 'secret.md'), join(root, 'secret.md'));
  symlinkSync(join(outside, 'sub'), join(root, 'sub'));
  symlinkSync('..', join(root, 'a', 'up'));
  symlinkSync('b.md', join(root, 'a', 'twin.md'));
  symlinkSync('nothing.md', join(root, 'broken.md'));
  symlinkSync('/dev/zero', join(root, 'zero.md'));
  expect(Object.keys(await keys(root)).sort()).toEqual(['a/b.md', 'a/twin.md']);
});

test('a broken config costs what is broken in it, and says where; a folder that is not there is an error', async () => {
  const files = {'_config.yml': 'title: A\nurl: "x\nlang: fr\n', 'a.md': post()};
  expect(await readSite(makeSite(files))).toMatchObject({
    title: 'A',
    lang: 'fr',
    posts: [{path: 'a.md'}],
    warnings: [expect.stringMatching(/^_config\.yml:2: .*The other keys are read/)],
  });
  const list = await readSite(makeSite({'_config.yml': '- a\n', 'a.md': post()}));
  expect(list).toMatchObject({
    config: {},
    posts: [{path: 'a.md'}],
    warnings: [expect.stringMatching(/^_config\.yml:1: /)],
  });
  await expect(readSite('/no/such/folder')).rejects.toThrow('There is no folder /no/such/folder');
});

test('empty config: a site all the same', async () => {
  expect((await readSite(makeSite({'_config.yml': '# nothing\n', 'a.md': 'x'}))).posts).toEqual([]);
});

test('300 posts are listed quickly', {timeout: 10_000}, async () => {
  const text = (i: number) => post(`lecture: W${i}`) + 'x '.repeat(20_000);
  const files = Array.from({length: 300}, (_, i) => [`p/${i}.md`, text(i)] as const);
  const root = makeSite(Object.fromEntries(files));
  expect((await readSite(root)).posts).toHaveLength(300);
});

const deck =
  '---\nmarp: true\ntheme: seminar\nlang: en\ntitle: "A"\npaginate: true\nmath: katex\nfooter: "C"\n---\n\n# A\n';

test.each<Readonly<Record<string, string>>>([{}, {'_config.yml': 'title: C\n'}])(
  'what was written is no post: %j',
  async config => {
    const root = makeSite({
      ...config,
      'a.md': post(),
      'slides/a.md': deck,
      'slides/notes.md': post(),
      'slides/sub/more.md': post(),
      'older/course.json': '{\n "version": 1,\n "lectures": []\n}\n',
      'older/b.md': post(),
      'theirs/course.json': '{"name": "Algebra"}',
      'theirs/c.md': post(),
      'd.md': deck,
    });
    symlinkSync('slides', join(root, 'linked'));
    symlinkSync('slides/notes.md', join(root, 'linked.md'));
    const paths = async (output?: string) => (await readSite(root, output)).posts.map(({path}) => path).sort();
    expect(await paths(join(root, 'slides'))).toEqual(['a.md', 'theirs/c.md']);
    expect(await paths(join(root, 'linked'))).toEqual(['a.md', 'theirs/c.md']);
    // The site itself is always read.
    expect(await paths(root)).toContain('a.md');
    expect(await paths(join(root, '..'))).toContain('a.md');
    expect(await paths()).toEqual(expect.arrayContaining(['a.md', 'slides/notes.md', 'theirs/c.md']));
  },
);

test('a site that holds our record itself is read all the same', async () => {
  const root = makeSite({'course.json': '{\n "version": 1,\n "lectures": []\n}\n', 'a.md': post()});
  expect(Object.keys(await keys(root))).toEqual(['a.md']);
});

test('keys: no two decks write one file; what shares a name is told with both files', async () => {
  const root = makeSite({
    '1.md': post('lecture: x-handout'),
    '2.md': post('lecture: x'),
    '3.md': post('lecture: Ka\u0308se'),
    '4.md': post('lecture: K\u00e4se'),
    '5.md': post('lecture: only-handout'),
    '6.md': post('lecture: W\u0308'),
  });
  const {posts, warnings} = await readSite(root);
  expect(Object.fromEntries(posts.map(({path, key}) => [path, key]))).toEqual({
    '1.md': '1',
    '2.md': 'x',
    '3.md': '3',
    '4.md': '4',
    '5.md': 'only-handout',
    '6.md': 'W\u0308'.normalize('NFC'),
  });
  expect(warnings).toEqual([
    expect.stringMatching(/^1\.md has the name of the handout of 2\.md/),
    expect.stringMatching(/^3\.md and 4\.md share the name/),
  ]);
});

test('a config that is a pipe is named, not waited for', async () => {
  const root = makeSite({'a.md': post()});
  execFileSync('mkfifo', [join(root, '_config.yml')]);
  const {warnings, posts} = await readSite(root);
  expect(warnings).toEqual([
    expect.stringMatching(/^_config\.yml:1: The file cannot be read.*It is a pipe or a device/),
  ]);
  expect(posts.map(({path}) => path)).toEqual(['a.md']);
});
