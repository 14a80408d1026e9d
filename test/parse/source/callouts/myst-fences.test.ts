import {expect, it} from 'vitest';
import {read} from '../../read.ts';

const lines = (body: string) => read(body).text.trimEnd().split('\n');

it.each([
  ['a note', '```{note}\nMind it.\n```', ['prose 2: **Note:** Mind it.']],
  ['a title, and code in it', '````{admonition} Mind\nIt.\n\n```py\nx\n```\n````', ['prose 2: **Mind:** It.', 'code 4-6 py', '  ¦x']],
  ['code', '```{r}\nx\n```', ['code 1-3 r', '  ¦x']],
])('%s', (_, body, expected) => {
  expect(lines(body)).toEqual(expected);
});
