// A deck that somebody edited, as data -> the notes with each kind of change; what is not sure is refused.
import {describe, expect, it} from 'vitest';
import {listChanges} from '../../../src/commands/take-back/compare/changes.ts';
import {takeChanges} from '../../../src/commands/take-back/take-changes.ts';
import type {ContentShape, ContentSlide} from '../../../src/export/pptx/read-back/read-content.ts';
import type {Diagnostic} from '../../../src/model/diagnostic.ts';
import {documentOf} from '../../support/notes.ts';

const notes = `# Bread

## Rye

Rye **keeps** for a week, as [everybody](http://a.b/keeps) knows. It holds water.

- sour dough
- coarse flour
- much salt

## Wheat

1. one grain
2. two grains

| flour | ash |
|---|---|
| fine | low |

\`\`\`python
x = 1
y = 2
\`\`\`

## Oats

Oats grow in the rain.
`;

const shape = (name: string, role: ContentShape['role'], ...texts: string[]): ContentShape => {
  const isList = name.startsWith('List');
  return {name, role, texts, columns: role === 'table' ? 2 : 0, levels: texts.map(() => (isList ? 0 : -1))};
};
const slide = (title: string, shapes: readonly ContentShape[], ...said: string[]): ContentSlide => ({
  ...{name: title, shapes: [shape('Title', 'title', title), ...shapes], notes: said, isHidden: false},
});
const deck: readonly ContentSlide[] = [
  slide(
    'Rye',
    [shape('Text', 'text', 'Rye keeps for a week'), shape('List', 'text', 'sour dough', 'coarse flour', 'much salt')],
    'Rye keeps for a week, as everybody (http://a.b/keeps) knows. It holds water.',
  ),
  slide('Wheat', [
    shape('List', 'text', 'one grain', 'two grains'),
    shape('T', 'table', 'flour', 'ash', 'fine', 'low'),
  ]),
  slide('Wheat\t2/2', [shape('Code', 'code', 'x = 1', 'y = 2')]),
  slide('Oats', [shape('Text', 'text', 'Oats grow in the rain.')]),
];

const read = (text: string) => {
  const diagnostics: Diagnostic[] = [];
  return {document: documentOf(text, diagnostics), diagnostics};
};

interface TakeSetup {
  readonly was?: readonly ContentSlide[];
  readonly only?: readonly number[];
}

/** The lines of the notes that are other, and what was refused; `was` is the deck before. */
function take(now: readonly ContentSlide[], text = notes, {was = deck, only}: TakeSetup = {}) {
  const options = {slides: was, changes: listChanges(was, now), isSame: false, only: only ? new Set(only) : null};
  const taken = takeChanges(text, options, read);
  const [old, lines] = [text.split('\n'), taken.text.split('\n')];
  return {
    text: taken.text,
    gone: old.filter(line => !lines.includes(line)),
    come: lines.filter(line => !old.includes(line)),
    refused: taken.changes.flatMap(({what, refused}) => (refused ? [`${what}: ${refused}`] : [])),
  };
}

/** The deck with slide `at` as `change` makes it. */
const edit = (at: number, change: (one: ContentSlide) => ContentSlide): readonly ContentSlide[] =>
  deck.map((one, i) => (i === at ? change(one) : one));
const withTexts = (at: number, index: number, ...texts: string[]): readonly ContentSlide[] =>
  edit(at, one => ({
    ...one,
    shapes: one.shapes.map((each, i) => (i === index ? shape(each.name, each.role, ...texts) : each)),
  }));

