import {expect, it} from 'vitest';
import {promoteBoldLines} from '../../../src/compose/slides/bold-lines.ts';
import type {Block, Directive, Inline} from '../../../src/model/document.ts';
import {normalizedText} from '../../../src/text/plain.ts';

const text = (value: string): Inline => ({type: 'text', value});
const strong = (value: string): Inline => ({type: 'strong', children: [{type: 'text', value}]});
const sentence = 'the dough rests until it has doubled, which takes an hour in a warm kitchen and two in a cold one.';

function prose(id: number, ...children: readonly Inline[]): Block {
  return {kind: 'prose', id, range: {line: id, endLine: id}, children};
}

const figure = (id: number): Block => ({kind: 'figure', id, range: {line: id, endLine: id}, images: [], caption: []});

const plainly = (from: number, count: number) => Array.from({length: count}, (_, i) => prose(from + i, text(sentence)));

function titles(blocks: readonly Block[]): readonly string[] {
  return promoteBoldLines({heading: null, blocks, children: []}).children.map(child =>
    normalizedText(child.heading?.children ?? []),
  );
}

it('makes bold openings of a long section its headings, without mark and typed number', () => {
  const blocks = [
    ...plainly(1, 2),
    prose(3, strong('Kneading.'), text(` Then ${sentence}`)),
    ...plainly(4, 4),
    prose(8, strong('2. Proving'), text(`: ${sentence}`)),
    ...plainly(9, 4),
  ];
  expect(titles(blocks)).toEqual(['Kneading', 'Proving']);
});

it('takes the kind of a text for no heading', () => {
  const blocks = [
    prose(1, strong('Kneading.'), text(` Then ${sentence}`)),
    ...plainly(2, 4),
    prose(6, strong('Example.'), text(` Now ${sentence}`)),
    ...plainly(7, 4),
    prose(11, strong('Proving.'), text(` Now ${sentence}`)),
    ...plainly(12, 4),
  ];
  expect(titles(blocks)).toEqual(['Kneading', 'Proving']);
});

it('takes the figure before a bold opening to it where most of them have one there', () => {
  const blocks = [
    ...plainly(1, 2),
    figure(3),
    prose(4, strong('Kneading.'), text(` Then ${sentence}`)),
    ...plainly(5, 3),
    figure(8),
    prose(9, strong('Proving.'), text(` Now ${sentence}`)),
    ...plainly(10, 3),
  ];
  const {children} = promoteBoldLines({heading: null, blocks, children: []});
  expect(children.map(child => child.blocks.map(({id}) => id))).toEqual([
    [3, 4, 5, 6, 7],
    [8, 9, 10, 11, 12],
  ]);
});

it('leaves the figure before a bold opening to the text above where figures follow their texts elsewhere, too', () => {
  const blocks = [
    ...plainly(1, 2),
    figure(3),
    prose(4, strong('Kneading.'), text(` Then ${sentence}`)),
    ...plainly(5, 1),
    figure(6),
    ...plainly(7, 1),
    figure(8),
    prose(9, strong('Proving.'), text(` Now ${sentence}`)),
    ...plainly(10, 3),
  ];
  const {children} = promoteBoldLines({heading: null, blocks, children: []});
  expect(children.map(child => child.blocks.map(({id}) => id))).toEqual([
    [4, 5, 6, 7, 8],
    [9, 10, 11, 12],
  ]);
});

it('takes the figure before each bold opening to it where no text stands above the first', () => {
  const blocks = [
    figure(1),
    prose(2, strong('Kneading.'), text(` Then ${sentence}`)),
    ...plainly(3, 2),
    figure(5),
    ...plainly(6, 1),
    figure(7),
    prose(8, strong('Proving.'), text(` Now ${sentence}`)),
    ...plainly(9, 2),
  ];
  const {children} = promoteBoldLines({heading: null, blocks, children: []});
  expect(children.map(child => child.blocks.map(({id}) => id))).toEqual([
    [1, 2, 3, 4, 5, 6],
    [7, 8, 9, 10],
  ]);
});

it('keeps the figure of a bold line with nothing under it', () => {
  const named = [figure(1), prose(2, strong('Rye')), figure(3), prose(4, strong('Wheat')), figure(5)];
  const blocks = [...named, prose(6, strong('Proving.'), text(` Now ${sentence}`)), ...plainly(7, 6)];
  const {children} = promoteBoldLines({heading: null, blocks, children: []});
  const ids = children.flatMap(child => [child.heading?.id ?? 0, ...child.blocks.map(({id}) => id)]);
  expect(new Set(ids)).toEqual(new Set(blocks.map(({id}) => id)));
});

