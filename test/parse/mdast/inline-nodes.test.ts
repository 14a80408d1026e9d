import {expect, it} from 'vitest';
import type {Inline} from '../../../src/model/document.ts';
import {isEmpty, joinLines, tidy} from '../../../src/parse/mdast/inline-nodes.ts';

const text = (value: string): Inline => ({type: 'text', value});
const end: Inline = {type: 'break'};

it('tidies blanks and breaks', () => {
  expect(tidy([end, text(' a '), text(' b'), end, text(' c'), end, text('  ')])).toEqual([text('a b'), end, text('c')]);
  expect(tidy([text(' '), end])).toEqual([]);
});

it('knows what says nothing', () => {
  expect(isEmpty([text(' '), end, {type: 'html', value: '<sub>'}])).toBe(true);
  expect(isEmpty([{type: 'inlineMath', value: 'x'}])).toBe(false);
});

it('joins runs line by line', () => {
  expect(joinLines([[text('a')], [text(' ')], [text('b')]])).toEqual([text('a'), end, text('b')]);
});
