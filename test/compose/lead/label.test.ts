import {expect, it} from 'vitest';
import {findInnerLabel} from '../../../src/compose/lead/label.ts';
import type {Inline} from '../../../src/model/document.ts';

const text = (value: string): Inline => ({type: 'text', value});
const strong = (value: string): Inline => ({type: 'strong', children: [{type: 'text', value}]});

it('the next bold label ends the words of the first, whether its colon is bold or not', () => {
  const input = [strong('Input:'), text(' rye. ')];
  expect(findInnerLabel([...input, strong('Output:'), text(' bread.')], 7)).toBe(12);
  expect(findInnerLabel([...input, strong('Output'), text(' : bread.')], 7)).toBe(12);
  expect(findInnerLabel([...input, strong('much'), text(' bread: sour.')], 7)).toBe(29);
});

it('a text of many bold words is read a few times, not once for each of them', () => {
  let reads = 0;
  const bold: Inline = {type: 'strong', children: [{type: 'text', value: 'rye'}]};
  const [node] = bold.children;
  const value = (): string => {
    reads += 1;
    return 'rye';
  };
  Object.defineProperty(node, 'value', {get: value});
  const count = 500;
  expect(
    findInnerLabel(
      Array.from({length: count}, () => bold),
      1,
    ),
  ).toBe(3 * count);
  expect(reads).toBeLessThan(10 * count);
});
