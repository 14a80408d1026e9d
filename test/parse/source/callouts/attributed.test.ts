import {expect, it} from 'vitest';
import {read} from '../../read.ts';

const lines = (body: string) => read(body).text.trimEnd().split('\n');

it.each([
  ['before', '{: .note }\nMind it.', ['prose 2: **Note:** Mind it.']],
  ['behind', 'Mind it.\n{: .prompt-tip }', ['prose 1: **Tip:** Mind it.']],
  ['with a title', '{: .warning-title }\n> Gap\n>\n> Mind it.', ['prose 4: **Gap:** Mind it.']],
  ['with stars', '{: .warning-title }\n> Of 2**10 **rows**\n>\n> Mind it.', ['prose 4: **Of 2**10 rows:** Mind it.']],
  ['another class', 'Text\n{: .lead }', ['prose 1: Text']],
])('%s', (_, body, expected) => {
  expect(lines(body)).toEqual(expected);
});
