import {expect, it} from 'vitest';
import {areUnchanged, type Lookups, createRecorder} from '../../src/cache/dependencies.ts';

const site: Lookups = {
  include: name => ({note: 'text'})[name],
  includeFile: path => ({'a/part.md': 'part'})[path],
  link: path => (path === 'a.md' ? '/a.html' : undefined),
  siteValue: name => (name === 'posts' ? [{title: 'A'}] : undefined),
  findFile: name => (name === 'b.png' ? 'figures/b.png' : undefined),
  figure: async src => `print of ${src}`,
};

function requested() {
  const record = createRecorder(site);
  expect([record.include('note'), record.include('none'), record.link('a.md'), record.link('b.md')]).toEqual([
    'text',
    undefined,
    '/a.html',
    undefined,
  ]);
  record.includeFile('a/part.md');
  record.siteValue('posts');
  record.findFile('b.png');
  record.figure('x.png', 'print of x.png');
  return record.dependencies();
}

it('holds where every answer is the same', async () => {
  expect(await areUnchanged(JSON.parse(JSON.stringify(requested())), site)).toBe(true);
});

it.each<[string, Partial<Lookups>]>([
  ['an include changes', {include: name => (name === 'note' ? 'other' : undefined)}],
  ['an include appears', {include: name => (name === 'none' ? '' : site.include(name))}],
  ['a link is broken', {link: () => undefined}],
  ['a page that was linked appears', {link: path => `/${path}`}],
  ['a file beside it changes', {includeFile: () => 'other'}],
  ['a post is added', {siteValue: () => [{title: 'B'}, {title: 'A'}]}],
  ['a file that is named is moved', {findFile: () => 'b.png'}],
  ['a figure changes', {figure: async () => 'another print'}],
])('holds no more where %s', async (_what, change) => {
  expect(await areUnchanged(requested(), {...site, ...change})).toBe(false);
});
