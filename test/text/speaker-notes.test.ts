import {expect, it} from 'vitest';
import {toSpeakerNotes} from '../../src/text/speaker-notes.ts';
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
