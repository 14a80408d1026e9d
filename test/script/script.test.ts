import {describe, expect, it} from 'vitest';
import type {Block, Document, Entry, Inline} from '../../src/model/document.ts';
import {buildScript, type ScriptInput} from '../../src/script/script.ts';
import {createText} from '../../src/text/nodes.ts';

const range = {line: 1, endLine: 1};
let next = 1;
const text = (value: string): Inline => createText(value);
const bold = (value: string): Inline => ({type: 'strong', children: [{type: 'text', value}]});
const link = (url: string, words = 'there'): Inline => ({type: 'link', url, children: [{type: 'text', value: words}]});
const cite = (identifier: string): Inline => ({type: 'footnoteReference', identifier, label: identifier});
const prose = (...children: readonly Inline[]): Block => ({kind: 'prose', id: next++, range, children});
const heading = (depth: number, title: string): Entry => ({
  kind: 'heading',
  id: next++,
  range,
  depth,
  number: '',
  anchor: title.toLowerCase(),
  children: [text(title)],
});
const list = (ordered: boolean, start: number, ...items: readonly (readonly Block[])[]): Block => ({
  kind: 'list',
  id: next++,
  range,
  ordered,
  start,
  items: items.map(blocks => ({id: next++, range, blocks})),
});
const footnote = (label: string, ...children: readonly Inline[]): Block => ({
  kind: 'footnote',
  id: next++,
  range,
  label,
  blocks: [prose(...children)],
});

function build(entries: Document['entries'], given: Partial<ScriptInput> = {}) {
  const meta = {
    key: 'K',
    title: 'Bread',
    course: 'Baking',
    footer: '',
    lang: 'en',
    description: '',
    authors: [],
    tags: [],
  };
  return buildScript({
    document: {entries},
    images: new Map(),
    meta,
    facts: ['Week 3'],
    slides: new Map(),
    alts: new Map(),
    coded: new Set(),
    footnote: label => label,
    slideHref: slide => `K.pdf#page=${slide}`,
    drawCode: () => undefined,
    ...given,
  });
}
const wordsOf = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

