import {expect, it} from 'vitest';
import {emphasis} from '../../../../src/parse/source/kramdown/emphasis.ts';
import {runPass} from '../pass.ts';

it.each([
  ['**Label:**text', '**Label:⁀**text'],
  ['a**(b)**', 'a**⁀(b)**'],
  ['** a ** b', ' **a**  b'],
  ['**a** b', '**a** b'],
  ['55*55*96', '55\\*55\\*96'],
  ['**a', '**a'],
  ['a \\**b**', 'a \\**b**'],
])('repairs %s', (text, repaired) => {
  expect(runPass(emphasis, text).text).toBe(repaired);
});
