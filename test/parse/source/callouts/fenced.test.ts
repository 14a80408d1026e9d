import {expect, it} from 'vitest';
import {read} from '../../read.ts';

const lines = (body: string) => read(body).text.trimEnd().split('\n');

it.each([
  ['Docusaurus', ':::tip[My tip]\nMind it.\n:::', ['prose 2: **My tip:** Mind it.']],
  ['Quarto', '::: {.callout-note title="Hello"}\nMind it.\n:::', ['prose 2: **Hello:** Mind it.']],
  ['a heading as title', '::: {.callout-tip}\n## Hello\nMind it.\n:::', ['prose 3: **Hello:** Mind it.']],
  ['for the speaker', '::: notes\nSay it.\n:::', ['directive 2: notes', 'prose 2: Say it.']],
  ['columns', ':::: {.columns}\n::: {.column width="50%"}\nLeft\n:::\n::: column\nRight\n:::\n::::', ['prose 3: Left', 'prose 6: Right']],
])('%s', (_, body, expected) => {
  expect(lines(body)).toEqual(expected);
});
