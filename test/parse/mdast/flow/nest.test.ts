import {expect, it} from 'vitest';
import {faults, read} from '../../read.ts';

it.each([
  ['<div>\n\na\n\n## B\n\nc', ['prose 3: a', 'heading 5 h2 #b: B', 'prose 7: c'], ['tag-unclosed 1']],
  ['a\n\n</div>\n\nb', ['prose 1: a', 'prose 5: b'], ['tag-stray 3']],
  ['<div><section>\n\na\n\n</div></section>', ['prose 3: a'], ['tag-unclosed 1', 'heading-none 3', 'tag-stray 5']],
  ['<div><p>A.<div>B.</div></div>', ['prose 1: A.', 'prose 1: B.'], []],
])('pairs the tags of blocks: %j', (markdown, lines, told) => {
  const {text, diagnostics} = read(markdown);
  expect(text.trimEnd().split('\n')).toEqual(lines);
  expect(faults(diagnostics).filter(one => one !== 'heading-none 1')).toEqual(told);
});
