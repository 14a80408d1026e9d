import {describe, expect, it} from 'vitest';
import {toSpeakerNotes} from '../../src/text/speaker-notes.ts';
import {type InlineHtmlContext, printInlineHtml} from '../../src/script/inline-html.ts';
import {breakAddress, printUrl} from '../../src/script/address.ts';
import {collectLinks} from '../../src/handout/links.ts';
import {printProse, collectPrintedBlocks} from '../../src/handout/prose.ts';
import type {Block, Document, Inline} from '../../src/model/document.ts';
import type {PlacedBlock} from '../../src/model/page.ts';
import {createText} from '../../src/text/nodes.ts';
import {makePage} from './make-page.ts';

const range = {line: 1, endLine: 1};
const context: InlineHtmlContext = {
  footnote: label => `<sup>${label}</sup>`,
  anchor: name => (name === 'known' ? '#4' : ''),
  behindLink: url => (url.endsWith('/7') ? '<sup class="mark">[7]</sup>' : ''),
};
const link = (url: string): Inline => ({type: 'link', url, children: [{type: 'text', value: 'there'}]});
const prose = (id: number, text: string): Block => ({
  kind: 'prose',
  id,
  range,
  children: [createText(text), {type: 'strong', children: [createText('!')]}],
});
const blocks: readonly Block[] = [
  prose(1, 'First'),
  {
    kind: 'list',
    id: 2,
    range,
    ordered: false,
    start: 1,
    items: [
      {id: 3, range, blocks: [prose(4, 'one'), prose(5, 'more')]},
      {id: 6, range, blocks: [prose(7, 'two')]},
    ],
  },
  {kind: 'table', id: 8, range, align: [], header: [[createText('h')]], rows: [{range, cells: [[createText('a')]]}]},
  {kind: 'code', id: 9, range, lang: '', marks: '', value: 'if a < b'},
  {kind: 'math', id: 10, range, tex: 'x^2'},
];
const document: Document = {entries: blocks as Document['entries']};

describe('proseHtml', () => {
  it('gives spoken words back with the marks of the notes', () => {
    const html = printProse(blocks.flatMap(toSpeakerNotes), collectPrintedBlocks(document), context);
    expect(html).toContain(
      '<p>First<strong>!</strong></p><ul><li><p>one<strong>!</strong></p><p>more<strong>!</strong></p></li><li>' +
        '<p>two<strong>!</strong></p></li></ul><table>',
    );
    expect(html).toContain('<th>h</th>');
    expect(html).toContain('<pre><code>if a &lt; b</code></pre>');
    expect(html).toContain('katex-display');
  });

  it('keeps words whose source is unknown, escaped', () => {
    expect(printProse([{id: 99, text: '<b>x</b>'}], collectPrintedBlocks(document), context)).toBe(
      '<p>&lt;b&gt;x&lt;/b&gt;</p>',
    );
  });
});

describe('inlineHtml', () => {
  it('numbers listed links, leads anchors to slides, and drops addresses that run something', () => {
    expect(printInlineHtml([link('https://example.org/7')], context)).toBe(
      '<a href="https://example.org/7">there</a><sup class="mark">[7]</sup>',
    );
    expect(printInlineHtml([link('#known'), link('#unknown')], context)).toBe('<a href="#4">there</a>there');
    expect(printInlineHtml([link('javascript:alert(1)')], context)).toBe('there');
  });

  it('closes what it opens and opens nothing else', () => {
    const html = (...values: readonly string[]) =>
      printInlineHtml(
        values.map(value => ({type: 'html', value}) as const),
        context,
      );
    expect(html('<u>', '<sub>', '</u>')).toBe('<u><sub></sub></u>');
    expect(html('<script>', '<img src=x onerror=y>', '</p>')).toBe('');
  });

  it('sets what is no TeX all the same', () => {
    expect(printInlineHtml([{type: 'inlineMath', value: '\\frac{'}], context)).toContain('\\frac{');
  });
});

describe('linksOf', () => {
  it('numbers addresses in reading order, each once with its slides, and leaves readings to their slide', () => {
    const speakerNotes: Document = {
      entries: [{kind: 'prose', id: 1, range, children: [link('https://a.org/'), link('#known')]}],
    };
    const displayed = (url: string): readonly PlacedBlock[] => [
      {
        kind: 'block',
        size: '',
        block: {kind: 'prose', id: 2, range, speakerNotes: [], lead: false, children: [link(url)]},
      },
    ];
    const pages = [
      makePage(1, {role: 'readings', blocks: displayed('https://reading.org/')}),
      makePage(2, {blocks: displayed('https://b.org/'), speakerNotes: [{id: 1, text: ''}]}),
      makePage(3, {blocks: displayed('https://a.org/')}),
    ];
    expect(collectLinks(speakerNotes, pages)).toEqual([
      {number: 1, url: 'https://b.org/', slides: [2]},
      {number: 2, url: 'https://a.org/', slides: [2, 3]},
    ]);
  });

  it('prints addresses short', () => {
    expect(printUrl('https://www.example.org/a/')).toBe('example.org/a');
    expect(breakAddress('a.org/x-y/aLongName.html#b<c')).toBe(
      'a<wbr>.org/<wbr>x<wbr>-y/<wbr>a<wbr>Long<wbr>Name<wbr>.html<wbr>#b&lt;c',
    );
    expect(breakAddress('arxiv.org/abs/2403.00833')).toBe('arxiv<wbr>.org/<wbr>abs/<wbr>2403.00833');
  });
});
