import {expect, it} from 'vitest';
import {foldedParts, joinFolded, sectionParts} from '../../../../src/parse/mdast/flow/folded.ts';
import {read} from '../../read.ts';
import {composeProse, type Gathered, type Part} from '../../../../src/parse/mdast/part.ts';

const gather = (): Gathered => ({hoisted: [], notes: 0, svgs: 0, anchor: ''});
const range = {line: 1, endLine: 1};
const prose = (value: string): Part => composeProse([{type: 'text', value}], range);
const kinds = (parts: readonly Part[]) => parts.map(part => (part.kind === 'directive' ? part.name : part.kind));

it('turns the page, gives to the presenter or shows, as the course says', () => {
  const parts = [prose('A')];
  const fold = (folded: 'after' | 'notes' | 'shown', depth = 0, attributes = {}) =>
    kinds(foldedParts(attributes, parts, range, {folded, depth, gathered: gather()}));
  expect(fold('after')).toEqual(['break', 'prose', 'break']);
  expect(fold('notes')).toEqual(['notes', 'prose']);
  expect(fold('shown')).toEqual(['prose']);
  expect(fold('after', 0, {open: ''})).toEqual(['prose']);
});

it('turns the page once between folded blocks right behind each other', () => {
  const one = foldedParts({}, [prose('A')], range, {folded: 'after', depth: 0, gathered: gather()});
  expect(kinds(joinFolded([...one, ...one]))).toEqual(['break', 'prose', 'break', 'prose', 'break']);
});

it.each([
  ['after', ['break', 'prose', 'break']],
  ['notes', ['notes', 'prose']],
] as const)('puts what an item folds away behind its list: %s', (folded, expected) => {
  const gathered = gather();
  expect(foldedParts({}, [prose('A')], range, {folded, depth: 1, gathered})).toEqual([]);
  expect(kinds(gathered.hoisted)).toEqual(expected);
});

it('keeps a solution off the slide of its question in a list', () => {
  const body = '1. Why?\n\n   <details><summary>Answer</summary>Because.</details>\n\n2. How?\n\nAfter.';
  expect(kinds(read(body).document.entries)).toEqual(['list', 'break', 'prose', 'prose', 'break', 'prose']);
  expect(read(body).text).toMatch(/prose 1: Why\?\n.*\n.*prose 5: How\?/);
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
