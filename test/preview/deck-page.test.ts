import {describe, expect, it} from 'vitest';
import {buildDeckPage, readFrame} from '../../src/preview/deck-page.ts';
import type {DeckView} from '../../src/preview/view.ts';

const marp =
  '<html><head><style>frame{}</style><style>theme{}</style></head><body><div class="osc"></div><div id=":$p">' +
  '<svg><section>x</section><script>core()</script></svg></div><div class="bespoke-marp-note"></div>' +
  '<script>turn()</script></body></html>';
const slide = (number: number) =>
  `<svg data-marpit-svg="" id="${number}"><section id="s${number}" data-marpit-pagination="9" ` +
  'data-marpit-pagination-total="9"><p>x</p></section></svg>';
const view: DeckView = {
  key: 'W</script>1',
  title: 'A <b> & "c"',
  lang: 'ar',
  style: {faces: ['@font-face{a}'], rules: 'r{}'},
  slides: [1, 2].map(number => ({
    ...{id: `s${number}`, title: '', range: {line: 1, endLine: 1}, digest: '', marks: []},
    html: slide(number),
    notes: `<i>${number}</i>`,
  })),
};

describe('readFrame', () => {
  it('is what Marp CLI puts around slides', () => {
    expect(readFrame(marp)).toEqual({
      css: 'frame{}',
      controls: '<div class="osc"></div>',
      scripts: ['core()', 'turn()'],
    });
  });
});

describe('buildDeckPage', () => {
  const html = buildDeckPage(view, readFrame(marp), 3, '');

  it('holds the slides with their numbers, their notes as text, and elements for notes that come later', () => {
    expect([...html.matchAll(/data-marpit-pagination="(\d+)" data-marpit-pagination-total="(\d+)"/g)]).toMatchObject([
      {1: '1', 2: '2'},
      {1: '2', 2: '2'},
    ]);
    expect(html).toContain('<p>&lt;i&gt;1&lt;/i&gt;</p>');
    expect(html.match(/class="bespoke-marp-note"/g)?.length).toBeGreaterThan(20);
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).toContain('<title>A &lt;b&gt; &amp; &quot;c&quot;</title>');
  });

  it('catches the deck before the script that turns it, and lets its own scripts alone run', () => {
    expect(html.indexOf('lecternDeck')).toBeLessThan(html.indexOf('turn()'));
    const scripts = html.match(/<script>/g)?.length ?? 0;
    const [policy = ''] = /Content-Security-Policy" content="[^"]*/.exec(html) ?? [];
    expect(policy.match(/'sha256-/g)).toHaveLength(scripts);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("img-src 'self' data:");
    expect(policy).not.toMatch(/connect-src|unsafe-eval|script-src[^;]*unsafe-inline/);
    expect(html).not.toContain('W</script>1');
  });
});
