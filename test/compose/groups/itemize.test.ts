// Which paragraphs of a slide may stand as lists of their sentences.
import {expect, it} from 'vitest';
import type {ContentBlock} from '../../../src/blocks/types.ts';
import {bindBlocks} from '../../../src/compose/groups/bonds.ts';
import {itemize} from '../../../src/compose/groups/itemize.ts';
import {code, figure, heading, item, list, prose, table} from '../../support/content.ts';

const formula: ContentBlock = {kind: 'math', id: 80, range: {line: 1, endLine: 1}, tex: 'y = ax', speakerNotes: []};
const marked = (...content: readonly ContentBlock[]): readonly boolean[] =>
  itemize(content, bindBlocks(content)).map(block => block.kind === 'prose' && block.itemized === true);
const p = prose(1, 'Rye is dark. It is baked for long.');

it('marks paragraphs alone, among others, and beside figures', () => {
  expect(marked(p)).toEqual([true]);
  expect(marked(p, p)).toEqual([true, true]);
  expect(marked(p, figure(2), heading(3, 'Wheat'), p)).toEqual([true, false, false, true]);
});

it('leaves one that leads in to what stands below it', () => {
  const below = [list(2, [item(3, 'flour')]), code(2, 'bake()'), table(2, ['a'], [['b']]), formula];
  for (const block of below) expect(marked(p, block)).toEqual([false, false]);
  expect(marked(prose(1, 'Rye is dark. It needs this:'), p)).toEqual([false, true]);
});

it('leaves one that reads on from a formula', () => {
  expect(marked(formula, prose(1, 'where y is the loaf. It rises.'))).toEqual([false, false]);
});