describe('buildScript', () => {
  it('has each block once, in the order of the notes, steps as numbers', () => {
    const {html} = build([
      heading(1, 'Flour'),
      prose(text('Rye comes first:')),
      list(true, 4, [prose(text('weigh'))], [prose(text('mix')), list(false, 1, [prose(text('slowly'))])]),
      {kind: 'quote', id: next++, range, blocks: [prose(text('Bread is patience.'))]},
      {kind: 'math', id: next++, range, tex: 'a^2'},
      {kind: 'code', id: next++, range, lang: '', marks: '', value: 'if a < b'},
      {
        kind: 'table',
        id: next++,
        range,
        align: ['right'],
        header: [[text('h')]],
        rows: [{range, cells: [[text('c')]]}],
      },
      {kind: 'media', id: next++, range, url: 'https://example.org/film', title: 'A film'},
    ]);
    expect(html).toMatch(/<h2 id="flour">Flour<\/h2>\n<p id="p-[^"]*" class="lead">Rye comes first:<\/p>/);
    expect(html).toMatch(
      /<ol id="p-[^"]*" start="4"><li>weigh<\/li><li><p class="">mix<\/p><ul><li>slowly<\/li><\/ul><\/li><\/ol>/,
    );
    expect(html).toMatch(/<blockquote[^>]* class="short"><p>Bread is patience.<\/p><\/blockquote>/);
    expect(html).toMatch(/<div class="math"[^>]*><span class="katex-display">/);
    expect(html).toContain('<code class="chunk"><span class="ln">if a &lt; b\n</span></code>');
    expect(html).toContain('<thead><tr><th scope="col" class="right">h</th></tr></thead>');
    const order = ['Rye', 'weigh', 'patience', 'if a', 'A film'].map(word => html.indexOf(word));
    expect([...order].sort((a, b) => a - b)).toEqual(order);
  });

  it('has headings that skip no level, and none that repeats the title', () => {
    const {html, headings} = build([heading(1, 'Bread'), heading(2, 'Flour'), heading(5, 'Rye'), heading(2, 'Water')]);
    expect(headings.map(({title, level}) => [title, level])).toEqual([
      ['Flour', 1],
      ['Rye', 2],
      ['Water', 2],
    ]);
    expect(html.match(/Bread/g)).toHaveLength(1);
  });

  it('leaves out what the author leaves out', () => {
    const [one, other] = [prose(text('stays')), prose(text('goes'))];
    const plan = {levels: new Map(), readings: new Set<number>(), skipped: new Set([other.id])};
    expect(wordsOf(build([one, other], {plan}).html)).not.toContain('goes');
  });

  it('has a chip where a slide begins, which leads to it', () => {
    const [title, one] = [heading(1, 'Flour'), prose(text('Rye.'))];
    const {html, headings} = build([title, one], {
      slides: new Map([
        [title.id, [3]],
        [one.id, [3, 4]],
      ]),
    });
    expect(html).toMatch(
      /<h2[^>]*>Flour<span class="chips"><a class="chip" id="3" href="K.pdf#page=3" aria-label="Slide 3">3</,
    );
    expect(html).toMatch(/<p[^>]*><span class="chips"><a class="chip" id="4"/);
    expect(headings[0]?.slides).toEqual([3, 4]);
  });

  it('explains a link in the margin the first time, those of a text full of them at the end', () => {
    const few = prose(text('See '), link('https://example.org/one'), text('.'));
    const again = prose(text('And '), link('https://example.org/one'), text(' again.'));
    const many = prose(...[2, 3, 4].map(n => link(`https://example.org/${n}`)));
    const {html} = build([few, again, many]);
    expect(html.match(/class="note link"/g)).toHaveLength(1);
    expect(html).toMatch(/<h2 id="end_links">Links<\/h2><ol><li value="2"><a href="https:\/\/example.org\/2">/);
    expect(html).not.toContain('<li value="1"');
  });

  it('has a QR code for an address that bears one, and no number where the words are the address', () => {
    const {html} = build([prose(link('https://example.org/a', 'https://example.org/a'))], {
      coded: new Set(['https://example.org/a']),
    });
    expect(html).toContain('class="qr"');
    expect(html).not.toContain('class="n"');
  });

  it('has short footnotes in the margin, long ones and those of captions at the end, each once', () => {
    const {html} = build([
      prose(text('Salt'), cite('1'), text(' and water'), cite('2'), text(', salt'), cite('1')),
      footnote('1', text('From the sea.')),
      footnote('2', text('Soft. '.repeat(80))),
    ]);
    expect(html.match(/From the sea/g)).toHaveLength(1);
    expect(html).toContain('<span class="note" id="fn_1"><b>1</b>From the sea.</span>');
    expect(html).toMatch(/<h2 id="end_notes">Notes<\/h2><ol><li id="fn_2" value="2">/);
  });

  it('has nothing bold in its headings, and a heading like the title only where it opens the text', () => {
    const shaped: Entry = {
      ...heading(2, 'How'),
      children: [text('How '), bold('gradient descent'), text(' works')],
    } as Entry;
    const {html, headings} = build([heading(1, 'Bread'), shaped, prose(text('So.')), heading(2, 'Bread')]);
    expect(html).toMatch(/<h\d id="how">How gradient descent works/);
    expect(html.match(/<b\b/g)?.length ?? 0).toBe(html.match(/<\/b>/g)?.length ?? 0);
    expect(headings.map(({title}) => title)).toEqual(['How gradient descent works', 'Bread']);
  });

  it('leaves out footnotes that only what is skipped cites, and gives no two targets one name', () => {
    const secret = prose(text('Secret'), cite('a'));
    const plan = {levels: new Map(), readings: new Set<number>(), skipped: new Set([secret.id])};
    const notes = [footnote('a', text('Never told.')), footnote('b', text('Told.'))];
    const {html} = build([{...heading(2, 'Note 1'), anchor: 'note-1'} as Entry, secret, prose(cite('b')), ...notes], {
      plan,
    });
    expect(html).not.toContain('Never told');
    expect(html).toContain('Told.');
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('cuts endless texts between signs, never within one', () => {
    const {html} = build([prose(text(`${'a'.repeat(1999)}&${'b '.repeat(12_000)}`))]);
    expect(html).toContain('&amp;</span>');
  });

  it('counts on from the last of many equal names', () => {
    const {html} = build(Array.from({length: 300}, () => prose(text('A'))));
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has an index of bold words within sentences from eight on; labels are none', () => {
    const terms = ['crumb', 'crust', 'leaven', 'starter', 'gluten', 'bran', 'germ', 'proofing'];
    const texts = terms.map(term => prose(text('It is called '), bold(term), text(' here.')));
    const {html, closing} = build([
      ...texts,
      prose(bold('Note.'), text(' A label.')),
      prose(text('So '), bold('crumb'), text('.')),
    ]);
    expect(html).toContain('<h2 id="key_terms">Key terms</h2>');
    expect(closing).toEqual([{id: 'key_terms', title: 'Key terms', level: 1, slides: []}]);
    expect(html).toContain('<b class="run">Note.</b>');
    const entries = [...html.matchAll(/<li>(\w+) <a href="#term_\d+"><span class="pn"/g)].map(([, term]) => term);
    expect(entries).toEqual([...terms].sort());
    expect(html).toMatch(/<li>crumb <a[^>]*>.*?<\/a><a href="#term_9">/);
    expect(build(texts.slice(0, 7)).html).not.toContain('Key terms');
  });

  it('has contents from four headings on, each with its slides and an empty box for its page', () => {
    const titles = ['Flour', 'Water', 'Salt', 'Heat'].map(title => heading(1, title));
    const slides = new Map(titles.map(({id}, i) => [id, [i + 2]]));
    const {html} = build(titles, {slides});
    expect(html).toMatch(
      /<a href="#water"><span class="t">Water<\/span><\/a>.*?slide 3<\/span><span class="pn" data-page="water">/,
    );
    expect(build(titles.slice(1)).html).not.toContain('<nav');
  });

  it('tells slides of the appendix apart in its contents', () => {
    const top = heading(1, 'Bread');
    const titles = ['Flour', 'Water', 'Salt', 'Heat'].map(title => heading(2, title));
    const numbers = [3, 12, 5, 14];
    const slides = new Map(titles.map(({id}, i) => [id, [numbers[i] ?? 0]]));
    const {html} = build([top, ...titles], {slides, appendix: 9});
    expect(html).toContain('slides 3–5, 12–14');
    expect(html).toContain('slide 12<');
  });

  it('links within the text only where the target is', () => {
    const {html} = build([heading(1, 'Flour'), prose(link('#flour', 'above'), text(' '), link('#gone', 'nowhere'))]);
    expect(html).toContain('<a href="#flour">above</a>');
    expect(html).toContain('<a>nowhere</a>');
  });

  it('names a figure that is not there', () => {
    const figure: Block = {kind: 'figure', id: next++, range, images: [{src: 'a.png', alt: 'A loaf'}], caption: []};
    const {html} = build([figure], {
      images: new Map([['a.png', {kind: 'none', reason: 'Figure not found', href: ''}]]),
    });
    expect(html).toContain('<p class="card">Figure not found: A loaf</p>');
  });
});
