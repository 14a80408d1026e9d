import {expect, it} from 'vitest';
import {type DirectiveScope, directiveNames, ruleOf} from '../../../src/model/directives/table.ts';
import type {Directive, Entry, Heading, Prose} from '../../../src/model/document.ts';
import {checkDirective} from '../../../src/parse/directives/check.ts';

const range = {line: 1, endLine: 1};
const directive = (name: Directive['name'], value = ''): Directive => ({
  kind: 'directive',
  id: 0,
  range,
  name,
  value,
  written: value === '' ? name : `${name}="${value}"`,
});
const prose: Prose = {kind: 'prose', id: 1, range, children: [{type: 'text', value: 'Rye keeps for a week.'}]};
const heading: Heading = {kind: 'heading', id: 2, range, depth: 1, number: '', anchor: '', children: prose.children};
const figure: Entry = {kind: 'figure', id: 3, range, images: [], caption: []};
const formula: Entry = {kind: 'math', id: 4, range, tex: 'a = b'};
const subject = (scope: DirectiveScope, before: Entry | undefined, after: Entry | undefined) => ({
  scope,
  before,
  after,
  row: [],
});

it('says nothing of a directive that acts', () => {
  expect(checkDirective(directive('break'), subject('block', prose, prose))).toBeNull();
  const rows: Entry = {...formula, tex: '\\begin{align}a&=b\\\\c&=d\\end{align}'};
  expect(checkDirective(directive('steps'), subject('block', prose, rows))).toBeNull();
  expect(checkDirective(directive('show', 'rye … a week'), subject('item', prose, prose))).toBeNull();
});

it.each([
  ['before nothing', directive('skip'), subject('block', prose, undefined), 'directive-idle'],
  ['where a page begins anyway', directive('break'), subject('block', heading, prose), 'directive-idle'],
  ['at the beginning of all', directive('break'), subject('section', undefined, heading), 'directive-idle'],
  ['with no page before', directive('join'), subject('section', undefined, heading), 'directive-refused'],
  ['below its heading', directive('join'), subject('block', heading, prose), 'directive-misplaced'],
  ['of what is whole anyway', directive('keep'), subject('block', prose, figure), 'directive-idle'],
  ['of what has no words', directive('show', 'Rye'), subject('block', prose, figure), 'directive-misplaced'],
  ['of words that are not there', directive('show', 'Rye dries'), subject('block', prose, prose), 'words-missing'],
  ['of words in another order', directive('show', 'a week … rye'), subject('block', prose, prose), 'words-missing'],
  [
    'of a section for one figure',
    directive('layout', 'zoom'),
    subject('section', prose, heading),
    'directive-misplaced',
  ],
  ['of steps of one row', directive('steps'), subject('block', prose, formula), 'directive-misplaced'],
  ['of steps without a list', directive('steps'), subject('block', prose, prose), 'directive-misplaced'],
  [
    'of a class that the theme has not',
    directive('class', 'quiet'),
    subject('section', prose, heading),
    'directive-unknown',
  ],
  ['of the time of a whole post', directive('must'), subject('post', undefined, prose), 'directive-misplaced'],
  ['of a class of one block', directive('class', 'quiet'), subject('block', prose, prose), 'directive-misplaced'],
  ['without a figure', directive('layout', 'zoom'), subject('block', prose, prose), 'directive-idle'],
])('tells of one %s', (_, one, what, rule) => {
  expect(checkDirective(one, what)).toMatchObject({rule});
});

it('tells of two that put a page at two places of a plan', () => {
  const row = [directive('optional')];
  expect(checkDirective(directive('must'), {...subject('block', prose, prose), row})).toMatchObject({
    rule: 'directive-idle',
    why: expect.stringContaining('answered by “optional”'),
  });
});

it('tells of one that another after it answers, in each name', () => {
  for (const name of directiveNames.filter(one => one !== 'say' && ruleOf(one).scopes.includes('block'))) {
    const one = directive(name, ruleOf(name).value === 'words' ? 'Rye' : '');
    const again = {...subject('block', prose, prose), row: [one]};
    expect(checkDirective(one, again), name).toMatchObject({rule: 'directive-idle'});
  }
});

it('knows the classes of the theme', () => {
  const known = {...subject('section', prose, heading), themeClasses: ['quiet', 'loud']};
  expect(checkDirective(directive('class', 'quiet'), known)).toBeNull();
  expect(checkDirective(directive('class', 'quite'), known)?.hint).toContain('class=quiet');
  expect(checkDirective(directive('class', 'x'), subject('post', prose, prose))?.hint).toContain('section.my-x');
});

it('names the nearest words of the text', () => {
  const complaint = checkDirective(directive('show', 'Rye keeps for weeks'), subject('block', prose, prose));
  expect(complaint?.hint).toContain('show="Rye keeps for a"');
});

it('tells of one whose scope is another, with those that it has', () => {
  expect(checkDirective(directive('show', 'Rye'), subject('section', prose, heading))?.hint).toContain(
    'an item or a block',
  );
});
