import {expect, it} from 'vitest';
import {definitionLists} from '../../../../src/parse/source/kramdown/definition-lists.ts';
import {runPass} from '../pass.ts';

const passed = (text: string) => runPass(definitionLists, text).text;

it('makes items of terms and their text', () => {
  expect(passed('Term\n: text')).toBe('- **Term** text');
  expect(passed('One\nTwo\n: text\n: more')).toBe('- **One**\n- **Two** text\n\n  more');
  expect(passed('`Code`\n: text')).toBe('- `Code` text');
});

it('leaves a colon that defines nothing', () => {
  for (const text of ['# Heading\n: text', ': text', 'a: b']) expect(passed(text)).toBe(text);
});
