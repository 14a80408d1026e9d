import {expect, it} from 'vitest';
import {read} from '../../read.ts';

const lines = (body: string) => read(body).text.trimEnd().split('\n');

it.each([
  ['GitHub', '> [!NOTE]\n> Mind it.', ['prose 2: **Note:** Mind it.']],
  ['Obsidian, with a title', '> [!info]- My title\n> Mind it.', ['prose 2: **My title:** Mind it.']],
  ['two in a row', '> [!NOTE]\n> One.\n> [!TIP]\n> Two.', ['prose 2: **Note:** One.', 'prose 4: **Tip:** Two.']],
  ['a quotation', '> Said she.', ['quote 1', '  prose 1: Said she.']],
])('%s', (_, body, expected) => {
  expect(lines(body)).toEqual(expected);
});

it('stands in its item', () => {
  expect(lines('- > [!TIP]\n  > In an item.')).toEqual(['list 1', '  item 1', '    prose 1: **Tip:** In an item.']);
});
