import {expect, it} from 'vitest';
import {sayBlock, toSpeakerNotes} from '../../src/text/speaker-notes.ts';
import {documentOf} from '../support/notes.ts';

it('says each item under its own id, nested ones too', () => {
  const [list] = documentOf('- a\n  - b\n    - c\n- d [e](https://example.org/e)').entries;
  if (list?.kind !== 'list') throw new Error('no list');
  const [first, second] = list.items;
  const nested = first?.blocks.find(block => block.kind === 'list');
  const deeper = nested?.kind === 'list' ? nested.items[0]?.blocks.find(block => block.kind === 'list') : undefined;
  expect(toSpeakerNotes(list)).toEqual([
    {id: first?.id, text: 'a'},
    {id: nested?.kind === 'list' ? nested.items[0]?.id : -1, text: 'b'},
    {id: deeper?.kind === 'list' ? deeper.items[0]?.id : -1, text: 'c'},
    {id: second?.id, text: 'd e (https://example.org/e)'},
  ]);
});

it('says a figure without words by its alternative text or its file, in a list or quotation too', () => {
  const said = (notes: string) =>
    documentOf(notes).entries.flatMap(one =>
      one.kind === 'figure' || one.kind === 'list' || one.kind === 'quote' ? sayBlock(one).map(({text}) => text) : [],
    );
  expect(said('![An oven](oven.png)')).toEqual(['An oven']);
  expect(said('![](oven.png)')).toEqual(['oven.png']);
  expect(said('- rye\n\n  ![An oven](oven.png)')).toEqual(['rye', 'An oven']);
  expect(said('> ![An oven](oven.png)')).toEqual(['An oven']);
});