it('leaves lines with a colon within what lines in bold head, and takes them where there are no others', () => {
  const under = (head: Inline, from: number) => [
    prose(from, head),
    ...plainly(from + 1, 2),
    prose(from + 3, text('Tasks:')),
    ...plainly(from + 4, 2),
  ];
  expect(titles([...under(strong('Kneading'), 1), ...under(strong('Proving'), 7)])).toEqual(['Kneading', 'Proving']);
  expect(titles([...under(text('Kneading:'), 1), ...under(text('Proving:'), 7)])).toEqual([
    'Kneading',
    'Tasks',
    'Proving',
    'Tasks',
  ]);
});

it('keeps all words: what followed the opening stands under it', () => {
  const blocks = [
    prose(1, strong('Kneading.'), text(` Then ${sentence}`)),
    ...plainly(2, 4),
    prose(6, strong('Proving.'), text(` Now ${sentence}`)),
    ...plainly(7, 4),
  ];
  const {children} = promoteBoldLines({heading: null, blocks, children: []});
  expect(children.map(child => child.blocks.length)).toEqual([5, 5]);
  expect(children[0]?.blocks[0]).toMatchObject({
    kind: 'prose',
    children: [{type: 'text', value: expect.stringContaining(`Then ${sentence}`)}],
  });
});

it('leaves labels alone where each has but its own paragraph, and short sections as they are', () => {
  const labelled = Array.from({length: 10}, (_, i) => prose(i, strong(`Step ${i}:`), text(` ${sentence}`)));
  expect(titles(labelled)).toEqual([]);
  expect(
    titles([
      prose(1, strong('Kneading.'), text(` ${sentence}`)),
      ...plainly(2, 3),
      prose(5, strong('Proving.'), text(` ${sentence}`)),
    ]),
  ).toEqual([]);
});

it('leaves bold lines alone where the page is turned before them', () => {
  const turned: Directive = {kind: 'directive', id: 0, range: {line: 1, endLine: 1}, name: 'break', value: ''};
  const solution = (id: number) => [turned, prose(id, strong('Solution')), ...plainly(id + 1, 4)];
  const section = {heading: null, blocks: [...solution(1), ...solution(8), ...solution(16)], children: []};
  expect(promoteBoldLines(section)).toBe(section);
});

it('a bold line with nothing under it but the next one is said with that', () => {
  const blocks = [
    prose(1, strong('Bread')),
    prose(2, strong('Kneading.'), text(` Then ${sentence}`)),
    ...plainly(3, 4),
    prose(7, strong('Proving.'), text(` Now ${sentence}`)),
    ...plainly(8, 4),
  ];
  const {children} = promoteBoldLines({heading: null, blocks, children: []});
  expect(children.map(({heading}) => normalizedText(heading?.children ?? []))).toEqual(['Kneading', 'Proving']);
  expect(children[0]?.blocks.slice(0, 3)).toMatchObject([{kind: 'directive', name: 'notes'}, {id: 1}, {id: 2}]);
});

const directive = (name: Directive['name'], value = ''): Directive => ({
  kind: 'directive',
  id: -1,
  range: {line: 6, endLine: 6},
  name,
  value,
  scope: 'block',
});

function withDirective(one: Directive) {
  const blocks = [
    prose(1, strong('Kneading.'), text(` Then ${sentence}`)),
    ...plainly(2, 5),
    one,
    prose(7, strong('Proving.'), text(` Now ${sentence}`)),
    ...plainly(8, 5),
  ];
  return promoteBoldLines({heading: null, blocks, children: []}).children;
}

it('takes along the directive that shows words of a bold opening, without the words that are its heading', () => {
  const [first, second] = withDirective(directive('show', 'Proving. … an hour in a warm kitchen'));
  expect(first?.blocks.some(({kind}) => kind === 'directive')).toBe(false);
  expect(second?.blocks[0]).toMatchObject({name: 'show', value: 'an hour in a warm kitchen'});
  expect(second?.blocks[1]).toMatchObject({kind: 'prose', id: 7});
});

it('leaves a bold opening as it is where more is asked of it than its words', () => {
  expect(withDirective(directive('notes'))).toEqual([]);
  expect(withDirective(directive('show', 'Proving.')).map(({blocks}) => blocks[0]?.kind)).toEqual(['prose', 'prose']);
});

it('makes a heading of a short bold opening that leads in to what follows', () => {
  const blocks = [
    prose(1, strong('Kneading.'), text(` Then ${sentence}`)),
    ...plainly(2, 5),
    prose(8, strong('Proving:'), text(' Rye needs more time than wheat:')),
    ...plainly(9, 5),
  ];
  expect(titles(blocks)).toEqual(['Kneading', 'Proving']);
});

it('leaves the bold lines of labelled and folded blocks where they are', () => {
  const held = (id: number, more: Partial<Block>): Block => ({...prose(id, strong('Why?')), ...more}) as Block;
  const blocks = [held(1, {callout: 'tip'}), ...plainly(2, 5), held(8, {folded: 8}), ...plainly(9, 5)];
  expect(titles(blocks)).toEqual([]);
  expect(titles([held(1, {}), ...plainly(2, 5), held(8, {}), ...plainly(9, 5)])).toEqual(['Why?', 'Why?']);
});
