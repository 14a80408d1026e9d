// Which lists are tables of definitions: notes in, lists of labels out.
import {expect, it} from 'vitest';
import {slidesOf} from '../../support/notes.ts';

const labelled = (list: string) =>
  slidesOf(`# A\n\n${list}\n\nRye rises slowly.`).flatMap(slide =>
    slide.content.flatMap(block =>
      block.kind === 'list' && slide.role === 'content' ? [block.labelled === true] : [],
    ),
  );

const rye = '- **Rye:** it is dark and sour\n';
const wheat = '- Wheat: it is light and mild\n';

it('a list is a table of definitions where most of its items open with a label', () => {
  expect(labelled(rye + wheat)).toEqual([true]);
  expect(
    labelled(`${rye}${wheat}- **Oats** – they are soft and sweet\n- a grain that nobody knows any more\n`),
  ).toEqual([true]);
});

it.each([
  ['one item', rye],
  ['labels on too few of them', `${rye}- a grain that nobody knows any more\n`],
  ['numbers', '1. **Rye:** it is dark and sour\n2. **Wheat:** it is light and mild\n'],
  ['items nested in others', `${rye}  - it keeps for a week\n${wheat}`],
  ['sentences that open in bold', '- **Rye** is dark and sour\n- **Wheat** is light and mild\n'],
  [
    'colons within brackets',
    '- of rye (input: flour of rye, output: bread)\n- of wheat (input: flour, output: bread)\n',
  ],
  ['labels that nothing follows', '- **Rye**\n- **Wheat**\n'],
])('it is none with %s', (_what, list) => {
  expect(labelled(list)).not.toContain(true);
});

it('its column of labels is narrow where none of them is long', () => {
  const classes = (list: string) => slidesOf(`# A\n\n${list}\n\nRye rises.`).flatMap(({styleClasses}) => styleClasses);
  expect(classes(rye + wheat)).toContain('brief');
  expect(classes(`${rye}- **Flour of wheat:** it is light and mild\n`)).not.toContain('brief');
});
