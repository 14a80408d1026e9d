import {expect, test} from 'vitest';
import {createSiteValues, pageValues} from '../../../src/site/liquid/values.ts';
import {readPost} from '../../../src/site/post.ts';
import {readSite} from '../../../src/site/site.ts';
import {createSiteUrls} from '../../../src/site/urls.ts';
import {makeSite} from '../make-site.ts';

const files = {
  '_config.yml':
    'permalink: pretty\ncollections:\n  notes:\n    output: true\n' +
    'defaults:\n- scope: {path: ""}\n  values: {author: B}\n',
  '_data/people.yml': 'ada: {name: Lovelace}\n',
  '_data/more/rows.csv': 'a,b\n1,"x, ""y"""\n',
  '_data/broken.yml': 'a: b: c\nd: 1\n',
  '_posts/2024-01-02-old.md': '---\ntitle: Old\ntags: [t, u]\n---\n',
  'cat/_posts/2024-03-04-new.md': '---\ntitle: New\ntags: t\n---\n',
  '_notes/one.md': '---\ntitle: One\n---\n',
  'about.md': '---\npermalink: /me/\nauthor: A\n---\n',
};

async function open() {
  const site = await readSite(makeSite(files));
  const address = createSiteUrls(site);
  return {site, address, value: createSiteValues(site, address, '2024-05-06')};
}

test('site: posts from the newest, pages, collections, tags, data, the day', async () => {
  const {value} = await open();
  expect(value('posts')).toMatchObject([
    {title: 'New', url: '/cat/2024/03/04/new/', id: '/cat/2024/03/04/new', date: '2024-03-04', collection: 'posts'},
    {title: 'Old', url: '/2024/01/02/old/', author: 'B'},
  ]);
  expect(value('pages')).toMatchObject([{path: 'about.md', name: 'about.md', url: '/me/', dir: '/me/', author: 'A'}]);
  expect(value('notes')).toMatchObject([{title: 'One', url: '/notes/one/', collection: 'notes'}]);
  expect(value('tags')).toMatchObject({t: [{title: 'New'}, {title: 'Old'}], u: [{title: 'Old'}]});
  expect(value('data')).toEqual({
    people: {ada: {name: 'Lovelace'}},
    more: {rows: [{a: '1', b: 'x, "y"'}]},
    broken: {a: 'b: c', d: 1},
  });
  expect(value('time')).toBe('2024-05-06');
  expect(value('none')).toBeUndefined();
});

test("page: its front matter with the site's defaults, and its address", async () => {
  const {site, address} = await open();
  const file = site.posts.find(({path}) => path.startsWith('_posts'));
  if (file === undefined) throw new Error('no post');
  const post = await readPost(site, file, () => undefined);
  expect(pageValues(post, address)).toMatchObject({
    title: 'Old',
    author: 'B',
    url: '/2024/01/02/old/',
    path: '_posts/2024-01-02-old.md',
    slug: 'old',
    collection: 'posts',
    tags: ['t', 'u'],
  });
  expect(post.meta.authors).toEqual(['B']);
});

test.each([
  ['_data/__proto__.yml', 'polluted: yes\n'],
  ['_data/__proto__/x.yml', 'polluted: yes\n'],
  ['_data/constructor/prototype.yml', 'polluted: yes\n'],
  ['_data/a.json', '{"__proto__": {"polluted": 1}}'],
  ['_data/b.csv', '__proto__,b\n1,2\n'],
])('%s changes no other object', async (path, text) => {
  const site = await readSite(makeSite({...files, [path]: text}));
  createSiteValues(site, createSiteUrls(site), '2024-05-06')('data');
  const names = [{}, Object].flatMap(one => ['polluted', 'x', 'b'].filter(name => name in one));
  expect(names).toEqual([]);
  expect(Object.prototype.constructor).toBe(Object);
});
