import {expect, it} from 'vitest';
import {read} from '../../read.ts';

it.each([
  ['`` a ` b `` and `c\n d`', ['prose 1: `a ` b` and `c d`']],
  ['`open and ``two`` ticks', ['prose 1: `open and `two` ticks']],
  ['`A.\n\nB.`', ['prose 1: `A.', 'prose 3: B.`']],
  ['`<b>` `$x$` `{{ y }}`', ['prose 1: `<b>` `$x$` `{{ y }}`']],
])('takes code in running text: %j', (markdown, lines) => {
  expect(read(markdown).text.trimEnd().split('\n')).toEqual(lines);
});
