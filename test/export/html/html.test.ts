import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {withHead, withImages} from '../../../src/export/html/html.ts';

const page =
  '<!DOCTYPE html><html lang="C"><head><meta charset="UTF-8"><title>old</title>' +
  '<meta property="og:title" content="old"><meta name="twitter:card" content="x"><style>p{}</style></head>' +
  '<body><script>a()</script><script>b()</script>' +
  '</body></html>';

describe('withHead', () => {
  it('says language, title and description once, escaped', () => {
    const html = withHead(page, {lang: 'de', title: 'A <b> & "c" $1', description: 'D'});
    expect(html).toContain('<html lang="de">');
    expect(html.match(/<title>[^<]*<\/title>/g)).toEqual(['<title>A &lt;b&gt; &amp; &quot;c&quot; $1</title>']);
    expect(html).toContain('<meta name="description" content="D"><style>');
    expect(html).not.toMatch(/og:|twitter:/);
  });
});

describe('on paper', () => {
  it('gives every colour that a dark ground changes, so that none stays pale on white', () => {
    const base = readFileSync(new URL('../../../themes/base.css', import.meta.url), 'utf8');
    const grounds = ['on-deep', 'on-accent'].map(
      name => new RegExp(`section\\.${name} \\{([^}]*)\\}`).exec(base)?.[1] ?? '',
    );
    const names = grounds.flatMap(inverted => [...inverted.matchAll(/(--[\w-]+):/g)].map(([, name = '']) => name));
    const [, printed = ''] =
      /@media print\{([^}]*)\}/.exec(withHead(page, {lang: 'en', title: 'T', description: ''})) ?? [];
    expect(names.filter(name => name === '--warm')).toHaveLength(2);
    expect(names.filter(name => !printed.includes(`${name}:`))).toEqual([]);
  });
});

describe('withPictures', () => {
  it('inlines known pictures and leaves others', () => {
    const imageFiles = new Map([['a b.png', {bytes: new Uint8Array([1, 2]), mime: 'image/png'}]]);
    expect(
      withImages('<img alt="x" src="figures/a%20b.png" /><img src="figures/c.png"><img src="data:,">', imageFiles),
    ).toBe('<img alt="x" src="data:image/png;base64,AQI=" /><img src="figures/c.png"><img src="data:,">');
  });

  it('moves where there is a film', () => {
    const film = {bytes: Uint8Array.of(3), mime: 'image/gif'};
    const imageFiles = new Map([['a.png', {bytes: Uint8Array.of(1, 2), mime: 'image/png', film}]]);
    expect(withImages('<img src="figures/a.png">', imageFiles)).toBe('<img src="data:image/gif;base64,Aw==">');
  });
});
