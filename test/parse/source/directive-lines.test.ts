import {expect, it} from 'vitest';
import {directiveLines} from '../../../src/parse/source/directive-lines.ts';
import {shield} from '../../../src/parse/source/code/shield.ts';
import {restore} from '../../../src/parse/source/placeholder.ts';
import {sourceOf} from '../../../src/parse/source/source.ts';

const keep = '<!-- slide: keep -->';
function placed(text: string) {
  const {text: out, lines, placeholders} = directiveLines(shield(sourceOf(text, 1), () => undefined));
  return {text: restore(out, placeholders), lines};
}

it.each([
  ['parts what is above from what is below', `A.\n${keep}\nB.`, `A.\n\n${keep}\n\nB.`],
  ['goes into the item below', `- a\n${keep}\n- b`, `- a\n- ${keep} b`],
  ['goes into the item below with others', `1. a\n${keep}\n${keep}\n2. b`, `1. a\n2. ${keep} ${keep} b`],
  ['goes into the item of a quotation', `> - a\n> ${keep}\n> - b`, `> - a\n> - ${keep} b`],
  ['goes into the number below a blank line', `1. a\n\n${keep}\n2. b`, `1. a\n\n2. ${keep} b`],
  ['goes into the item below, indented', `- a\n\n  ${keep}\n- b`, `- a\n\n- ${keep} b`],
  ['goes into a nested item', `- a\n  ${keep}\n  - b`, `- a\n  - ${keep} b`],
  ['goes into the item below, of a loose list', `- a\n\n${keep}\n- b`, `- a\n\n- ${keep} b`],
  ['stays before another list', `- a\n\n${keep}\n\n- b`, `- a\n\n\n${keep}\n\n\n- b`],
  ['stays before a list of other bullets', `- a\n\n${keep}\n* b`, `- a\n\n\n${keep}\n\n* b`],
  ['stays before a list of another kind', `- a\n${keep}\n1. b`, `- a\n\n${keep}\n\n1. b`],
  ['stays before a list', `a\n\n${keep}\n- b`, `a\n\n\n${keep}\n\n- b`],
  ['stays before a list below a heading', `- a\n# B\n${keep}\n- b`, `- a\n# B\n\n${keep}\n\n- b`],
  ['stays in a sentence', `a and\n${keep}\nb`, `a and\n${keep}\nb`],
  ['keeps a quotation whole', `> A.\n> ${keep}\n> B.`, `> A.\n>\n> ${keep}\n>\n> B.`],
])('a directive %s', (_, text, out) => {
  expect(placed(text).text).toBe(out);
});

it('keeps the lines of the file', () => {
  expect(placed(`- a\n${keep}\n- b`).lines).toEqual([1, 3]);
  expect(placed(`A.\n${keep}\nB.`).lines).toEqual([1, 2, 2, 2, 3]);
});
