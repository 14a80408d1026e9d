import {expect, it} from 'vitest';
import {faults, read} from '../../read.ts';

it.each([
  ['a ![alt *text*](b.png "Title") c', ['prose 1: a', 'figure 1: <b.png “alt text”>', 'prose 1: c'], []],
  ['<img src="https://uni.example/course/a.png" alt="x\n y" width="40%">', ['figure 1: </a.png “x y”>'], []],
  ['![x](javascript:alert)', ['figure 1: < “x”>'], ['link-unsafe 1']],
])('an image is a figure of its own: %j', (markdown, lines, told) => {
  const {text, diagnostics} = read(markdown);
  expect(text.trimEnd().split('\n')).toEqual(lines);
  expect(faults(diagnostics).filter(one => one !== 'heading-none 1')).toEqual(told);
});
