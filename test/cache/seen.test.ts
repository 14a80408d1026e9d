import {expect, it} from 'vitest';
import {isStillSo, type Lookups, recorder} from '../../src/cache/seen.ts';

const site: Lookups = {
  include: name => ({note: 'text'})[name],
  link: path => (path === 'a.md' ? '/a.html' : undefined),
  figure: async src => `print of ${src}`,
};

function asked() {
  const record = recorder(site);
  expect([record.include('note'), record.include('none'), record.link('a.md'), record.link('b.md')]).toEqual([
    'text',
    undefined,
    '/a.html',
    undefined,
  ]);
  record.figure('x.png', 'print of x.png');
  return record.seen();
}

it('holds where every answer is the same', async () => {
  expect(await isStillSo(JSON.parse(JSON.stringify(asked())), site)).toBe(true);
});

it.each<[string, Partial<Lookups>]>([
  ['an include changes', {include: name => (name === 'note' ? 'other' : undefined)}],
  ['an include appears', {include: name => (name === 'none' ? '' : site.include(name))}],
  ['a link is broken', {link: () => undefined}],
  ['a page that was linked appears', {link: path => `/${path}`}],
  ['a figure changes', {figure: async () => 'another print'}],
])('holds no more where %s', async (_what, change) => {
  expect(await isStillSo(asked(), {...site, ...change})).toBe(false);
});
