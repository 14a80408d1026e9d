import {expect, it} from 'vitest';
import {findFenceLines, pairFences} from '../../../../src/parse/source/code/fence.ts';
import {faults, read} from '../../read.ts';

it.each([
  [
    '- a\n  ```python {2,4-5}\n  x\n  ```',
    ['list 1-4', '  item 1-4', '    prose 1: a', '    code 2-4 python {2,4-5}', '      ¦x'],
    [],
  ],
  ['> ```\n> q\n> ```', ['quote 1-3', '  code 1-3', '    ¦q'], []],
  ['~~~ {.haskell .numberLines}\ny\n~~~', ['code 1-3 haskell', '  ¦y'], []],
  ['```{r, echo=FALSE}\nz\n```', ['code 1-3 r', '  ¦z'], []],
  ['```language-js\nk\n```', ['code 1-3 js', '  ¦k'], []],
  ['````\n```\nin\n```\n````', ['code 1-5', '  ¦```', '  ¦in', '  ¦```'], []],
  ['```\na\n\n## B', ['code 1-2', '  ¦a', 'heading 4 h2 #b: B'], ['fence-unclosed 1']],
])('takes fenced code: %j', (markdown, lines, told) => {
  const {text, diagnostics} = read(markdown);
  expect(text.trimEnd().split('\n')).toEqual(lines);
  expect(faults(diagnostics).filter(one => one !== 'heading-none 1')).toEqual(told);
});

it('pairs the lines of fences: a line with a language closes none', () => {
  const text = '```py\na\n```\n\n~~~\n```\n~~~\n\n```\nb\n```js\nc\n```';
  const pairs = pairFences(text, findFenceLines(text));
  expect(pairs.map(({open, close}) => [open.start, close?.start])).toEqual([
    [0, 8],
    [13, 21],
    [26, undefined],
    [32, 40],
  ]);
});

it('is done soon on fences that are never closed', () => {
  const text = '```a\n'.repeat(40_000);
  expect(pairFences(text, findFenceLines(text))).toHaveLength(40_000);
});
