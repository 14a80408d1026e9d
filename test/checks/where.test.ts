import {describe, expect, it} from 'vitest';
import type {CoverageRow} from '../../src/checks/coverage.ts';
import {findBlocksAt, findBlocksOf} from '../../src/checks/where.ts';

const row = (line: number, endLine: number, shownOn: readonly number[], slides = shownOn): CoverageRow => ({
  line,
  endLine,
  kind: 'paragraph',
  fate: 'slide',
  slides,
  shownOn,
  shown: '',
});
const rows = [
  row(3, 3, [1]),
  row(5, 9, [1, 2]),
  row(6, 6, [2]),
  row(12, 14, [], [2]),
  {...row(20, 20, []), reason: 'x'},
];

describe('from a slide', () => {
  it('to all that it shows or says', () => {
    expect(findBlocksOf(2, rows).map(({line, shownOn, inNotesOf}) => [line, shownOn, inNotesOf])).toEqual([
      [5, [1, 2], []],
      [6, [2], []],
      [12, [], [2]],
    ]);
    expect(findBlocksOf(9, rows)).toEqual([]);
  });
});

describe('from a line', () => {
  it('to the smallest block on it', () => {
    expect(findBlocksAt(6, rows)).toMatchObject([{line: 6, shownOn: [2]}]);
    expect(findBlocksAt(7, rows)).toMatchObject([{line: 5, endLine: 9}]);
  });

  it('to the block above where the line is blank; to none above the first', () => {
    expect(findBlocksAt(11, rows)).toMatchObject([{line: 5, endLine: 9}]);
    expect(findBlocksAt(99, rows)).toMatchObject([{line: 20, reason: 'x', shownOn: [], inNotesOf: []}]);
    expect(findBlocksAt(1, rows)).toEqual([]);
  });
});
