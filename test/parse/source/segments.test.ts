import {expect, it} from 'vitest';
import {segmentEnds} from '../../../src/parse/source/segments.ts';

it.each([
  ['a\nb\n\nc', 3],
  ['a\n> \nb', 1],
  ['a\n- b', 1],
  ['a\n12. b', 1],
  ['a\n## b', 1],
  ['a\n| b', 1],
  ['a\n#b\n-c', 7],
])('the segment that begins %j ends where a block does', (text, end) => {
  expect(segmentEnds(text)(0)).toBe(end);
});

it('answers for offsets that rise', () => {
  const end = segmentEnds('a\n\nbc\n\nd');
  expect([end(0), end(3), end(4), end(7)]).toEqual([1, 5, 5, 8]);
});