describe('words', () => {
  it('go to where they stand in the notes, inside of marks and around links', () => {
    expect(take(withTexts(0, 1, 'Rye lasts for a month')).come).toEqual([
      'Rye **lasts** for a month, as [everybody](http://a.b/keeps) knows. It holds water.',
    ]);
    expect(take(withTexts(0, 1, 'Good rye keeps for a whole week')).come).toEqual([
      'Good rye **keeps** for a whole week, as [everybody](http://a.b/keeps) knows. It holds water.',
    ]);
    expect(take(withTexts(0, 1, 'Rye for a week')).come).toEqual([
      'Rye for a week, as [everybody](http://a.b/keeps) knows. It holds water.',
    ]);
  });

  it('of what is said, of headings, cells and code', () => {
    const said = edit(0, one => ({...one, notes: [(one.notes[0] ?? '').replace('holds', 'binds')]}));
    expect(take(said).come).toEqual([
      'Rye **keeps** for a week, as [everybody](http://a.b/keeps) knows. It binds water.',
    ]);
    expect(take(withTexts(3, 0, 'Oats and barley')).come).toEqual(['## Oats and barley']);
    expect(take(withTexts(1, 2, 'flour', 'ash', 'fine', 'very low')).come).toEqual(['| fine | very low |']);
    expect(take(withTexts(2, 1, 'x = 1', 'y = 3')).come).toEqual(['y = 3']);
  });

  it('are no mark-up, whatever they are', () => {
    const {come, refused} = take(withTexts(0, 2, 'sour *dough* <b>now</b> {{ site.x }}', 'coarse flour', 'much salt'));
    expect(refused).toEqual([]);
    expect(come).toEqual(['- sour \\*dough\\* &lt;b&gt;now&lt;/b&gt; &#123;&#123; site.x &#125;&#125;']);
  });

  it('of a heading that names two slides are a title of the one that was changed', () => {
    expect(take(withTexts(2, 0, 'Wheat in code')).come).toEqual(['<!-- slide: title="Wheat in code" -->']);
    const both = withTexts(1, 0, 'Spelt').map((one, i) => (i === 2 ? slide('Spelt\t2/2', one.shapes.slice(1)) : one));
    expect(take(both).come).toEqual(['## Spelt']);
  });

  it('are refused where the notes have them twice, or no more', () => {
    const twice = take(withTexts(3, 1, 'Oats grow in the sun.'), `${notes}\nOats grow in the rain.\n`);
    expect(twice.come).toEqual([]);
    expect(twice.refused).toHaveLength(1);
    const gone = take(withTexts(3, 1, 'Oats grow in the sun.'), notes.replace('in the rain', 'at the sea'));
    expect(gone.come).toEqual([]);
    expect(gone.refused).toHaveLength(1);
  });
});

describe('lines', () => {
  it('that are gone are left out of the deck; what is said still, for the presenter alone', () => {
    expect(take(withTexts(0, 2, 'sour dough', 'much salt')).come).toEqual(['- coarse flour <!-- slide: skip -->']);
    const {come} = take(edit(0, one => ({...one, shapes: one.shapes.filter(({name}) => name !== 'Text')})));
    expect(come).toEqual(['<!-- slide: notes -->']);
  });

  it('that are new or elsewhere are lines of the list', () => {
    const more = take(withTexts(0, 2, 'sour dough', 'time', 'coarse flour', 'much salt'));
    expect(more.text).toContain('- sour dough\n- time\n- coarse flour\n');
    expect(more.gone).toEqual([]);
    const other = take(withTexts(1, 1, 'two grains', 'one grain'));
    expect(other.text).toContain('\n1. two grains\n2. one grain\n');
    expect(take(withTexts(3, 1, 'Oats grow in the rain.', 'They like it.')).text).toContain(
      'Oats grow in the rain.\n\nThey like it.\n',
    );
  });

  it('said more are said on that slide', () => {
    expect(take(edit(3, one => ({...one, notes: ['Ask first.']}))).come).toEqual(['<!-- slide: say="Ask first." -->']);
  });
});

