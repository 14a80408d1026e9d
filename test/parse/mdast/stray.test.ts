import {expect, it} from 'vitest';
import type {Directive} from '../../../src/model/document.ts';
import {dropStray, withoutDirectives} from '../../../src/parse/mdast/stray.ts';
import {recordProblems} from '../source/pass.ts';

const range = {line: 4, endLine: 4};
const directive: Directive = {kind: 'directive', id: 0, range, name: 'skip', value: '', written: 'skip'};

it('leaves a directive out with the reason, and tells of it', () => {
  const {report, told} = recordProblems();
  expect(dropStray(directive, 'stands in a cellar', report)).toMatchObject({
    kind: 'dropped',
    reason: 'a directive that stands in a cellar: skip',
  });
  expect(told).toEqual(['directive-misplaced 4 skip']);
});

it('leaves those alone that the deck adds itself', () => {
  const {report, told} = recordProblems();
  const {written: _, ...own} = directive;
  expect(withoutDirectives([own, directive], 'a cellar', report).map(({kind}) => kind)).toEqual([
    'directive',
    'dropped',
  ]);
  expect(told).toHaveLength(1);
});
