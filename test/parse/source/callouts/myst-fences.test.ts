import {expect, it} from 'vitest';
import {read} from '../../read.ts';

const lines = (body: string) => read(body).text.trimEnd().split('\n');

it.each([
  ['a note', '```{note}\nMind it.\n```', ['prose 2: **Note:** Mind it.']],
  [
    'a title, and code in it',
    '````{admonition} Mind\nIt.\n\n```py\nx\n```\n````',
    ['prose 2: **Mind:** It.', 'code 4-6 py', '  ¦x'],
  ],
  ['code', '```{r}\nx\n```', ['code 1-3 r', '  ¦x']],
])('%s', (_, body, expected) => {
  expect(lines(body)).toEqual(expected);
});

it('reads every one of several in a row, and one within another', () => {
  expect(lines('```{note}\nA\n```\n\n```{tip}\nB\n```\n\n````{tip}\nC\n\n```{note}\nD\n```\n````')).toEqual([
    'prose 2: **Note:** A',
    'prose 6: **Tip:** B',
    'prose 10: **Tip:** C',
    'prose 13: **Note:** D',
  ]);
});

it('leaves one in an item or a quotation as code', () => {
  expect(lines('- ```{note}\n  A\n  ```')).toContain('    code 1-3 note');
});
