import {describe, expect, it} from 'vitest';
import {printDeck} from '../../src/emit/marp.ts';
import type {Deck, Page, PlacedBlock} from '../../src/model/page.ts';
import type {ContentBlock} from '../../src/blocks/types.ts';
import {timesOf} from '../support/times.ts';
import {code, figure, prose, words} from '../support/content.ts';

const range = {line: 1, endLine: 1};
const context = {
  footnote: (label: string) => label,
  anchor: (name: string) => (name === 'salt' ? 2 : 0),
  fit: (texts: readonly string[]) => texts,
};

function page(number: number, name: string, content: readonly ContentBlock[] = [], more: Partial<Page> = {}): Page {
  const blocks = content.map(
    (block): PlacedBlock =>
      block.kind === 'figure' ? {kind: 'figure', block, width: 640, height: 480} : {kind: 'block', block, size: ''},
  );
  return {
    number,
    role: 'content',
    heading: number,
    layout: 'stack',
    small: false,
    promoted: -1,
    counter: '',
    used: 0,
    slideClasses: [],
    styleClasses: ['content'],
    caption: [],
    title: words(name),
    name,
    part: {index: 1, of: 1},
    trail: [],
    level: 1,
    range,
    blocks,
    speakerNotes: [],
    ...more,
  };
}

function deck(pages: readonly Page[], meta: Partial<Deck['meta']> = {}): Deck {
  return {
    meta: {
      key: 'W01',
      title: 'Bread',
      course: 'Baking',
      footer: 'Baking',
      lang: 'en',
      description: '',
      authors: [],
      tags: [],
      ...meta,
    },
    theme: 'seminar',
    ratio: '16:9',
    parts: pages.filter(page => page.role === 'section').map(page => page.name),
    pages,
    times: timesOf(pages, 120),
  };
}

const slideLink = (name: string): ContentBlock => ({
  ...prose(0, ''),
  children: [{type: 'slideLink', slide: name, children: [{type: 'text', value: 'there'}]}],
});
const link = (url: string): ContentBlock => ({
  ...prose(1, ''),
  children: [{type: 'link', url, children: [{type: 'text', value: 'there'}]}],
});

/** Lines of the front matter. */
function front(markdown: string): readonly string[] {
  return markdown.split('\n---\n')[0]?.split('\n').slice(1) ?? [];
}

