import {expect, it} from 'vitest';
import {listThemeClasses} from '../../../src/render/themes/theme-classes.ts';

const base = '/* @theme seminar-base */ section.title, section.rows > p { color: red }';
const seminar = "/* @theme seminar */ @import 'seminar-base'; section { --accent: teal }";
const mine = [
  "/* @theme mine */ @import 'seminar'; /* section.old */",
  'section.quiet.dim h2, section.title { color: url(section.no) }',
].join('\n');

it('are those of a theme and of what it is made of, less those of roles and layouts', () => {
  expect(listThemeClasses('mine', [base, seminar, mine])).toEqual(['dim', 'quiet']);
  expect(listThemeClasses('seminar', [base, seminar, mine])).toEqual([]);
});
