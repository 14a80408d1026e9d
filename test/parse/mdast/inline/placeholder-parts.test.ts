import {expect, it} from 'vitest';
import {faults, read} from '../../read.ts';

it.each([
  ['a `x` b\n\n```py\nc\n```', ['prose 1: a `x` b', 'code 3-5 py', '  ¦c'], []],
  [
    'a <!-- note --> b\n\n<!--excerpt.start-->\n\n<!-- slide: break -->\n\nc',
    ['prose 1: a b', 'dropped 1: comment, a comment', 'excerpt 3', 'directive 5: break', 'prose 7: c'],
    [],
  ],
  ['a $x$ b\n\n$$y$$\n\n$\\frac$', ['prose 1: a $x$ b', 'math 3: y', 'prose 5: `\\frac`'], ['formula-invalid 5']],
  [
    '<svg viewBox="0 0 1 1"><title>T</title><rect/></svg>',
    ['figure 1: <inline:1 “T”>', '  <svg viewBox="0 0 1 1"><title>T</title><rect/></svg>'],
    [],
  ],
  [
    'a\n\n<script>alert(1)</script>',
    ['prose 1: a', 'dropped 3: script, <script> has no place on a slide'],
    ['script-dropped 3'],
  ],
])('what was taken out comes back: %j', (markdown, lines, told) => {
  const {text, diagnostics} = read(markdown);
  expect(text.trimEnd().split('\n')).toEqual(lines);
  expect(faults(diagnostics).filter(one => one !== 'heading-none 1')).toEqual(told);
});
