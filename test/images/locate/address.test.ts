import {describe, expect, it} from 'vitest';
import {type ImageAddress, resolveAddress, buildSiteHref} from '../../../src/images/locate/address.ts';

const origin = {post: '_contents/W01.md', baseurl: '/course/', url: 'https://example.org/'};
const pathsOf = (address: ImageAddress) => (address.kind === 'local' ? address.candidates.map(({path}) => path) : []);
const firstPath = (src: string) => pathsOf(resolveAddress(src, origin))[0];

describe('local figures', () => {
  it.each([
    ['site-relative', '/Lectures/a.png', 'Lectures/a.png'],
    ['below the base URL', '/course/Lectures/a.png', 'Lectures/a.png'],
    ['doubled slashes', '//Lectures//a.png', 'Lectures/a.png'],
    ['doubled slash after the base URL', '/course//Lectures/a.png', 'Lectures/a.png'],
    ['backslashes', '\\Lectures\\a.png', 'Lectures/a.png'],
    ['relative to the post', 'images/a.png', '_contents/images/a.png'],
    ['one folder up', '../images/a.png', 'images/a.png'],
    ["by the site's own address", 'https://example.org/course/Lectures/a.png', 'Lectures/a.png'],
    ['with a colon in the name', 'Figure:1.png', '_contents/Figure:1.png'],
  ])('%s', (_, src, path) => {
    expect(firstPath(src)).toBe(path);
  });

  it('drops the query and the fragment, after trying the name as written', () => {
    expect(pathsOf(resolveAddress('/a.png?raw=true#x', origin)).slice(0, 2)).toEqual(['a.png?raw=true#x', 'a.png']);
  });

  it('decodes percent encoding, and keeps a lone percent sign', () => {
    expect(pathsOf(resolveAddress('/a%20b.png', origin))).toContain('a b.png');
    expect(firstPath('/100%.png')).toBe('100%.png');
  });

  it('falls back from the folder of the post to the root', () => {
    const paths = pathsOf(resolveAddress('images/a.png', origin));
    expect(paths.slice(0, 2)).toEqual(['_contents/images/a.png', 'images/a.png']);
  });

  it("begins at the page's address, as a browser does", () => {
    const from = (page: string, src: string) => pathsOf(resolveAddress(src, {...origin, page}))[0];
    expect(from('/lectures/data/', '../images/a.png')).toBe('lectures/images/a.png');
    expect(from('/lectures/data.html', 'a.png')).toBe('lectures/a.png');
    expect(from('/2024/first/', '../../assets/a.png')).toBe('assets/a.png');
    expect(from('/a/', '/b.png')).toBe('b.png');
  });

  it('looks in folders that are served from the root, that the post lies in, or that bear its name, last', () => {
    const paths = pathsOf(resolveAddress('/img/a.png', {...origin, post: 'course/docs/one.md'}));
    for (const path of ['static/img/a.png', 'public/img/a.png', 'docs/img/a.png', 'course/img/a.png'])
      expect(paths).toContain(path);
    expect(pathsOf(resolveAddress('a.png', {...origin, post: 'content/one.md'}))).toContain('content/one/a.png');
    expect(pathsOf(resolveAddress('/images/one.html/a.png', origin)).at(-1)).toBe('images/one/a.png');
    expect(paths[0]).toBe('img/a.png');
  });

  it('never names a place above the root, encoded or not, and remembers who asked for one', () => {
    for (const src of [
      '../../../etc/passwd',
      '/../etc/passwd',
      '..%2f..%2f..%2fetc/passwd',
      '..\\..\\..\\etc\\passwd',
    ]) {
      const address = resolveAddress(src, origin);
      expect(pathsOf(address).every(path => !/^\/|^\.\.(?:\/|$)/.test(path))).toBe(true);
      expect(address.kind === 'local' && address.candidates.some(({above}) => above)).toBe(true);
    }
  });
});

describe('figures elsewhere', () => {
  it('takes http, https and hosts without a scheme for the web', () => {
    expect(resolveAddress('https://other.org/a b.png', origin)).toEqual({
      kind: 'remote',
      href: 'https://other.org/a%20b.png',
    });
    expect(resolveAddress('//cdn.other.org/a.png', origin)).toMatchObject({
      kind: 'local',
      href: 'https://cdn.other.org/a.png',
    });
  });

  it.each(['file:///etc/passwd', 'C:\\Users\\me\\a.png', 'javascript:alert(1)', 'ftp://x/a.png'])('refuses %s', src => {
    expect(resolveAddress(src, origin)).toEqual({kind: 'foreign'});
  });
});

describe('siteHref', () => {
  it('joins site address, base URL and path', () => {
    expect(buildSiteHref('Lectures/a b.pdf', origin)).toBe('https://example.org/course/Lectures/a%20b.pdf');
  });
  it('is empty without a site address, and for addresses that are no web address', () => {
    expect(buildSiteHref('a.pdf', {})).toBe('');
    expect(buildSiteHref('a.pdf', {url: 'javascript:alert(1)//'})).toBe('');
  });
});
