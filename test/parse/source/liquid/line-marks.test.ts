import {expect, it} from 'vitest';
import {
  markedLine,
  markLines,
  offsetWithoutMarks,
  unmarkLines,
} from '../../../../src/parse/source/liquid/line-marks.ts';
import {sourceOf} from '../../../../src/parse/source/source.ts';

it('keeps the number of each line wherever it goes', () => {
  const source = sourceOf('a\nb\nc', 7);
  const [first = '', second = '', third = ''] = markLines(source).split('\n');
  expect(unmarkLines([third, 'new', first, second].join('\n'), source)).toEqual({
    text: 'c\nnew\na\nb',
    lines: [9, 9, 7, 8],
    placeholders: [],
  });
});

it('puts none into a tag that runs over lines', () => {
  const marked = markLines(sourceOf('{% if\nx %}\na', 1));
  expect(marked.match(/\uE003/g)).toHaveLength(2);
  expect(markedLine(marked, marked.indexOf('x'))).toBe(1);
  expect(offsetWithoutMarks(marked, marked.indexOf('a'))).toBe('{% if\nx %}\n'.length);
});