describe('the deck as Marp Markdown', () => {
  it('opens with front matter whose values no title can break', () => {
    const lines = front(
      printDeck(
        deck([page(1, 'A')], {title: 'A "b": c\nstyle: d', description: '- x', authors: ['Ada', 'Ben'], tags: ['t']}),
        context,
      ),
    );
    expect(lines).toEqual(
      expect.arrayContaining([
        'marp: true',
        'theme: seminar',
        'lang: en',
        'title: "A “b”: c\\nstyle: d"',
        'description: "- x"',
        'author: "Ada, Ben"',
        'keywords: "t"',
        'math: katex',
      ]),
    );
    expect(lines.some(line => /^(style|class|backgroundImage)\b/.test(line))).toBe(false);
  });

  it('names the size of the canvas where it is not the usual', () => {
    expect(front(printDeck({...deck([page(1, 'A')]), ratio: '4:3'}, context))).toContain('size: 4:3');
    expect(front(printDeck(deck([page(1, 'A')]), context)).some(line => line.startsWith('size'))).toBe(false);
  });

  it('parts slides by rulers, one slide a page', () => {
    const [, ...slides] = printDeck(deck([page(1, 'A'), page(2, 'B'), page(3, 'C')]), context).split('\n\n---\n\n');
    expect(slides).toHaveLength(2);
  });

  it('numbers the pages that continue a slide', () => {
    const markdown = printDeck(
      deck([page(1, 'A', [], {counter: '1/2'}), page(2, 'A', [], {counter: '2/2'}), page(3, 'B')]),
      context,
    );
    expect(markdown.match(/^## .*$/gm)).toEqual(['## A <small>1/2</small>', '## A <small>2/2</small>', '## B']);
  });

  it('opens a slide with its style classes', () => {
    const markdown = printDeck(deck([page(1, 'A', [], {styleClasses: ['content', 'statement', 'calm']})]), context);
    expect(markdown).toContain('<!-- _class: content statement calm -->');
  });

  it('prints the caption that images share below all of them', () => {
    const caption = words('Left: a. Right: b.');
    const content = [figure(7, 'a'), {...figure(7, 'b'), caption}];
    const body = (shared: Page['caption']) =>
      printDeck(deck([page(1, 'A', content, {caption: shared})]), context)
        .split('\n\n')
        .slice(-2);
    expect(body(caption)).toEqual([expect.not.stringContaining('<small>'), '<small>Left: a. Right: b.</small>\n']);
    expect(body([])[1]).toContain('\n<small>');
  });

  it('reads no marks in header and footer', () => {
    const markdown = printDeck(
      deck([page(1, 'A', [], {trail: ['<b>*x*</b> $y$ `z` [a](b)']})], {
        course: 'B_a_k*ing <script>',
        footer: 'B_a_k*ing <script>',
      }),
      context,
    );
    const footer = front(markdown).find(line => line.startsWith('footer:'));
    const header = /_header: (.*) -->/.exec(markdown)?.[1];
    for (const line of [footer, header]) {
      expect(line).toBeDefined();
      expect(line?.replaceAll('**', '')).not.toMatch(/[*_<>`$[\]#|~]/);
    }
  });

  it('shows the heading above a slide', () => {
    const markdown = printDeck(deck([page(1, 'A', [], {trail: ['One', 'Two', 'Three']})]), context);
    expect(/_header: "(.*)" -->/.exec(markdown)?.[1]).toBe('Three');
    expect(printDeck(deck([page(1, 'A', [], {trail: ['One', 'A']})]), context)).not.toContain('_header');
  });

  it('names the course once, and the lecture at the foot of each slide', () => {
    const footer = (meta: Partial<Deck['meta']>) =>
      front(printDeck(deck([page(1, 'A')], meta), context)).find(line => line.startsWith('footer:'));
    expect(footer({footer: ''})).toBe('footer: "Bread"');
    expect(footer({footer: "Bakers' guild"})).toBe('footer: "Bread · Bakers’ guild"');
    expect(footer({footer: 'Bread'})).toBe('footer: "Bread"');
  });

  it('leads anchors and names of slides to their numbers', () => {
    const pages = [page(1, 'Flour', [link('#salt'), slideLink('Salt')]), page(2, 'Salt')];
    expect(printDeck(deck(pages), context).match(/\[there\]\([^)]*\)/g)).toEqual(['[there](#2)', '[there](#2)']);
  });

  it('keeps the words of an anchor that leads nowhere', () => {
    const markdown = printDeck(deck([page(1, 'A', [link('#nowhere')])]), context);
    expect(markdown).toContain('there');
    expect(markdown).not.toContain('#nowhere');
  });

  it('gives figures the size that the packer chose, in a folder beside the deck', () => {
    const figure: ContentBlock = {
      kind: 'figure',
      id: 1,
      range,
      speakerNotes: [],
      src: 'x',
      file: 'loaf-1a.png',
      width: 1280,
      height: 960,
      alt: 'A loaf',
      altFrom: 'author',
      caption: words('Cut'),
      href: '',
      about: [],
    };
    const markdown = printDeck(deck([page(1, 'A', [figure])], {key: 'W 01 (a)'}), context);
    expect(markdown).toContain('![w:640 h:480 A loaf](W%2001%20%28a%29.files/loaf-1a.png)');
    expect(markdown).toContain('<small>Cut</small>');
  });

  it('prints lines of code that are shown again above those that go on, and moves the marks', () => {
    const goesOn = {
      ...code(1, 'print(a)\nprint(b)', '2'),
      lang: 'python',
      from: 5,
      again: [{number: 2, text: 'a = 1'}],
    };
    expect(printDeck(deck([page(1, 'A', [goesOn])]), context)).toContain(
      '```python&#x20;{3}&#x20;from=5&#x20;again=2\na = 1\nprint(a)\nprint(b)\n```',
    );
  });

  it('puts what is said into a comment that opens with the time of the page', () => {
    const speakerNotes = [{id: 1, text: 'word '.repeat(260).trim()}];
    expect(printDeck(deck([page(1, 'A', [], {speakerNotes})]), context)).toContain('<!--\n≈ 2 min\n\nword word');
  });

  it('links at the foot of a page to what stands in the appendix, and back', () => {
    const pages = [
      page(1, 'A', [], {appendix: {from: 3, to: 4}}),
      page(2, 'B', [], {appendix: {from: 5, to: 5}}),
      page(3, 'C', [], {origin: 1}),
    ];
    const text = printDeck({...deck(pages), meta: {...deck([]).meta, lang: 'de'}}, context);
    expect(text.match(/_footer: .*?(?= -->)/g)).toEqual([
      '_footer: "[Anhang: 3–4 →](#3)"',
      '_footer: "[Anhang: 5 →](#5)"',
      '_footer: "[← 1](#1)"',
    ]);
  });

  it('sets quotes and dashes of what is said, but not of formulas and code', () => {
    const said = (text: string) => printDeck(deck([page(1, 'A', [], {speakerNotes: [{id: 1, text}]})]), context);
    expect(said('It\'s "warm" -- or not')).toContain('It’s “warm” – or not');
    expect(said("f'(x) = \\sin x")).toContain("f'(x) = \\sin x");
  });
});
