import {describe, expect, it} from 'vitest';
import {withSources} from '../../../src/export/html/sources.ts';
import type {SlideSource} from '../../../src/model/slide-source.ts';

const lines = (line: number, endLine = line) => ({line, endLine});
const slide = (blocks: SlideSource['blocks'], title = 'T'): SlideSource => ({
  number: 2,
  id: 'a/b',
  title,
  range: lines(3, 9),
  blocks,
});
const deck = (inner: string): string =>
  `<svg data-marpit-svg="" viewBox="0 0 1280 720"><foreignObject width="1280" height="720"><section id="2" class="x">` +
  `${inner}</section></foreignObject></svg>`;

describe('withSources', () => {
  it('names the section, keeps its number, and marks blocks in their order, header and footer aside', () => {
    const html = deck(
      '<header>H</header><h2>T</h2><p>a<br>b</p><style>p{}</style><p><small>c</small></p><footer>F</footer>',
    );
    expect(
      withSources(
        html,
        [
          slide([
            {range: lines(5), items: []},
            {range: lines(7, 8), items: []},
          ]),
        ],
        'x/"p".md',
      ),
    ).toBe(
      '<svg data-marpit-svg="" viewBox="0 0 1280 720" id="2"><foreignObject width="1280" height="720">' +
        '<section id="a/b" data-source="x/&quot;p&quot;.md:3-9" class="x"><header>H</header><h2>T</h2>' +
        '<p data-source="x/&quot;p&quot;.md:5-5">a<br>b</p><style>p{}</style>' +
        '<p data-source="x/&quot;p&quot;.md:7-8"><small>c</small></p><footer>F</footer></section>' +
        '</foreignObject></svg>',
    );
  });

  it('marks items at every depth', () => {
    const html = deck('<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul>');
    const marked = withSources(html, [slide([{range: lines(1, 3), items: [lines(1, 2), null, lines(3)]}], '')], 'p');
    expect(marked).toContain(
      '<ul data-source="p:1-3"><li data-source="p:1-2">a<ol><li>b</li></ol></li><li data-source="p:3-3">c</li></ul>',
    );
  });

  it('marks no block where there are fewer elements than blocks: none is given the lines of another', () => {
    const html = deck('<h2>T</h2><p>a</p>');
    const two = [
      {range: lines(1), items: []},
      {range: lines(2), items: []},
    ];
    expect(withSources(html, [slide(two)], 'p')).toContain('<p>a</p>');
  });

  it('leaves a slide of no source as it is', () => {
    const html = deck('<p>a</p>');
    expect(withSources(html, [{...slide([]), number: 7}], 'p')).toBe(html);
  });

  it('is not misled by marks within attributes, or by tags that are never closed', () => {
    const html = deck('<h2>T</h2><p><img alt="a > <p>"><small>x</p><p>b</p>');
    const marked = withSources(html, [slide([null, {range: lines(4), items: []}])], 'p');
    expect(marked).toContain('<p data-source="p:4-4">b</p>');
  });
});
