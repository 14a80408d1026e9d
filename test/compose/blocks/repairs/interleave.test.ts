import {expect, it} from 'vitest';
import {joinInterleaved} from '../../../../src/compose/blocks/repairs/interleave.ts';
import type {List} from '../../../../src/model/document.ts';

const list = (line: number, ordered: boolean, start: number, count = 1): List => ({
  kind: 'list',
  id: line,
  range: {line, endLine: line + count - 1},
  ordered,
  start,
  items: Array.from({length: count}, (_, i) => ({
    id: line + i,
    range: {line: line + i, endLine: line + i},
    blocks: [],
  })),
});

it('puts bullets typed between numbers under the number above them', () => {
  const joined = joinInterleaved([list(1, true, 1), list(2, false, 1, 2), list(4, true, 2)]);
  expect(joined).toHaveLength(1);
  expect(joined[0]).toMatchObject({ordered: true, items: [{blocks: [{kind: 'list'}]}, {blocks: []}]});
});

it('leaves bullets below a list of numbers alone', () => {
  expect(joinInterleaved([list(1, true, 1, 3), list(4, false, 1, 2)])).toHaveLength(2);
});
