// Models of colours.
import {expect, it} from 'vitest';
import {toHex} from '../../../../../src/parse/source/math/tex/colour.ts';

it.each([
  ['rgb', '1,0.5,0', '#ff8000'],
  ['RGB', '255, 128, 0', '#ff8000'],
  ['gray', '0.5', '#808080'],
  ['HTML', 'FF8000', '#FF8000'],
  ['named', 'red', 'red'],
  ['rgb', '9,-9,x', '#ff0000'],
])('%s %s', (model, value, hex) => {
  expect(toHex(model, value)).toBe(hex);
});
