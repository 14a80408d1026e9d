import {expect, it} from 'vitest';
import {indentedCode} from '../../../../src/parse/source/code/indented-code.ts';
import {runPass} from '../pass.ts';

const passed = (text: string) => runPass(indentedCode, text);

it('takes out what stands four columns in after a blank line, blank lines within it included', () => {
  const {text, placeholders} = passed('Text\n\n    a = 1\n\n    b = 2\n\nMore');
  expect(text).toBe('Text\n\n⟨0⟩\n\n\nMore');
  expect(placeholders).toMatchObject([{kind: 'code', value: 'a = 1\n\nb = 2', line: 3, endLine: 5}]);
});

it.each([
  ['a paragraph that goes on', 'Text\n    more'],
  ['a paragraph of an item', '- item\n\n    more'],
  ['a list that stands too deep', 'Text\n\n    - item'],
  ['HTML', '<div>\n\n    text\n\n</div>'],
])('leaves %s', (_, text) => {
  expect(passed(text)).toMatchObject({text, placeholders: []});
});

it('counts from the content of an item', () => {
  expect(passed('- item\n\n      code').placeholders).toMatchObject([{value: 'code'}]);
});

it('moves a lonely label back to the text', () => {
  expect(passed('Text\n\n    Some label:\n\nMore').text).toBe('Text\n\nSome label:\n\nMore');
});
