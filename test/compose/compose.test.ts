import {describe, expect, it} from 'vitest';
import {composed, documentOf, postOf, slidesOf} from '../support/notes.ts';
import {normalizedText} from '../../src/text/plain.ts';

const long = (about: string) =>
  `${about} rises in the dark because its yeast gives off gas, and the gas is held by a net of proteins that the ` +
  'kneading has formed, so that the loaf keeps the shape that the baker gave it when he laid it on the board. It ' +
  'is then left alone for an hour or two, under a cloth, by the oven.';

describe('the frame of a deck', () => {
  it('opens with a title slide that holds the facts of the front matter', () => {
    const [first] = slidesOf('## A\n\n- a', 'lead', {
      title: 'Bread',
      description: 'How it rises',
      facts: [['Week', '3']],
    });
    expect(first?.role).toBe('title');
    expect(normalizedText(first?.title ?? [])).toBe('Bread');
    const displayed = first?.content.map(block =>
      block.kind === 'list'
        ? block.items.map(item => normalizedText(item.children))
        : block.kind === 'prose'
          ? normalizedText(block.children)
          : block.kind,
    );
    expect(displayed).toEqual(['How it rises', ['Week 3']]);
  });

  it('has no agenda of one topic', () => {
    expect(slidesOf('## A\n\n- a').map(slide => slide.role)).toEqual(['title', 'content']);
    expect(slidesOf(`## A\n\n${long('Dough')}\n\n## B\n\n${long('Rye')}`).map(slide => slide.role)).toEqual([
      'title',
      'agenda',
      'content',
      'content',
    ]);
  });

  it('is a title slide alone for an empty post', () => {
    expect(slidesOf('').map(slide => slide.role)).toEqual(['title']);
  });
});

describe('an item without words of its own', () => {
  type Items = readonly {
    readonly children: Parameters<typeof normalizedText>[0];
    readonly items: Items;
    readonly ordered: boolean;
  }[];
  const tree = (items: Items): readonly unknown[] =>
    items.map(item =>
      item.items.length === 0
        ? normalizedText(item.children)
        : [normalizedText(item.children), item.ordered, tree(item.items)],
    );
  const lists = (notes: string) =>
    slidesOf(`## A\n\n${notes}`).flatMap(slide =>
      slide.content.flatMap(block =>
        block.kind === 'list' && slide.role === 'content' ? [[block.ordered, tree(block.items)]] : [],
      ),
    );

  it('gives its place to what is nested in it, numbers and all', () => {
    expect(lists('- - a\n  - b')).toEqual([[false, ['a', 'b']]]);
    expect(lists('- 1. a\n  2. b')).toEqual([[true, ['a', 'b']]]);
    expect(lists('- x\n- 1. a\n  2. b')).toEqual([[false, ['x', 'a', 'b']]]);
    expect(lists('2. x:\n\n- - a\n    - b')).toEqual([[true, [['x:', false, [['a', false, ['b']]]]]]]);
  });
});

describe('a section of links alone', () => {
  const rest = `\n\n## Dough\n\n${long('Dough')} ${long('Rye')}`;

  it('is shown as cards, whose links stand in no list of references again', () => {
    const slides = slidesOf(
      '## Reading on ovens\n\n- [URL](https://example.org/ovens/)\n' +
        `- [A stone that keeps the heat](https://example.org/stone)${rest}`,
    );
    const [card] = slides.filter(slide => slide.role === 'readings');
    expect(normalizedText(card?.title ?? [])).toBe('Reading on ovens');
    expect(
      card?.content.flatMap(block =>
        block.kind === 'list' ? block.items.map(item => normalizedText(item.children)) : [],
      ),
    ).toEqual(['URL example.org/ovens', 'A stone that keeps the heat example.org/stone']);
    expect(slides.some(slide => slide.role === 'closing')).toBe(false);
  });

  it.each([
    ['words beside the link', 'See [this](https://example.org/a)'],
    ['a link within the notes', '[Dough](#dough)'],
    ['a picture that links', '[![a badge](a.png)](https://example.org/a)'],
    ['a wish of its author', '<!-- slide: notes -->\n\n[this](https://example.org/a)'],
    [
      'many links',
      '- [a](https://example.org/a)\n- [b](https://example.org/b)\n- [c](https://example.org/c)\n' +
        '- [d](https://example.org/d)',
    ],
  ])('is no section of cards with %s', (_what, notes) => {
    expect(slidesOf(`## Reading on ovens\n\n${notes}${rest}`).some(slide => slide.role === 'readings')).toBe(false);
  });
});

