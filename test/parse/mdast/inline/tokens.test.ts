import {expect, it} from 'vitest';
import {read} from '../../read.ts';

it.each([
  ['a\nb `c`\nd ![x](y.png)\ne', ['prose 1-3: a b `c` d', 'figure 3: <y.png “x”>', 'prose 4: e']],
  ['a\n\n- b\n  $c$\n  d', ['prose 1: a', 'list 3-5', '  item 3-5', '    prose 3-5: b $c$ d']],
])('each part of a paragraph has its own line: %j', (markdown, lines) => {
  expect(read(markdown).text.trimEnd().split('\n')).toEqual(lines);
});
