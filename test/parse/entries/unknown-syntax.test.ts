// What stands raw on a slide is told, each kind once; what is meant to be seen is not.
import {expect, test} from 'vitest';
import {read} from '../read.ts';

const told = (body: string) =>
  read(body).diagnostics.flatMap(({rule, line, message}) => (rule === 'syntax-unknown' ? [`${line} ${message}`] : []));

test.each([
  ['A {.red} b', 'An attribute list'],
  ['See ![[a.png]] there', 'An embedded file'],
  ['See [[Other note|words]] there', 'A wiki link'],
  ['See {ref}`a` there', 'A directive of MyST'],
  ['See @fig-one there', 'A cross-reference'],
  ['A <!-- b', 'An HTML comment'],
  ['A %%hidden%% b', 'A comment of Obsidian'],
  ['- a\n- b ![c](d e', 'An image'],
])('%j: %s', (body, name) => {
  expect(told(body)).toContainEqual(expect.stringContaining(`${name} is not understood`));
});

test('a kind is told once, at its first line', () => {
  expect(told('A\n\nSee [[One]] and [[Two]].\n\n- [[Three]]')).toEqual([
    '3 A wiki link is not understood and stands as it is: “[[One]]”',
  ]);
});

test.each([
  '`[[x]]` and `{.a}`',
  'Write \\[\\[Other note\\]\\] and \\{.red\\}, or &lt;!-- and \\!\\[words\\](path) and \\%\\%hidden\\%\\%',
  '```\n::: {.note}\n[[x]]\n```',
  'A matrix [[1, 2]] and a set {.5}, 5 % of a % b: c!',
  '$x_{.a}$ and $$[[a]]$$',
  '{% raw %}{{ a }} {% b %}{% endraw %}',
  '| a | b |\n|---|---|\n| c | d |',
  'Use the \\<div> element.',
])('nothing is told of %j', body => {
  expect(told(body)).toEqual([]);
});
