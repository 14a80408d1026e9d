import {expect, it} from 'vitest';
import {foldedParts, joinFolded, sectionParts} from '../../../../src/parse/mdast/flow/folded.ts';
import {composeProse, type Part} from '../../../../src/parse/mdast/part.ts';

const range = {line: 1, endLine: 1};
const prose = (value: string): Part => composeProse([{type: 'text', value}], range);
const kinds = (parts: readonly Part[]) => parts.map(part => (part.kind === 'directive' ? part.name : part.kind));

it('turns the page, gives to the presenter or shows, as the course says', () => {
  const parts = [prose('A')];
  const fold = (folded: 'after' | 'notes' | 'shown', depth = 0, attributes = {}) =>
    kinds(foldedParts(attributes, parts, range, {folded, depth}));
  expect(fold('after')).toEqual(['break', 'prose', 'break']);
  expect(fold('notes')).toEqual(['notes', 'prose']);
  expect(fold('shown')).toEqual(['prose']);
  expect(fold('after', 1)).toEqual(['prose']);
  expect(fold('after', 0, {open: ''})).toEqual(['prose']);
});

it('joins folded blocks right behind each other', () => {
  const one = foldedParts({}, [prose('A')], range, {folded: 'after', depth: 0});
  expect(kinds(joinFolded([...one, ...one]))).toEqual(['break', 'prose', 'prose', 'break']);
});

it('gives what follows "Note:" to the presenter', () => {
  expect(kinds(sectionParts([prose('A'), prose('Note: b'), prose('C')]))).toEqual([
    'prose',
    'notes',
    'prose',
    'notes',
    'prose',
  ]);
});