describe('small sections', () => {
  const titles = (notes: string) =>
    slidesOf(notes).flatMap(slide => (slide.role === 'content' ? [normalizedText(slide.title)] : []));
  const few = 'A dough of rye and wheat needs more water than one of wheat alone, and stays soft for longer.';

  it('at the top level share a slide where one of them would leave it empty', () => {
    expect(
      titles(`## Rye\n\n${few}\n\n## Licence\n\nFree to bake.\n\n## Long\n\n${long('Dough')} ${long('Rye')}`),
    ).toEqual(['Rye · Licence', 'Long']);
  });

  it('at the top level stand alone where one of them is no small one', () => {
    expect(titles(`## Rye\n\n${few}\n\n## Wheat\n\n${few} ${few} ${few}`)).toEqual(['Rye', 'Wheat']);
  });

  it('whose heading is a paragraph stand alone, where a title is bounded', () => {
    const heading = 'rye and wheat '.repeat(10).trim();
    expect(
      titles(`## Rye\n\nA note.\n\n## ${heading}\n\nA note.\n\n## Long\n\n${long('Dough')} ${long('Rye')}`),
    ).toHaveLength(3);
  });

  it('below it share a slide', () => {
    expect(
      titles(`## Flour\n\n### Rye\n\n${few}\n\n### Wheat\n\n${few}\n\n## Salt\n\n${long('Salt')} ${long('Dough')}`),
    ).toEqual(['Flour', 'Salt']);
  });
});

describe('words', () => {
  it('of a long paragraph are said whole, and a run of them is shown', () => {
    const text = long('Dough');
    const [block] = slidesOf(`## A\n\n${text}`)[1]?.content ?? [];
    expect(block?.speakerNotes.map(one => one.text)).toEqual([text]);
    expect(block?.kind === 'prose' && text.startsWith(normalizedText(block.children).replace(/…$/, ''))).toBe(true);
  });

  it('of a short paragraph are not said again', () => {
    const [block] = slidesOf('## A\n\nA short one.')[1]?.content ?? [];
    expect(block?.speakerNotes).toEqual([]);
  });

  it('are all on slides with --prose full', () => {
    const text = `${long('Dough')} ${long('Rye')}`;
    const slides = slidesOf(`## A\n\n${text}`, 'full');
    const content = slides.flatMap(slide => slide.content);
    expect(content.flatMap(block => block.speakerNotes)).toEqual([]);
    expect(content.map(block => (block.kind === 'prose' ? normalizedText(block.children) : '')).join(' ')).toBe(text);
  });

  it('said of a link keep its address', () => {
    const said = slidesOf(`## A\n\nSee [the paper](https://example.org/p), where the ${long('dough')}`)
      .flatMap(slide => slide.content.flatMap(block => block.speakerNotes.map(one => one.text)))
      .join(' ');
    expect(said).toContain('https://example.org/p');
  });
});

describe('alternative text', () => {
  const altOf = (markdown: string) =>
    slidesOf(markdown).flatMap(slide =>
      slide.content.flatMap(block => (block.kind === 'figure' ? [[block.alt, block.altFrom]] : [])),
    )[0];

  it("is the author's where it says something", () => {
    expect(altOf('## Crumb\n\n![A cut loaf](a-640x480.png)')).toEqual(['A cut loaf', 'author']);
  });

  it('is never a file name, nor "image"', () => {
    for (const alt of ['', 'image', 'Screenshot 12', 'slide_3.png'])
      expect(altOf(`## Crumb\n\n![${alt}](a-640x480.png)`)).toEqual(['Crumb', 'heading']);
  });

  it('is the caption, else the text beside it', () => {
    expect(altOf('## Crumb\n\n<figure><img src="a-640x480.png"><figcaption>Fine pores</figcaption></figure>')).toEqual([
      'Fine pores',
      'caption',
    ]);
    expect(altOf('## Crumb\n\nPores are fine.\n\n![](a-640x480.png)')).toEqual(['Crumb: Pores are fine.', 'text']);
  });
});

describe('figures', () => {
  it('that cannot be shown are cards which say what the author says of them, and no file name', () => {
    const content = slidesOf('## A\n\n![Loaf](../secret/place/loaf.png)')[1]?.content ?? [];
    expect(content.map(block => (block.kind === 'card' ? block.text : block.kind))).toEqual(['Figure not found: Loaf']);
  });

  it('the card of a figure leads where the figure would have led', () => {
    const content = slidesOf('## A\n\n[![Watch](https://example.org/still.jpg)](https://example.org/film)').flatMap(
      slide => slide.content,
    );
    expect(content.flatMap(block => (block.kind === 'card' ? [block.href] : []))).toEqual(['https://example.org/film']);
  });
});

describe('titles', () => {
  it('that repeat take the name of what they stand under', () => {
    const body = (name: string) =>
      `# ${name}\n\n## Method\n\n${long('Dough')}\n\n![x](a-640x480.png)\n\n## Result\n\n${long('Rye')}\n\n` +
      '![x](b-640x480.png)\n\n';
    const names = slidesOf(body('One') + body('Two'))
      .filter(slide => slide.role === 'content')
      .map(slide => slide.name);
    expect(names).toEqual(['Method', 'Result', 'Method · Two', 'Result · Two']);
  });
});

it('gives the same slides for the same document', () => {
  const document = documentOf(`## A\n\n${long('Dough')}\n\n- a\n- b`);
  expect(composed(document, 'lead', postOf(''))).toEqual(composed(document, 'lead', postOf('')));
});
