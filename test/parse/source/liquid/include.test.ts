import {expect, it} from 'vitest';
import {faults, read} from '../../read.ts';

it.each([
  ['{% include figure.html src="a.png" alt="A" caption="C" %}', ['figure 1: </a.png “A”> C'], []],
  ['x {% include broken.html caption="C" %}', ['prose 1: x C'], ['liquid-error 1']],
  ['x {% include none.html %}', ['prose 1: x'], ['include-missing 1']],
])('puts in what a post includes: %j', (markdown, lines, told) => {
  const {text, diagnostics} = read(markdown);
  expect(text.trimEnd().split('\n')).toEqual(lines);
  expect(faults(diagnostics).filter(one => one !== 'heading-none 1')).toEqual(told);
});
