import {expect, it, vi} from 'vitest';
import {findIn, lastLine} from '../../../../src/parse/source/code/scan.ts';

it('finds whatever the case, and remembers what comes next', () => {
  const find = findIn('a END b end c');
  expect([find('end', 0), find('end', 2), find('end', 3), find('end', 9), find('none', 0)]).toEqual([2, 2, 8, -1, -1]);
});

it('looks once for what is not there', () => {
  const indexOf = vi.fn(() => -1);
  const find = findIn({toLowerCase: () => ({indexOf})} as unknown as string);
  for (let at = 0; at < 5; at++) expect(find('end', at)).toBe(-1);
  expect(indexOf).toHaveBeenCalledTimes(1);
});

it('counts lines', () => {
  expect([lastLine('a', 4), lastLine('a\nb\n', 4)]).toEqual([4, 6]);
});
