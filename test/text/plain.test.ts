import {describe, expect, it} from 'vitest';
import type {Inline} from '../../src/model/document.ts';
import {normalizedText, plainText} from '../../src/text/plain.ts';

const nodes: readonly Inline[] = [
  {type: 'text', value: ' H'},
  {type: 'html', value: '<sub>'},
  {type: 'text', value: '2'},
  {type: 'html', value: '</sub>'},
  {type: 'break'},
  {
    type: 'strong',
    children: [
      {type: 'inlineMath', value: 'x  y'},
      {type: 'inlineCode', value: 'z'},
    ],
  },
  {type: 'footnoteReference', identifier: '1'},
];

describe('plainText', () => {
  it('has breaks as blanks, formulas as TeX, and neither tags nor footnote marks', () => {
    expect(plainText(nodes)).toBe(' H2 x  yz');
  });
});

describe('normalizedText', () => {
  it('makes one of many blanks', () => {
    expect(normalizedText(nodes)).toBe('H2 x yz');
  });
});
