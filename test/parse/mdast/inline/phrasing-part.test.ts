import {expect, it} from 'vitest';
import type {Inline} from '../../../../src/model/document.ts';
import {nodesOf, partsOf, type PhrasingPart, wrapRuns} from '../../../../src/parse/mdast/inline/phrasing-part.ts';

const range = {line: 1, endLine: 1};
const text = (value: string): PhrasingPart => ({node: {type: 'text', value}, range});
const figure: PhrasingPart = {part: {kind: 'figure', id: 0, range, images: [{src: 'a.png', alt: ''}], caption: []}};
const strong = (children: Inline[]): Inline[] => [{type: 'strong', children}];

it('wraps each run of text; figures and blanks at its ends stay outside', () => {
  const wrapped = wrapRuns([text(' a'), text('b '), figure, text('c')], strong, range);
  expect(wrapped).toEqual([
    text(' '),
    {node: {type: 'strong', children: [{type: 'text', value: 'ab'}]}, range},
    text(' '),
    figure,
    {node: {type: 'strong', children: [{type: 'text', value: 'c'}]}, range},
  ]);
  expect([nodesOf(wrapped).length, partsOf(wrapped).length]).toEqual([4, 1]);
});

it('wraps nothing where nothing is', () => {
  expect(wrapRuns([figure], strong, range)).toEqual([figure]);
});
