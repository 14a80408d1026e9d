import {expect, it} from 'vitest';
import {read} from '../../read.ts';

it("takes kramdown's comments out", () => {
  expect(read('a\n\n{::comment}\nmore\n{:/comment}\n\nb').text.trimEnd().split('\n')).toEqual([
    'prose 1: a',
    'dropped 3: comment, a comment',
    'prose 7: b',
  ]);
});
