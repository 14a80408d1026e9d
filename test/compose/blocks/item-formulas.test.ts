// Display formulas in items: they stay in their item, and the list keeps its numbers and its order.
import {expect, it} from 'vitest';
import type {ContentBlock, ContentItem} from '../../../src/blocks/types.ts';
import {normalizedText} from '../../../src/text/plain.ts';
import {slidesOf} from '../../support/notes.ts';

const lineOf = (item: ContentItem, mark: string, depth: string): string =>
  [
    `${depth}${mark} ${normalizedText(item.children)}`,
    ...item.items.map((one, i) => lineOf(one, item.ordered ? `${(item.start ?? 1) + i}.` : '-', `${depth}  `)),
  ].join('\n');

const shown = (block: ContentBlock): string => {
  if (block.kind === 'list')
    return block.items.map((item, i) => lineOf(item, block.ordered ? `${block.start + i}.` : '-', '')).join('\n');
  if (block.kind === 'math') return block.tex;
  return 'children' in block ? normalizedText(block.children) : block.kind;
};

/** What stands on the slide of `notes`: a line an item or block. */
const contentOf = (notes: string) =>
  slidesOf(`# A\n\n${notes}`)
    .filter(({role}) => role === 'content')
    .flatMap(({content}) => content.map(shown))
    .join('\n')
    .split('\n');

const large = String.raw`\begin{aligned} a &= \frac{b}{c} \\ &= d \\ &= \frac{e}{f} \\ &= g \end{aligned}`;

it('an item that is a formula keeps its number and its place', () => {
  expect(contentOf('1. First\n2. $$a^2 = c^2$$\n3. Third')).toEqual([
    '1. First',
    '2. \\displaystyle a^2 = c^2',
    '3. Third',
  ]);
});

it('a display formula between the words of an item is a line of the item', () => {
  expect(contentOf('* Rye with \\\\[ y^2 = z \\\\] in it.\n* Oats:\n\n  $$ a = b $$\n\n  after it.\n* Last.')).toEqual([
    '- Rye with \\displaystyle y^2 = z in it.',
    '- Oats: \\displaystyle a = b after it.',
    '- Last.',
  ]);
});

it('a nested item keeps its formula, and the numbers go on after it', () => {
  const nested =
    '2. Wheat:\n   - A nested one:\n\n     $$\n     \\begin{aligned}\n     a &= b\n     \\end{aligned}\n     $$\n';
  expect(contentOf(`1. Rye\n${nested}\n3. $x$ begins it.`)).toEqual([
    '1. Rye',
    '2. Wheat:',
    '  - A nested one: \\displaystyle \\begin{aligned} a &= b \\end{aligned}',
    '3. x begins it.',
  ]);
});

it('a formula that no line holds stands between the items around it, whatever their depth', () => {
  expect(contentOf(`1. Rye:\n\n   $$${large}$$\n\n2. Oats`)).toEqual(['1. Rye:', large, '2. Oats']);
  expect(contentOf(`- Rye\n  - dark:\n\n    $$${large}$$\n\n  - sour\n- Oats`)).toEqual([
    '- Rye',
    '  - dark:',
    large,
    '- sour',
    '- Oats',
  ]);
});

it('bullets behind a numbered list stay a list of their own, where no number follows them', () => {
  expect(contentOf('1. Rye\n   - dark\n2. Oats\n\n* Alone\n* Last')).toEqual([
    '1. Rye',
    '  - dark',
    '2. Oats',
    '- Alone',
    '- Last',
  ]);
});
