import {expect, it} from 'vitest';
import {read} from '../../read.ts';

it.each([
  ['<center>\n\na\n\n</center>', ['prose 3: a']],
  ['<details open><summary>More</summary>\n\nhidden\n\n</details>', ['prose 1: **More**', 'prose 3: hidden']],
  ['<figure><img src="a.png" alt="x"><figcaption>Cap</figcaption></figure>', ['figure 1: <a.png “x”> Cap']],
  ['<div class="fig"><img src="a.png"><div class="figcaption">Cap<br>two</div></div>', ['figure 1: <a.png> Cap ↵ two']],
  ['<div class="figcaption">No figure</div>', ['prose 1: No figure']],
])('an element that only groups vanishes: %j', (markdown, lines) => {
  expect(read(markdown).text.trimEnd().split('\n')).toEqual(lines);
});
