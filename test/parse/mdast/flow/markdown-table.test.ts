import {expect, it} from 'vitest';
import {read} from '../../read.ts';

it.each([
  ['| a | b |\n|:--|--:|\n| 1 | **2** |', ['table 1-3 lr', '  | a | b |', '  3 | 1 | **2** |']],
  ['a|b|c\n:-:|-|-\n1|2|', ['table 1-3 c--', '  | a | b | c |', '  3 | 1 | 2 |  |']],
])('reads a table: %j', (markdown, lines) => {
  expect(read(markdown).text.trimEnd().split('\n')).toEqual(lines);
});
