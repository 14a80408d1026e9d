import {expect, it} from 'vitest';
import {definitionLists} from '../../../../src/parse/source/kramdown/definition-lists.ts';
import {runPass} from '../pass.ts';

const passed = (text: string) => runPass(definitionLists, text).text;

const lines = (text: string) => passed(text).split('\n').join(' ');

it('makes lists of terms and their text', () => {
  expect(lines('Term\n: text')).toBe('<dl> <dt>Term</dt> <dd> text </dd> </dl>');
  expect(lines('One\nTwo\n: text\n: more')).toBe(
    '<dl> <dt>One</dt> <dt>Two</dt> <dd> text </dd> <dd> more </dd> </dl>',
  );
  expect(lines('A\n\n: text\n\nB\n: more\n\nProse')).toBe(
    '<dl> <dt>A</dt> <dd> text </dd>  <dt>B</dt> <dd> more </dd>  </dl> Prose',
  );
});

it('keeps what is indented below a definition in it, lists of its own too', () => {
  expect(passed('A\n: text\n\n  B\n  : inner\n\n    goes on')).toBe(
    '<dl>\n<dt>A</dt>\n<dd>\ntext\n\n<dl>\n<dt>B</dt>\n<dd>\ninner\n\ngoes on\n</dd>\n</dl>\n</dd>\n</dl>',
  );
});

it('leaves a colon that defines nothing', () => {
  for (const text of ['# Heading\n: text', ': text', 'a: b']) expect(passed(text)).toBe(text);
});
