import {expect, it} from 'vitest';
import {listItems, listSpeakerNotes, listTexts} from '../../src/blocks/visit.ts';
import {normalizedText} from '../../src/text/plain.ts';
import {code, item, list, prose, table} from '../support/content.ts';

const nested = list(1, [item(2, 'a', [item(3, 'b', [], 'said of b')]), item(4, 'c')]);

it('the texts of a block are in reading order', () => {
  expect(listTexts(nested).map(normalizedText)).toEqual(['a', 'b', 'c']);
  expect(listTexts(table(1, ['h'], [['x'], ['y']])).map(normalizedText)).toEqual(['h', 'x', 'y']);
  expect(listTexts(code(1, 'x = 1'))).toEqual([]);
});

it('items are found at every depth', () => {
  expect(listItems(nested).map(({id}) => id)).toEqual([2, 3, 4]);
  expect(listItems(prose(1, 'a'))).toEqual([]);
});

it('speaker notes are those of the block and of its items', () => {
  expect(listSpeakerNotes(nested)).toEqual([{id: 3, text: 'said of b'}]);
  expect(listSpeakerNotes(prose(1, 'a', 'all of a'))).toEqual([{id: 1, text: 'all of a'}]);
});
