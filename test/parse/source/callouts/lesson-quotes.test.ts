import {expect, it} from 'vitest';
import {read} from '../../read.ts';

const lines = (body: string) =>
  read(body)
    .text.trimEnd()
    .split('\n')
    .map(line => line.replace(/^( *[a-z]+) \d+(?:-\d+)?/, '$1'));

it('a task has its heading as label, and its solution is folded', () => {
  const code = '> ~~~\n> scale\n> ~~~\n> {: .language-bash}';
  const answer = '> > ## Answer\n> > A pound.\n> {: .solution}';
  const body = `> ## Weigh it\n> How much?\n>\n${code}\n>\n${answer}\n{: .challenge}\n\nAfter.`;
  expect(lines(body)).toEqual([
    'prose: **Weigh it:** How much?',
    'code bash',
    '  ¦scale',
    'directive: break',
    'prose: **Answer**',
    'prose: A pound.',
    'directive: break',
    'prose: After.',
  ]);
});

it('a block without a heading has the label of its kind', () => {
  expect(lines('> Know your flour.\n{: .prereq}')).toEqual(['prose: **Prerequisites:** Know your flour.']);
  expect(lines('> - one\n{: .keypoints}')[0]).toBe('prose: **Key points**');
});

it('a class that other sites have too needs a heading', () => {
  expect(lines('> All of it.\n{: .overview}')).toEqual(['quote', '  prose: All of it.']);
  expect(lines('> ## Night\n> Who bakes then?\n{: .question}')).toEqual(['prose: **Night:** Who bakes then?']);
});

it('one of an item stays in it', () => {
  const task = '   > ## Weigh it\n   > How much?\n   {: .challenge}';
  expect(lines(`1. Bake.\n\n${task}\n\n   Rest.\n2. Eat.`)).toEqual([
    'list from 1',
    '  item',
    '    prose: Bake.',
    '    prose: **Weigh it:** How much?',
    '    prose: Rest.',
    '  item',
    '    prose: Eat.',
  ]);
});

it('other quotations stay', () => {
  expect(lines('> Said she.\n{: .blue}\n\n> Again.')).toEqual([
    'quote',
    '  prose: Said she.',
    'quote',
    '  prose: Again.',
  ]);
});
