// Which paragraphs of a slide stand as lists of their sentences.
import {expect, it} from 'vitest';
import type {ContentBlock} from '../../../src/blocks/types.ts';
import {bindBlocks} from '../../../src/compose/groups/bonds.ts';
import {itemize} from '../../../src/compose/groups/itemize.ts';
import {code, figure, heading, item, list, prose, table} from '../../support/content.ts';

const range = {line: 1, endLine: 1};
const formula: ContentBlock = {kind: 'math', id: 80, range, tex: 'y = ax', speakerNotes: []};
const marked = (...content: readonly ContentBlock[]): readonly string[] =>
  itemize(content, bindBlocks(content)).map(block => (block.kind === 'prose' && block.itemized) || '');
const text =
  'Rye is dark, and of rye alone no loaf is light, however long it stands. ' +
  'It is baked for two hours, the first of them in a hot oven, the second while that goes cold. ' +
  'Whoever cuts it warm has crumbs, and no slices.';
const long = prose(1, text);
const short = prose(2, 'Wheat is light.');

it('marks one where its sentences are several, and all of a row of which half are long', () => {
  expect(marked(long)).toEqual(['several']);
  expect(marked(short, long)).toEqual(['always', 'always']);
  expect(marked(short, long, short)).toEqual(['several', 'several', 'several']);
  expect(marked(long, figure(3, 'loaf.png'), heading(4, 'Wheat'), short)).toEqual(['several', '', '', 'several']);
});

it('leaves one that leads in to what stands below it', () => {
  const below = [list(2, [item(3, 'flour')]), code(2, 'bake()'), table(2, ['a'], [['b']]), formula];
  for (const block of below) expect(marked(long, block)).toEqual(['', '']);
  expect(marked(prose(1, `${text} It needs this:`), long)).toEqual(['', 'several']);
});

it('leaves one that reads on from a formula, and one below a list', () => {
  expect(marked(formula, prose(1, `where y is the loaf. ${text}`))).toEqual(['', '']);
  expect(marked(list(2, [item(3, 'flour')]), long)).toEqual(['', '']);
});

it('leaves one that its author wants as text, with those in a row with it', () => {
  const page = {directives: [], layout: 'text'} as const;
  expect(marked({...long, page}, long)).toEqual(['', '']);
  expect(marked({...heading(4, 'Rye'), page}, long, long)).toEqual(['', '', '']);
  expect(marked({...heading(4, 'Rye'), page}, long, heading(5, 'Wheat'), long)).toEqual(['', '', '', 'several']);
});

it('is not parted by small print', () => {
  const footnote: ContentBlock = {kind: 'footnote', id: 8, mark: '1', range, children: long.children, speakerNotes: []};
  expect(marked(long, footnote, long)).toEqual(['always', '', 'always']);
});

it('leaves one beside a screenshot of a slide', () => {
  const shot: ContentBlock = {...figure(3, 'slide.png'), shot: {width: 1280, height: 720}};
  expect(marked(long, shot)).toEqual(['', '']);
  expect(marked(shot, long)).toEqual(['', '']);
});
