import {expect, it} from 'vitest';
import {separateTags} from '../../../src/parse/html/separate-tags.ts';
import {runPass} from '../source/pass.ts';

/** Lines that are not blank. */
const separated = (text: string) =>
  runPass(separateTags, text)
    .text.split('\n')
    .filter(line => line.trim() !== '');

it('makes paragraphs of block tags and markers of inline ones', () => {
  expect(separated('<div>a <b>b</b></div>')).toEqual(['<l0>', 'a <l1>b<l2>', '<l3>']);
});

it('takes the indentation of HTML off what stands within', () => {
  expect(separated('<div>\n    text\n      more\n</div>')).toEqual(['<l0>', 'text', '  more', '<l1>']);
});

it('keeps tags in the item that they stand in', () => {
  expect(separated('- item\n  <div>\n  a\n  </div>')).toEqual(['- item', '  <l0>', '  a', '  <l1>']);
});

it('keeps tags in the rows of tables and in headings', () => {
  expect(separated('| a<div>b</div> |\n# A <div>b</div>')).toEqual(['| a<l0>b<l1> |', '# A <l2>b<l3>']);
});

it('lets no text after a tag start a list', () => {
  expect(separated('<p>- a</p>')).toEqual(['<l0>', '⁀- a', '<l1>']);
});

it('keeps lines', () => {
  const {text, lines} = runPass(separateTags, 'a\n<div>b</div>\nc');
  expect(lines[text.split('\n').indexOf('c')]).toBe(3);
});
