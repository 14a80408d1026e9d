// No regular expression takes time with the third power of the length of what it reads, or more.
import {analyse, type Report} from 'scslre';
import {expect, it} from 'vitest';
import {codeOf} from './code.ts';
import {patternsOf} from './patterns.ts';

/** What a pattern costs where it does not match, as a power of the length; as far as repeated single signs tell. */
function powerOf(source: string, flags: string): number {
  const {reports} = analyse({source, flags}, {});
  if (reports.some(({exponential}) => exponential)) return Number.POSITIVE_INFINITY;
  const moves = new Set(reports.flatMap(one => (one.type === 'Move' ? [one.quant.start] : [])));
  const trades = reports.flatMap(one => (one.type === 'Trade' ? [pairOf(one)] : []));
  const isPair = (one: number, other: number): boolean => trades.some(pair => pair.has(one) && pair.has(other));
  const isCubic = trades.some(pair => {
    const [one = 0, other = 0] = pair;
    const third = trades.flatMap(more => [...more]).some(it => !pair.has(it) && isPair(one, it) && isPair(other, it));
    return third || moves.has(one) || moves.has(other);
  });
  return isCubic ? 3 : reports.length > 0 ? 2 : 1;
}

/** The two repeated parts that a sign may belong to, by where they begin. */
function pairOf({startQuant, endQuant}: Extract<Report, {type: 'Trade'}>): ReadonlySet<number> {
  return new Set([startQuant.start, endQuant.start]);
}

it('sees what is slow', () => {
  expect(powerOf('(?:a+b?)+$', '')).toBe(Number.POSITIVE_INFINITY);
  expect(powerOf(String.raw`^a\s*b?\s*c?\s*d`, '')).toBe(3);
  expect(powerOf(String.raw`\s*\\?[ \t]*$`, '')).toBe(3);
  expect(powerOf(String.raw`\s+$`, '')).toBe(2);
  expect(powerOf(String.raw`(?<!\s)\s*\n`, '')).toBe(1);
});

it('no pattern of src is slower than the square of the length', () => {
  const known = new Map<string, number>();
  const power = (source: string, flags: string): number => {
    const key = `${flags}/${source}`;
    const found = known.get(key) ?? powerOf(source, flags);
    known.set(key, found);
    return found;
  };
  // The analysis does not know sets of properties of strings (`v`), of which there are few.
  const slow = codeOf('src').flatMap(file =>
    patternsOf(file)
      .filter(({source, flags}) => !flags.includes('v') && power(source, flags) > 2)
      .map(({source, line}) => `${file.path}:${line} /${source}/`),
  );
  expect(known.size).toBeGreaterThan(1500);
  expect(slow).toEqual([]);
});
