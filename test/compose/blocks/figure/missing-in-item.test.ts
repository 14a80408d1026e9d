// Items that hold a label and a figure that is not there: notes in, items out.
import {expect, it} from 'vitest';
import {listItems} from '../../../../src/blocks/visit.ts';
import {normalizedText} from '../../../../src/text/plain.ts';
import {slidesOf} from '../../../support/notes.ts';

const blocksOf = (list: string) => slidesOf(`# A\n\n${list}`).flatMap(({content}) => content);
const itemsOf = (list: string) => blocksOf(list).flatMap(listItems);
const textsOf = (list: string) => itemsOf(list).map(({children}) => normalizedText(children));

it('an item that is a label and a missing figure is one with its words, in one list', () => {
  const list = '1. Loaf 1: ![Loaf 1](a.png)\n2. Loaf 2: ![of rye](b.png)\n3. Loaf 3: ![](c.png) ![](d.png)';
  expect(textsOf(list)).toEqual([
    'Loaf 1: Figure not found',
    'Loaf 2: Figure not found: of rye',
    'Loaf 3: Figure not found',
  ]);
  expect(blocksOf(list).filter(({kind}) => kind !== 'list')).toEqual([]);
  const [first] = itemsOf(list);
  expect(first?.covers).toHaveLength(1);
  expect(first?.speakerNotes.map(({text}) => text)).toEqual(['a.png · Loaf 1']);
});

it('an item that says something, or whose figure is there, stays as it is', () => {
  expect(textsOf('- Rye is a dark bread that keeps for a week. ![](a.png)')).toEqual([
    'Rye is a dark bread that keeps for a week.',
  ]);
  expect(textsOf('- Twice as dark as oats ![](a.png)')).toEqual(['Twice as dark as oats']);
  const shown = blocksOf('1. Loaf: ![](a-640x480.png)\n2. Roll: ![](b-640x480.png)');
  expect(shown.filter(({kind}) => kind === 'figure')).toHaveLength(2);
  expect(shown.flatMap(listItems).map(({children}) => normalizedText(children))).toEqual(['Loaf:', 'Roll:']);
  expect(textsOf('- Loaf:\n  - rye\n\n  ![](a.png)')).toEqual(['Loaf:', 'rye']);
});
