import {expect, it} from 'vitest';
import {read} from '../../read.ts';

it.each([
  [
    '<ul><li>a<li>b <ul><li>c</ul></ul>',
    [
      'list 1',
      '  item 1',
      '    prose 1: a',
      '  item 1',
      '    prose 1: b',
      '    list 1',
      '      item 1',
      '        prose 1: c',
    ],
  ],
  [
    '<ol start="3"><li>a</li><ul><li>b</li></ul></ol>',
    ['list 1 from 3', '  item 1', '    prose 1: a', '    list 1', '      item 1', '        prose 1: b'],
  ],
  ['<ul>loose<li>a</li><li></li></ul>', ['list 1', '  item 1', '    prose 1: loose', '  item 1', '    prose 1: a']],
  [
    '<dl><dt>Term</dt><dd>one</dd><dd>two</dd><dt>Other</dt><dd>three</dd></dl>',
    [
      'list 1',
      '  item 1',
      '    prose 1: **Term** one',
      '    prose 1: two',
      '  item 1',
      '    prose 1: **Other** three',
    ],
  ],
])('reads a list of HTML: %j', (markdown, lines) => {
  expect(read(markdown).text.trimEnd().split('\n')).toEqual(lines);
});