describe('slides', () => {
  it('that are gone leave their section out', () => {
    expect(take(deck.slice(0, 3)).text).toContain('<!-- slide: skip -->\n## Oats\n');
    const one = take(deck.filter((_, i) => i !== 2));
    expect(one.text).toContain('<!-- slide: skip -->\n```python\n');
  });

  it('of a site whose kramdown reads no heading right below a comment have a blank line between', () => {
    const changes = listChanges(deck, deck.slice(0, 3));
    const options = {slides: deck, changes, isSame: true, only: null, isParted: true};
    expect(takeChanges(notes, options, read).text).toContain('<!-- slide: skip -->\n\n## Oats\n');
  });

  it('that are elsewhere are sections elsewhere', () => {
    const {text, refused} = take([deck[3], deck[0], deck[1], deck[2]].filter(one => one !== undefined));
    expect(refused).toHaveLength(1); // first, where no section ends
    expect(text).toBe(notes);
    const second = take([deck[0], deck[3], deck[1], deck[2]].filter(one => one !== undefined));
    expect(second.text.match(/^## .*/gm)).toEqual(['## Rye', '## Oats', '## Wheat']);
    expect(second.text.split('\n').toSorted()).toEqual(notes.split('\n').toSorted());
  });

  it('that are new are sections of their own', () => {
    const added = slide('Barley', [shape('List x', 'text', 'beer', 'soup')]);
    const {text} = take([...deck.slice(0, 1), {...added, name: ''}, ...deck.slice(1)]);
    expect(text).toContain('- much salt\n\n## Barley\n\n- beer\n- soup\n\n## Wheat\n');
  });

  it('pictures, formulas and boxes that are new are listed', () => {
    const more = edit(3, one => ({...one, shapes: [...one.shapes, shape('Mine', 'text', 'A box')]}));
    const {text, refused} = take(more);
    expect(text).toBe(notes);
    expect(refused[0]).toContain('a new text box: A box');
  });
});

it('takes what is accepted alone', () => {
  const now = withTexts(0, 2, 'sweet dough', 'coarse flour', 'little salt');
  const changes = listChanges(deck, now);
  const options = {slides: deck, changes, isSame: false, only: new Set([2])};
  const {text, changes: taken} = takeChanges(notes, options, read);
  expect(text).toBe(notes.replace('much salt', 'little salt'));
  expect(taken.map(({number, line}) => [number, line])).toEqual([[2, 9]]);
});

describe('what goes', () => {
  const agenda = slide('Agenda', [shape('List', 'text', 'Rye', 'Wheat', 'Oats')]);
  const withAgenda = [agenda, ...deck];

  it('is never a section because its heading is a line of an agenda', () => {
    const whole = take(deck, notes, {was: withAgenda});
    expect(whole.text).toBe(notes);
    expect(whole.refused).toHaveLength(1);
    const line = take([slide('Agenda', [shape('List', 'text', 'Rye', 'Wheat')]), ...deck], notes, {was: withAgenda});
    expect(line.text).toBe(notes);
    expect(line.refused[0]).toContain('heading');
  });

  it('is no more than somebody took out', () => {
    const text = `${notes}\n![a field](field-640x480.png)\n*How it grows*\n\n- barley\n  - for beer\n`;
    const last = slide('Oats', [
      ...[shape('Text', 'text', 'Oats grow in the rain.'), shape('F', 'image', 'a field')],
      ...[shape('C', 'caption', 'How it grows'), shape('List', 'text', 'barley', 'for beer')],
    ]);
    const was = [...deck.slice(0, 3), last];
    const without = (...names: string[]) => [
      ...deck.slice(0, 3),
      {...last, shapes: last.shapes.filter(({name}) => !names.includes(name))},
    ];
    expect(take(without(), text, {was}).refused).toEqual([]);
    const caption = take(without('C'), text, {was});
    expect([caption.text, caption.refused.length]).toEqual([text, 1]);
    const picture = take(without('F'), text, {was});
    expect([picture.text, picture.refused.length]).toEqual([text, 1]);
    const figure = take(without('F', 'C'), text, {was});
    expect([figure.come, figure.refused]).toEqual([['<!-- slide: skip -->'], []]);
    const children = last.shapes.map(one => (one.name === 'List' ? shape('List', 'text', 'for beer') : one));
    const parent = take([...deck.slice(0, 3), {...last, shapes: children}], text, {was});
    expect([parent.text, parent.refused.length]).toEqual([text, 1]);
    expect(take(without('List'), text, {was}).refused).toEqual([]);
  });

  it('is what is accepted, whatever else is gone or called otherwise', () => {
    const gone = take([...deck.slice(0, 1), ...deck.slice(3)], notes, {only: [2]});
    expect(gone.text).toBe(notes.replace('```python', '<!-- slide: skip -->\n```python'));
    const both = withTexts(1, 0, 'Spelt').map((one, i) => (i === 2 ? slide('Spelt\t2/2', one.shapes.slice(1)) : one));
    const one = take(both, notes, {only: [2]});
    expect(one.come).toEqual(['<!-- slide: title="Spelt" -->']);
  });
});

describe('what comes', () => {
  it('stands in its order', () => {
    const items = take(withTexts(0, 2, 'sour dough', 'time', 'heat', 'coarse flour', 'much salt', 'oil', 'seeds'));
    expect(items.text).toContain('- sour dough\n- time\n- heat\n- coarse flour\n- much salt\n- oil\n- seeds\n');
    const [one, two] = ['Barley', 'Millet'].map(title => slide(title, [shape('List', 'text', `${title} soup`)]));
    const {text} = take([...deck.slice(0, 1), one, two, ...deck.slice(1)].filter(each => each !== undefined));
    expect(text.match(/^## .*/gm)).toEqual(['## Rye', '## Barley', '## Millet', '## Wheat', '## Oats']);
  });

  it('says what it is to say, the second as the first', () => {
    const items = take(withTexts(0, 2, 'sour dough', 'time', 'coarse flour', 'much salt', '1. pears'));
    expect(items.text).toBe(notes.replace('- sour dough\n', '- sour dough\n- time\n'));
    expect(items.refused).toHaveLength(1);
    const texts = take(withTexts(3, 1, 'Oats grow in the rain.', '- not an item', 'They like it.'));
    expect(texts.text).toBe(`${notes}\nThey like it.\n`);
    expect(texts.refused).toHaveLength(1);
  });

  it('leaves directives and attributes with what they are said of', () => {
    const text = notes.replace('Oats grow', '<!-- slide: optional -->\n\nOats grow');
    const first = take(withTexts(3, 1, 'They are tall.', 'Oats grow in the rain.'), text);
    expect(first.text).toBe(text.replace('<!--', 'They are tall.\n\n<!--'));
    const marked = notes.replace('in the rain.\n', 'in the rain.\n{: .notice--info}\n');
    const behind = take(withTexts(3, 1, 'Oats grow in the rain.', 'They are tall.'), marked);
    expect(behind.text).toBe(`${marked}\nThey are tall.\n`);
    const said = notes.replace('## Wheat', '<!-- slide: optional -->\n\n## Wheat');
    const [rye, wheat, code, oats] = deck;
    const other = take(
      [rye, oats, wheat, code].filter(one => one !== undefined),
      said,
    );
    expect(other.text).toMatch(/## Oats[\s\S]*<!-- slide: optional -->\s+## Wheat/);
    expect(other.text.indexOf('<!--')).toBeGreaterThan(other.text.indexOf('## Oats'));
  });

  it('is moved with its attributes', () => {
    const text = `${notes}{: .notice--info}\n\nThey are tall.\n\nCows like it.\n`;
    const [oats, tall, cows] = ['Oats grow in the rain.', 'They are tall.', 'Cows like it.'];
    const withAll = (...texts: string[]) => [...deck.slice(0, 3), slide('Oats', [shape('Text', 'text', ...texts)])];
    const {text: other} = take(withAll(tall, cows, oats), text, {was: withAll(oats, tall, cows)});
    expect(other.trimEnd()).toMatch(
      /\n\nThey are tall\.\n\nCows like it\.\n\nOats grow in the rain\.\n\{: \.notice--info\}$/,
    );
  });

  it('says nothing that Liquid would read', () => {
    const added = slide('Barley', [shape('List x', 'text', 'beer')], 'Say {{ site.x }} twice -- "so".');
    const {text, refused} = take([...deck.slice(0, 1), {...added, name: ''}, ...deck.slice(1)]);
    expect([text, refused.length]).toEqual([notes, 1]);
    const quiet = {...added, name: '', notes: ['Say it "twice".']};
    expect(take([...deck.slice(0, 1), quiet, ...deck.slice(1)]).come).toContain(
      '<!-- slide: say="Say it “twice”." -->',
    );
  });

  it('ends its lines as the file does', () => {
    const text = notes.replaceAll('\n', '\r\n');
    const [rye, wheat, code, oats] = deck;
    const added = slide('Barley', [shape('List x', 'text', 'beer')]);
    const now = [rye, {...added, name: ''}, oats, wheat, code].filter(one => one !== undefined);
    const taken = take(now, text);
    expect(taken.refused).toEqual([]);
    expect(taken.text).toContain('## Barley\r\n\r\n- beer\r\n');
    expect(taken.text).not.toMatch(/(?<!\r)\n/);
  });
});
