// Words that an author picks, or writes: what stands on the slide, and what is said.
import {describe, expect, it} from 'vitest';
import type {ContentBlock, ContentItem} from '../../../src/blocks/types.ts';
import {listItems} from '../../../src/blocks/visit.ts';
import {normalizedText} from '../../../src/text/plain.ts';
import {slidesOf} from '../../support/notes.ts';

const long =
  'A culture in a warm kitchen doubles in four hours, whereas a **cold one** is slow, which is useful for people who ' +
  'bake once a week, and a warm one is quick, which is useful for those who bake each day.';

const blocks = (notes: string) => slidesOf(`# Bread\n\n${notes}`).flatMap(({content}) => content);
const wordsOf = (one: ContentBlock | ContentItem) => ('children' in one ? normalizedText(one.children) : '');
const notesOf = (some: readonly (ContentBlock | ContentItem)[]) =>
  some.flatMap(({speakerNotes}) => speakerNotes.map(({text}) => text));

describe('show', () => {
  it('sets the words that are named, verbatim, and has the whole block said', () => {
    const [block] = blocks(`<!-- slide: show="a cold one is slow … a warm one is quick" -->\n${long}`);
    expect(block && wordsOf(block)).toBe('a cold one is slow a warm one is quick');
    expect(block).toMatchObject({opensWithin: true});
    expect(notesOf(block ? [block] : [])).toEqual([long.replaceAll('**', '')]);
    expect(JSON.stringify(block)).toContain('"strong"');
  });

  it('says nothing besides where all of the block stands there', () => {
    const [block] = blocks('<!-- slide: show="Rye keeps." -->\nRye keeps.');
    expect(block).toMatchObject({kind: 'prose', speakerNotes: []});
  });

  it('leaves a block as it is whose words are others', () => {
    const [block] = blocks('<!-- slide: show="Wheat keeps." -->\nRye keeps.');
    expect(block && wordsOf(block)).toBe('Rye keeps.');
  });

  it('sets painted words of a long block, painted, and leaves a short one as it is', () => {
    const paint = (text: string) => text.replace('a warm one is quick', '<mark class="slide">$&</mark>');
    const [block, short] = blocks(`${paint(long)}\n\n${paint('Here a warm one is quick.')}`);
    expect(block && wordsOf(block)).toBe('a warm one is quick');
    expect(JSON.stringify(block)).toContain('<mark>');
    expect(notesOf(block ? [block] : [])).toEqual([long.replaceAll('**', '')]);
    expect(short && wordsOf(short)).toBe('Here a warm one is quick.');
  });

  it('painted words give way to what is said of them, and to all of the block', () => {
    const notes = long.replace('a warm one is quick', '<mark class="slide">$&</mark>');
    const [named] = blocks(`<!-- slide: show="a cold one is slow" -->\n${notes}`);
    expect(named && wordsOf(named)).toBe('a cold one is slow');
    const [kept] = blocks(`<!-- slide: keep -->\n${notes}`);
    expect(kept && wordsOf(kept)).toBe(long.replaceAll('**', ''));
    const [said] = blocks(`- ${notes} <!-- slide: show="a cold one is slow" -->`).flatMap(listItems);
    expect(said && wordsOf(said)).toBe('a cold one is slow');
    const [item] = blocks(`- ${notes}`).flatMap(listItems);
    expect(item && wordsOf(item)).toBe('a warm one is quick');
  });

  it('picks words of an item, and of no other', () => {
    const items = blocks(`- ${long}\n<!-- slide: show="a warm one is quick" -->\n- ${long}`).flatMap(listItems);
    expect(items.map(wordsOf)[1]).toBe('a warm one is quick');
    expect(items.map(wordsOf)[0]).not.toBe('a warm one is quick');
  });
});

describe('text', () => {
  it.each([
    ['a paragraph', long],
    ['a list', '- Rye keeps.\n- Wheat dries.'],
    ['code', '```py\nbake()\n```'],
    ['a formula', '$$x^2$$'],
    ['a figure', '![An oven](oven-640x480.png)'],
  ])('stands in the place of %s, which is said whole', (_, block) => {
    const made = blocks(`<!-- slide: text="My words" -->\n\n${block}`);
    expect(made.map(wordsOf)).toEqual(['My words']);
    expect(notesOf(made).join(' ').length).toBeGreaterThan(2);
  });

  it('stands in the place of an item; what is nested in it stays', () => {
    const items = blocks(`- <!-- slide: text="Mine" --> ${long}\n  - Rye\n- Wheat`).flatMap(listItems);
    expect(items.map(wordsOf)).toEqual(['Mine', 'Rye', 'Wheat']);
    expect(notesOf(items)).toEqual([long.replaceAll('**', '')]);
  });
});

