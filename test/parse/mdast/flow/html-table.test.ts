import {expect, it} from 'vitest';
import {read} from '../../read.ts';

it.each([
  [
    '<table><caption>Sizes</caption><tr><th align="right">a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>',
    ['prose 1: Sizes', 'table 1 r-', '  | a | b |', '  1 | 1 | 2 |'],
  ],
  [
    '<table><tr><td colspan="2">wide</td><td>x</td></tr></table>',
    ['table 1 --', '  |  |  |', '  1 | wide | x |'],
  ],
  [
    '<table><tr><td colspan="2">wide</td><td>x</td></tr><tr><td>a</td><td>b</td><td>c</td></tr></table>',
    ['table 1 ---', '  |  |  |  |', '  1 | wide |  | x |', '  1 | a | b | c |'],
  ],
  ['<table><td>a</td><td>b</td></table>', ['table 1 --', '  |  |  |', '  1 | a | b |']],
])('reads a table of HTML: %j', (markdown, lines) => {
  expect(read(markdown).text.trimEnd().split('\n')).toEqual(lines);
});
