import {expect, it} from 'vitest';
import {promoteLabels} from '../../../src/compose/blocks/inline-heading.ts';
import type {Inline} from '../../../src/model/document.ts';
import {normalizedText} from '../../../src/text/plain.ts';
import {figure, item, list, prose} from '../../support/content.ts';

const bold = (id: number, value: string) => {
  const children: readonly Inline[] = [{type: 'strong', children: [{type: 'text', value}]}];
  return {...item(id, value), children};
};
const kinds = (...content: Parameters<typeof promoteLabels>[0]) =>
  promoteLabels(content).map(block =>
    block.kind === 'inline-heading'
      ? normalizedText(block.children)
      : `${block.kind} ${block.kind === 'list' ? block.items.length : ''}`.trim(),
  );

it('makes a bold bullet alone a heading of what follows', () => {
  expect(kinds(list(1, [bold(2, 'Rye')]), prose(3, 'It keeps.'))).toEqual(['Rye', 'prose']);
  expect(kinds(list(1, [bold(2, 'Rye')]))).toEqual(['list 1']);
});

it('makes the last of several one above a figure', () => {
  expect(kinds(list(1, [item(2, 'It keeps.'), bold(3, 'Rye')]), figure(4, 'rye'))).toEqual(['list 1', 'Rye', 'figure']);
  expect(kinds(list(1, [item(2, 'It keeps.'), bold(3, 'Rye')]), prose(4, 'More.'))).toEqual(['list 2', 'prose']);
  expect(kinds(list(1, [item(2, 'It keeps.'), item(3, 'Rye keeps')]), figure(4, 'rye'))).toEqual(['list 2', 'figure']);
});
