import {expect, it} from 'vitest';
import type {ContentBlock} from '../../src/blocks/types.ts';
import {definitionClasses} from '../../src/layout/definition-classes.ts';
import {item, list, prose} from '../support/content.ts';

const plain = list(1, [item(2, 'Rye'), item(3, 'Wheat')]);
const defined = {...plain, labelled: true as const};
const classesOf = (...content: readonly Exclude<ContentBlock, {kind: 'figure'}>[]) =>
  definitionClasses(content.map(block => ({kind: 'block', block, size: ''})));

it('names a table of definitions by its place among the bulleted lists of the page', () => {
  expect(classesOf(defined)).toEqual(['def-1']);
  expect(classesOf(plain, prose(4, 'a'), defined)).toEqual(['def-2']);
  expect(classesOf({...plain, ordered: true}, defined, defined)).toEqual(['def-1', 'def-2']);
});

it('names none among other lists, numbered ones, and after the twelfth', () => {
  expect(classesOf(plain, prose(4, 'a'))).toEqual([]);
  expect(classesOf({...defined, ordered: true})).toEqual([]);
  const many = Array.from({length: 11}, () => plain);
  expect(classesOf(...many, defined)).toEqual(['def-12']);
  expect(classesOf(...many, plain, defined)).toEqual([]);
});
