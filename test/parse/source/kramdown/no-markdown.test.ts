import {expect, it} from 'vitest';
import {read} from '../../read.ts';

it.each([
  [
    '{::nomarkdown}\n<p>Raw <b>HTML</b> with *stars* and [x](y).</p>\n{:/nomarkdown}',
    'prose 2: Raw **HTML** with *stars* and [x](y).',
  ],
  ['a {::nomarkdown}<i>b_c_</i> $x$ 5 &lt; 6{:/} *d*', 'prose 1: a _b_c__ $x$ 5 < 6 _d_'],
  ['{::nomarkdown}\n1. no list\n{:/}', 'prose 2: 1. no list'],
  ['{::nomarkdown} never *ended*', 'prose 1: never _ended_'],
])('takes no signs for Markdown: %j', (body, shown) => {
  expect(
    read(body)
      .text.trim()
      .replace(/ \d+-\d+/, ' 1'),
  ).toBe(shown);
});
