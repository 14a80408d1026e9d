import {createHash} from 'node:crypto';
import {describe, expect, it} from 'vitest';
import {withHead, withPictures, withPolicy} from '../../src/export/html.ts';

const page =
  '<!DOCTYPE html><html lang="C"><head><meta charset="UTF-8"><title>old</title><meta property="og:title" content="old">' +
  '<meta name="twitter:card" content="x"><style>p{}</style></head><body><script>a()</script><script>b()</script></body></html>';

describe('withHead', () => {
  it('says language, title and description once, escaped', () => {
    const html = withHead(page, {lang: 'de', title: 'A <b> & "c" $1', description: 'D'});
    expect(html).toContain('<html lang="de">');
    expect(html.match(/<title>[^<]*<\/title>/g)).toEqual(['<title>A &lt;b> &amp; &quot;c&quot; $1</title>']);
    expect(html).toContain('<meta name="description" content="D"><style>');
    expect(html).not.toMatch(/og:|twitter:/);
  });
});

describe('withPolicy', () => {
  it('allows the scripts of the page by hash and frames of the page itself, first in the head', () => {
    const html = withPolicy(page);
    const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    expect(html).toContain('<head><meta http-equiv="Content-Security-Policy" content="default-src \'none\';');
    expect(html).toContain(`script-src ${hash('a()')} ${hash('b()')};`);
    expect(html).toContain("frame-src 'self'");
  });
});

describe('withPictures', () => {
  it('inlines known pictures and leaves others', () => {
    const assets = new Map([['a b.png', {bytes: new Uint8Array([1, 2]), mime: 'image/png'}]]);
    expect(
      withPictures('<img alt="x" src="figures/a%20b.png" /><img src="figures/c.png"><img src="data:,">', assets),
    ).toBe('<img alt="x" src="data:image/png;base64,AQI=" /><img src="figures/c.png"><img src="data:,">');
  });
});
