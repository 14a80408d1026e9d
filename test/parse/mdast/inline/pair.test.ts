import {expect, it} from 'vitest';
import {faults, read} from '../../read.ts';

it.each([
  ['a <b>open', ['prose 1: a open'], ['tag-unclosed 1']],
  ['a </b> b', ['prose 1: a b'], ['tag-stray 1']],
  ['<b>a <i>b</b> c</i>', ['prose 1: **a b** c'], ['tag-unclosed 1', 'tag-stray 1']],
  ['<s> a sentence </s> and <s>struck</s>', ['prose 1: <s> a sentence </s> and ~~struck~~'], []],
  ['a <a name="x"> b', ['prose 1: a b', 'dropped 1: anchor, an anchor, taken over by the heading after it'], []],
])('pairs the tags of running text: %j', (markdown, lines, told) => {
  const {text, diagnostics} = read(markdown);
  expect(text.trimEnd().split('\n')).toEqual(lines);
  expect(faults(diagnostics).filter(one => one !== 'heading-none 1')).toEqual(told);
});