describe('say', () => {
  it('adds to the notes of the block, and of the item', () => {
    const made = blocks('<!-- slide: say="Ask first." -->\nRye keeps.');
    expect(made.map(({kind}) => kind)).toEqual(['note', 'prose']);
    expect(notesOf(made)).toEqual(['Ask first.']);
    expect(notesOf(blocks('- Rye\n<!-- slide: say="Ask." -->\n- Wheat').flatMap(listItems))).toEqual(['Ask.']);
  });

  it('adds to the notes of a section', () => {
    const [, slide] = slidesOf('# A\n\na b c\n\n<!-- slide: say="Ask." -->\n# B\n\nb c d').filter(
      ({role}) => role === 'content',
    );
    expect(notesOf(slide?.content ?? [])).toEqual(['Ask.']);
  });
});

describe('items', () => {
  const list = (directive: string) => `1. Rye\n<!-- slide: ${directive} -->\n2. Wheat\n3. Oats`;

  it('are left out, and the others keep their numbers', () => {
    const lists = blocks(list('skip')).flatMap(block => (block.kind === 'list' ? [block] : []));
    expect(lists.map(({start, items}) => [start, items.map(wordsOf)])).toEqual([
      [1, ['Rye']],
      [3, ['Oats']],
    ]);
  });

  it('are said with the one before', () => {
    expect(blocks('- Rye\n<!-- slide: notes -->\n- Wheat\n- Oats').flatMap(listItems).map(notesOf2)).toEqual([
      ['Rye', 'Wheat'],
      ['Oats', ''],
    ]);
  });

  it('are said where none stands before them', () => {
    expect(notesOf(blocks('- <!-- slide: notes --> Wheat\n- Oats'))).toEqual(['Wheat']);
  });

  it('stand whole', () => {
    const items = blocks(`- ${long}\n<!-- slide: keep -->\n- ${long}`).flatMap(listItems);
    expect(items.map(({speakerNotes}) => speakerNotes.length)).toEqual([1, 0]);
  });
});

function notesOf2(item: ContentItem): readonly [string, string] {
  return [wordsOf(item), item.speakerNotes.map(({text}) => text).join(' ')];
}

it('a page asked of an item or block is asked by the first thing that it becomes', () => {
  const made = blocks(
    'Rye.\n\n<!-- slide: title="Mine" layout=text -->\nWheat.\n\n- Oats\n<!-- slide: break -->\n- Barley',
  );
  expect(made.flatMap(block => [block, ...listItems(block)]).flatMap(({page}) => page ?? [])).toMatchObject([
    {opens: true, title: 'Mine', layout: 'text'},
    {opens: true},
  ]);
});

describe('steps', () => {
  const steps = (notes: string) =>
    blocks(notes).flatMap(block => (block.kind === 'list' ? [block.steps ?? false] : []));

  it('are those of the list, and of the lists of a section', () => {
    expect(steps('<!-- slide: steps -->\n- Rye\n- Oats\n\nWheat.\n\n- Barley')).toEqual([true, false]);
    const section = slidesOf('# A\n\na\n\n<!-- slide: steps -->\n# B\n\n- Rye\n\nOats.\n\n- Wheat\n\n# C\n\n- c');
    const all = section.flatMap(({role, content}) => (role === 'content' ? content : []));
    expect(all.flatMap(block => (block.kind === 'list' ? [block.steps ?? false] : []))).toEqual([true, true, false]);
  });

  it('are those of the rows of a formula, and of no formula of one row', () => {
    const formula = '$$\\begin{align}a&=b\\\\c&=d\\end{align}$$';
    const math = (notes: string) =>
      blocks(notes).flatMap(block => (block.kind === 'math' ? [block.steps ?? false] : []));
    expect(math(`<!-- slide: steps -->\n${formula}\n\nThen\n\n${formula}`)).toEqual([true, false]);
    const section = slidesOf(`# A\n\na\n\n<!-- slide: steps -->\n# B\n\nb\n\n${formula}\n\n$$a = b$$\n`);
    const all = section.flatMap(({role, content}) => (role === 'content' ? content : []));
    expect(all.flatMap(block => (block.kind === 'math' ? [block.steps ?? false] : []))).toEqual([true, false]);
  });

  it('a long section keeps them in each of its parts', () => {
    const part = (n: number) => `**Loaf ${n}**\n\n- Rye ${n}\n- Oats ${n}\n\nWheat ${n} dries.\n\nBarley ${n}.\n\n`;
    const slides = slidesOf(`# A\n\na\n\n<!-- slide: steps -->\n# B\n\n${[1, 2, 3].map(part).join('')}`);
    const lists = slides
      .flatMap(({role, content}) => (role === 'content' ? content : []))
      .filter(({kind}) => kind === 'list');
    expect(lists).toHaveLength(3);
    expect(lists.every(block => block.kind === 'list' && block.steps)).toBe(true);
  });
});
