import {expect, it} from 'vitest';
import {markedLine, markLines, unmarkLines} from '../../../../src/parse/source/liquid/line-marks.ts';
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
});

it('puts none among the blanks that a tag takes away', () => {
  const marked = (text: string): string => markLines(sourceOf(text, 1)).replace(/\uE003(\d+)\uE004/g, '<$1>');
  expect(marked('a\n\n  {%- if x -%}\n\n  b\nc')).toBe('<1>a\n\n  {%- if x -%}\n\n  <5>b\n<6>c');
  expect(marked('a\n\nb {{- x }}\nc')).toBe('<1>a\n<2>\n<3>b {{- x }}\n<4>c');
});

it('takes tags without end in linear time', () => {
  const source = sourceOf(`${'{{ {% '.repeat(100_000)}\na`, 1);
  expect(markLines(source).match(/\uE003/g)).toHaveLength(2);
});
