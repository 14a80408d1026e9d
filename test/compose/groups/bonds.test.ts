// Each kind of bond by one small case: the blocks of a slide in, what binds each to the one above it out.
import {describe, expect, it} from 'vitest';
import type {ContentBlock, MathBlock} from '../../../src/blocks/types.ts';
import {bindBlocks} from '../../../src/compose/groups/bonds.ts';
import {code, figure, heading, item, list, prose, table, words} from '../../support/content.ts';

const range = {line: 1, endLine: 1};
const note: ContentBlock = {kind: 'note', id: 90, range, speakerNotes: [], next: false};
const stop: ContentBlock = {kind: 'break', id: 91, range, speakerNotes: []};
const math: MathBlock = {kind: 'math', id: 80, range, tex: 'y = ax', speakerNotes: []};
const symbols: ContentBlock = {
  ...list(70, []),
  items: ['y', 'a'].map((value, i) => ({...item(71 + i, ''), children: [{type: 'inlineMath', value}]})),
};
const p = (text: string) => prose(1, text);

describe('a block', () => {
  it('is bound to the one that leads in to it: a colon, a heading, the last item of a list', () => {
    expect(bindBlocks([p('Bread needs:'), list(2, [item(3, 'flour')])])).toEqual(['', 'lead-in']);
    expect(bindBlocks([heading(1, 'Flour'), table(2, ['a'], [['b']])])).toEqual(['', 'lead-in']);
    expect(bindBlocks([list(1, [item(2, 'flour', [item(3, 'of rye:')])]), p('Dark.')])).toEqual(['', 'lead-in']);
  });

  it('is bound, as what explains it, to a formula or code that is set as a line of text', () => {
    const line: ContentBlock = {...prose(1, ''), children: [{type: 'inlineCode', value: '[FLOUR -> DOUGH]*N -> OVEN'}]};
    expect(bindBlocks([line, p('where the star says that it is done again')])).toEqual(['', 'where']);
    expect(bindBlocks([line, p('Rye is dark.')])).toEqual(['', '']);
    expect(bindBlocks([p('Rye'), p('where it is dark')])).toEqual(['', '']);
  });

  it('is bound, as a list or table, to the sentence that it ends', () => {
    expect(bindBlocks([p('From this we see that'), list(2, [item(3, 'Rye is dark.')])])).toEqual(['', 'lead-in']);
    expect(bindBlocks([p('We see this.'), list(2, [item(3, 'Rye is dark.')])])).toEqual(['', '']);
    expect(bindBlocks([p('We see this'), p('Rye is dark.')])).toEqual(['', '']);
  });

  it('is bound, as a table, to a text that announces it, and as a quotation to what it is quoted for', () => {
    const last = list(1, [item(2, 'Flour'), item(3, 'Weights in the table below')]);
    expect(bindBlocks([last, table(4, ['a'], [['b']])])).toEqual(['', 'items']);
    expect(bindBlocks([p('Rye is dark.'), table(4, ['a'], [['b']])])).toEqual(['', '']);
    const talk = p('We baked for an hour. Here are some of the loaves.');
    expect(bindBlocks([talk, list(5, [item(6, 'A loaf of rye was dark.')])])).toEqual(['', 'items']);
    const quote: ContentBlock = {kind: 'quote', id: 5, range, paragraphs: [words('Bread is life.')], speakerNotes: []};
    expect(bindBlocks([list(1, [item(2, 'Bakers say so.')]), quote])).toEqual(['', 'example']);
  });

  it('is bound, as a label, to a lead-in', () => {
    expect(bindBlocks([p('We need as follows:'), heading(2, 'Rye'), p('Dark.')])).toEqual(['', 'lead-in', 'lead-in']);
    expect(bindBlocks([p('We need as follows:'), heading(2, 'Rye', true)])).toEqual(['', '']);
  });

  it('is bound to the formula above it where it opens with a sign of it', () => {
    const opens = (value: string) => ({
      ...p(''),
      children: [{type: 'inlineMath', value} as const, ...words(' is known.')],
    });
    expect(bindBlocks([math, opens('a')])).toEqual(['', 'where']);
    expect(bindBlocks([math, opens('b')])).toEqual(['', '']);
    expect(bindBlocks([math, p('a is known.')])).toEqual(['', '']);
    expect(bindBlocks([math, p('(read as the share of rye)')])).toEqual(['', 'where']);
  });

  it('is bound to a heading where it is one itself, but not to what else leads in', () => {
    expect(bindBlocks([heading(1, 'Flour'), heading(2, 'Rye')])).toEqual(['', 'lead-in']);
    expect(bindBlocks([list(1, [item(3, 'Rye:')]), heading(2, 'Oats')])).toEqual(['', '']);
  });

  it('is bound, as a footnote, to what cites it', () => {
    const footnote: ContentBlock = {kind: 'footnote', id: 9, range, mark: '1', children: [], speakerNotes: []};
    expect(bindBlocks([p('Rye is dark.'), footnote])).toEqual(['', 'lead-in']);
  });

  it('is bound to the formula that it explains', () => {
    expect(bindBlocks([math, p('where a is the share of rye.')])).toEqual(['', 'where']);
    expect(bindBlocks([math, symbols])).toEqual(['', 'where']);
    expect(bindBlocks([math, p('Rye rises slowly.')])).toEqual(['', '']);
    expect(bindBlocks([math, list(2, [item(3, 'Rye rises slowly')])])).toEqual(['', '']);
  });

  it('is bound, as a formula, to the text and to the formula above it', () => {
    expect(bindBlocks([p('The loss grows with time.'), math, math])).toEqual(['', 'formula', 'formulas']);
    expect(bindBlocks([figure(1, 'loaf'), math])).toEqual(['', '']);
  });

  it('is bound to the question that it answers', () => {
    expect(bindBlocks([p('Why does dough rise?'), p('Yeast makes gas.')])).toEqual(['', 'answer']);
    expect(bindBlocks([p('Why does dough rise?'), list(2, [item(3, 'Yeast makes gas')])])).toEqual(['', 'answer']);
    expect(bindBlocks([p('Why does dough rise?'), figure(2, 'loaf')])).toEqual(['', '']);
  });

  it('is bound, as a solution or as formulas, to the task that is set above it', () => {
    const quote = (text: string): ContentBlock => ({
      kind: 'quote',
      id: 60,
      range,
      paragraphs: [words(text)],
      speakerNotes: [],
    });
    const task = quote('Problem. Find the share of rye.');
    expect(bindBlocks([task, quote('Solution. It is a third.')])).toEqual(['', 'answer']);
    expect(bindBlocks([task, math, p('Solution 2: it is a third.')])).toEqual(['', 'answer', 'answer']);
    expect(bindBlocks([quote('Problems with rye are many.'), math])).toEqual(['', '']);
    expect(bindBlocks([task, quote('Solutions of salt are heavy.')])).toEqual(['', '']);
  });

  it('is bound, as a list of names, to the sentence above it', () => {
    expect(bindBlocks([p('Many bake bread.'), list(2, [item(3, 'Jane'), item(4, 'John')])])).toEqual(['', 'items']);
    expect(bindBlocks([p('Many bake bread.'), list(2, [item(3, 'Jane bakes.'), item(4, 'John')])])).toEqual(['', '']);
  });

  it('is bound to code, and code to it, more where it speaks of it', () => {
    expect(bindBlocks([p('A loaf is baked.'), code(2, 'bake()')])).toEqual(['', 'code']);
    expect(bindBlocks([list(1, [item(2, 'Rye.')]), code(3, 'bake()')])).toEqual(['', 'code']);
    expect(bindBlocks([list(1, [item(2, 'Rye.'), item(4, 'Oats.')]), code(3, 'bake()')])).toEqual(['', '']);
    expect(bindBlocks([list(1, [item(2, 'Rye.'), item(4, 'Oats:')]), code(3, 'bake()')])).toEqual(['', 'lead-in']);
    expect(bindBlocks([code(2, 'bake()'), p('This bakes a loaf.')])).toEqual(['', 'code']);
    expect(bindBlocks([code(2, 'bake()'), p('Rye is baked in a tin.')])).toEqual(['', 'after-code']);
    expect(bindBlocks([code(2, 'bake()'), p('This cools it:'), code(4, 'cool()')])).toEqual(['', '', 'lead-in']);
    expect(bindBlocks([code(2, 'bake()'), list(3, [item(4, 'Rye')])])).toEqual(['', '']);
  });

  it('is bound to what it concludes from or speaks of', () => {
    expect(bindBlocks([p('Rye holds little gluten.'), p('Therefore it is baked in a tin.')])).toEqual([
      '',
      'consequence',
    ]);
    expect(bindBlocks([list(1, [item(2, 'Rye'), item(3, 'Wheat')]), p('Both are grains.')])).toEqual([
      '',
      'consequence',
    ]);
    expect(bindBlocks([p('Rye holds little gluten.'), p('Thistles grow beside it.')])).toEqual(['', '']);
  });

  it('is bound to what it is an example of; the example goes on', () => {
    const example = [p('Dough rests.'), p('For example, take a loaf of rye.'), math, p('Now it rests for a day.')];
    expect(bindBlocks(example)).toEqual(['', 'example', 'formula', 'example']);
    expect(bindBlocks([p('Dough rests.'), p('Now it rests for a day.')])).toEqual(['', '']);
    expect(bindBlocks([...example.slice(0, 2), p('Oats are soft.'), p('Now it rests for a day.')]).slice(2)).toEqual([
      '',
      '',
    ]);
  });
});

describe('between two blocks', () => {
  it('words for the presenter part nothing', () => {
    expect(bindBlocks([p('Why does dough rise?'), note, p('Yeast makes gas.')])).toEqual(['', '', 'answer']);
  });

  it('the break of an author parts all', () => {
    expect(bindBlocks([p('Bread needs:'), stop, list(2, [item(3, 'flour')])])).toEqual(['', '', '']);
  });
});
