import {expect, it} from 'vitest';
import {faults, read} from '../../read.ts';

it.each([
  ['{% highlight python mark_lines="1 3-4" %}\nx\n{% endhighlight %}', ['code 1-3 python {1,3-4}', '  ¦x'], []],
  ['a\n\n{% comment %}\nsecret\n{% endcomment %}', ['prose 1: a', 'dropped 3: comment, a comment'], []],
  ['a\n\n{::comment}\nmore\n{:/comment}\n\nb', ['prose 1: a', 'dropped 3: comment, a comment', 'prose 7: b'], []],
  ['{% highlight python %}\nx', ['prose 2: x'], ['liquid-unknown-tag 1', 'heading-none 2']],
])('takes blocks that Liquid leaves alone: %j', (markdown, lines, told) => {
  const {text, diagnostics} = read(markdown);
  expect(text.trimEnd().split('\n')).toEqual(lines);
  expect(faults(diagnostics).filter(one => one !== 'heading-none 1')).toEqual(told);
});
