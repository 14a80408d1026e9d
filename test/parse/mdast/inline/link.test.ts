import {expect, it} from 'vitest';
import {faults, read} from '../../read.ts';

it.each([
  [
    '[a](https://x.org) [e](#f) <https://g.org>',
    ['prose 1: [a](https://x.org) [e](#f) [https://g.org](https://g.org)'],
    [],
  ],
  ['[c][d]\n\n[d]: https://h.org', ['prose 1: [c](https://h.org)'], []],
  ['[b](javascript:1)', ['prose 1: b'], ['link-unsafe 1']],
  ['[![alt](a.png)](https://x.org)', ['figure 1: <a.png “alt” -> https://x.org>'], []],
  ['<a href="https://x.org">a <a href="https://y.org">b</a></a>', ['prose 1: [a b](https://x.org)'], []],
])('reads links: %j', (markdown, lines, told) => {
  const {text, diagnostics} = read(markdown);
  expect(text.trimEnd().split('\n')).toEqual(lines);
  expect(faults(diagnostics).filter(one => one !== 'heading-none 1')).toEqual(told);
});
