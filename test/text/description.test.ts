import {expect, it} from 'vitest';
import {isDescription} from '../../src/text/description.ts';

it.each([
  ['A plot of loss over steps', true],
  ['Loss', true],
  ['', false],
  ['  ', false],
  ['image', false],
  ['Figure 12', false],
  ['screenshot_3', false],
  ['loss-curve.png', false],
])('“%s” describes an image: %s', (alt, expected) => {
  expect(isDescription(alt)).toBe(expected);
});
