// What was and what is, paired: by name, then by likeness; too many without names are refused.
import {expect, it} from 'vitest';
import {pairThings} from '../../../src/commands/take-back/pair.ts';

const likeness = {
  nameOf: (text: string) => text.split(':')[0] ?? '',
  alike: (one: string, other: string) => (one.at(-1) === other.at(-1) ? 1 : 0),
  min: {named: 0, other: 0.5},
};

it('pairs namesakes in their order, the others by likeness', () => {
  expect(pairThings(['a:1', 'b:2', 'a:3', ':4'], ['a:9', 'c:4', 'a:8', 'd:7'], likeness)).toEqual([0, 3, 2, -1]);
});

it('ends: what would be millions of comparisons is refused', () => {
  const many = (sign: string): readonly string[] => Array.from({length: 20_000}, (_, i) => `${sign}${i}:x`);
  expect(() => pairThings(many('a'), many('b'), likeness)).toThrow('it cannot be told what was what');
  expect(pairThings(many('a'), many('a'), likeness).at(-1)).toBe(19_999);
});
