import {describe, expect, it} from 'vitest';
import {toSpeakerNotes} from '../../src/text/speaker-notes.ts';
import {type InlineContext, inlineHtml} from '../../src/handout/inline-html.ts';
import {breakableHtml, linksOf, printedUrl} from '../../src/handout/links.ts';
import {proseHtml, sourcesOf} from '../../src/handout/prose.ts';
import type {Block, Document, Inline} from '../../src/model/document.ts';
import type {Placed} from '../../src/model/page.ts';
import {textNode} from '../../src/text/nodes.ts';
import {makePage} from './make-page.ts';

const place = {line: 1, endLine: 1};
const context: InlineContext = {
  footnote: label => label,
  anchor: name => (name === 'known' ? 4 : 0),
  link: url => (url.endsWith('/7') ? 7 : 0),
};
const link = (url: string): Inline => ({type: 'link', url, children: [{type: 'text', value: 'there'}]});
const prose = (id: number, text: string): Block => ({
  kind: 'prose',
  id,
  place,
  children: [textNode(text), {type: 'strong', children: [textNode('!')]}],
});
const blocks: readonly Block[] = [
  prose(1, 'First'),
  {
    kind: 'list',
    id: 2,
    place,
    ordered: false,
    start: 1,
    items: [
      {id: 3, place, blocks: [prose(4, 'one'), prose(5, 'more')]},
      {id: 6, place, blocks: [prose(7, 'two')]},
    ],
  },
  {kind: 'table', id: 8, place, align: [], header: [[textNode('h')]], rows: [{place, cells: [[textNode('a')]]}]},
  {kind: 'code', id: 9, place, lang: '', marks: '', value: 'if a < b'},
  {kind: 'math', id: 10, place, tex: 'x^2'},
];
const document: Document = {entries: blocks as Document['entries']};

describe('proseHtml', () => {
  it('gives spoken words back with the marks of the notes', () => {
    const html = proseHtml(blocks.flatMap(toSpeakerNotes), sourcesOf(document), context);
    expect(html).toContain(
      '<p>First<strong>!</strong></p><ul><li><p>one<strong>!</strong></p><p>more<strong>!</strong></p></li><li><p>two<strong>!</strong></p></li></ul><table>',
    );
    expect(html).toContain('<th>h</th>');
    expect(html).toContain('<pre><code>if a &lt; b</code></pre>');
    expect(html).toContain('katex-display');
  });

  it('keeps words whose source is unknown, escaped', () => {
    expect(proseHtml([{id: 99, text: '<b>x</b>'}], sourcesOf(document), context)).toBe('<p>&lt;b>x&lt;/b></p>');
  });
});

describe('inlineHtml', () => {
  it('numbers listed links, leads anchors to slides, and drops addresses that run something', () => {
    expect(inlineHtml([link('https://example.org/7')], context)).toBe(
      '<a href="https://example.org/7">there</a><sup class="mark">[7]</sup>',
    );
    expect(inlineHtml([link('#known'), link('#unknown')], context)).toBe('<a href="#4">there</a>there');
    expect(inlineHtml([link('javascript:alert(1)')], context)).toBe('there');
  });

  it('closes what it opens and opens nothing else', () => {
    const html = (...values: readonly string[]) =>
      inlineHtml(
        values.map(value => ({type: 'html', value}) as const),
        context,
      );
    expect(html('<u>', '<sub>', '</u>')).toBe('<u><sub></sub></u>');
    expect(html('<script>', '<img src=x onerror=y>', '</p>')).toBe('');
  });

  it('sets what is no TeX all the same', () => {
    expect(inlineHtml([{type: 'inlineMath', value: '\\frac{'}], context)).toContain('\\frac{');
  });
});

describe('linksOf', () => {
  it('numbers addresses in reading order, each once with its slides, and leaves readings to their slide', () => {
    const spoken: Document = {
      entries: [{kind: 'prose', id: 1, place, children: [link('https://a.org/'), link('#known')]}],
    };
    const shown = (url: string): readonly Placed[] => [
      {kind: 'piece', size: '', piece: {kind: 'prose', id: 2, place, spoken: [], lead: false, children: [link(url)]}},
    ];
    const pages = [
      makePage(1, {role: 'readings', blocks: shown('https://reading.org/')}),
      makePage(2, {blocks: shown('https://b.org/'), spoken: [{id: 1, text: ''}]}),
      makePage(3, {blocks: shown('https://a.org/')}),
    ];
    expect(linksOf(spoken, pages)).toEqual([
      {number: 1, url: 'https://b.org/', slides: [2]},
      {number: 2, url: 'https://a.org/', slides: [2, 3]},
    ]);
  });

  it('prints addresses short', () => {
    expect(printedUrl('https://www.example.org/a/')).toBe('example.org/a');
    expect(breakableHtml('a.org/x-y/aLongName.html#b<c')).toBe(
      'a<wbr>.org/<wbr>x<wbr>-y/<wbr>a<wbr>Long<wbr>Name<wbr>.html<wbr>#b&lt;c',
    );
    expect(breakableHtml('arxiv.org/abs/2403.00833')).toBe('arxiv<wbr>.org/<wbr>abs/<wbr>2403.00833');
  });
});
