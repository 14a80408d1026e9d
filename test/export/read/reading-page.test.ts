import {describe, expect, it} from 'vitest';
import {buildReadingPage} from '../../../src/export/read/reading-page.ts';
import {themes} from '../../browser/support.ts';

const html = [
  '<header class="open"><h1 id="top">Bread</h1></header>',
  '<nav class="contents" aria-label="Contents"><ol><li class="l1"><a href="#rye"><span class="t">Rye</span></a>' +
    '<span class="dots"></span><span class="pn" data-page="rye"></span></li></ol></nav>',
  '<main class="running">',
  '<h2 id="rye">Rye</h2>',
  '<p id="p-it-rises">It rises.</p>',
  '<div class="code"><code class="chunk"><span class="ln">x</span></code></div>',
  '<figure><div class="fig"><div class="images"><img src="figures/a%20b.png" alt="A loaf"></div></div></figure>',
  '<section class="index"><ul><li>crumb <a href="#term-1"><span class="pn" data-page="term-1"></span></a>' +
    '<a href="#term-2"><span class="pn" data-page="term-2"></span></a></li></ul></section></main>',
].join('\n');
const meta = {
  key: 'K',
  title: 'Bread',
  course: 'Baking',
  footer: '',
  lang: 'he',
  description: '',
  authors: [],
  tags: [],
};
const page = buildReadingPage({
  script: {html, headings: [], closing: [], files: new Set(['a b.png'])},
  meta,
  themes,
  imageFiles: new Map([['a b.png', {bytes: new Uint8Array([1, 2, 3]), mime: 'image/png'}]]),
  deck: 'K.html',
});

describe('buildReadingPage', () => {
  it('fetches nothing and runs nothing', () => {
    expect(page).toContain("default-src 'none'; script-src 'none'");
    expect(page).toContain('<img src="data:image/png;base64,AQID" loading="lazy" alt="A loaf">');
    expect(page.match(/(?:src|href)="(?!data:|#|K\.html)[^"]*"/g)).toBeNull();
  });

  it('says its language, its direction, and where the slides are', () => {
    expect(page).toContain('<html lang="he" dir="rtl">');
    expect(page).toContain('<a href="K.html">');
  });

  it('has links to its paragraphs and headings, and no numbers of pages', () => {
    expect(page).toMatch(/<p id="p-it-rises">It rises\.<a class="self" href="#p-it-rises"/);
    expect(page).toMatch(/<h2 id="rye">Rye<a class="self" href="#rye"/);
    expect(page).not.toContain('class="pn"');
    expect(page).toContain('<li><a href="#term-1">crumb</a></li>');
  });

  it('lets what may be wider than the window be scrolled by keys', () =>
    expect(page).toContain('<div tabindex="0" class="code">'));
});
