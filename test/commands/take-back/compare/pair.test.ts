// What was and what is, paired: by name, then by likeness; too many without names are refused.
import {expect, it} from 'vitest';
import {createBudget} from '../../../../src/commands/take-back/compare/budget.ts';
import {findMoved, pairThings} from '../../../../src/commands/take-back/compare/pair.ts';

const likeness = {
  nameOf: (text: string) => text.split(':')[0] ?? '',
  textOf: (text: string) => text.split(':')[1] ?? '',
  min: {named: 0, other: 0.5},
};

it('pairs namesakes in their order, the others by likeness', () => {
  const [was, is] = [
    ['a:1', 'b:2', 'a:3', ':4'],
    ['a:9', 'c:4', 'a:8', 'd:7'],
  ] as const;
  expect(pairThings(was, is, likeness, createBudget())).toEqual([0, 3, 2, -1]);
});

it('asks for words only where nothing else tells that two are alike', () => {
  const fit = (one: string, other: string) => (one.startsWith('x') === other.startsWith('x') ? undefined : -1);
  expect(pairThings(['x1:same'], ['y1:same', 'x2:same'], {...likeness, fit}, createBudget())).toEqual([-1, 0]);
});

it('ends: what would be millions of comparisons is refused', () => {
  const many = (sign: string): readonly string[] => Array.from({length: 20_000}, (_, i) => `${sign}${i}:x`);
  expect(() => pairThings(many('a'), many('b'), likeness, createBudget())).toThrow('it cannot be told what was what');
  expect(pairThings(many('a'), many('a'), likeness, createBudget()).at(-1)).toBe(19_999);
});

it('finds what is out of order', () => {
  expect([...findMoved([1, 2, 0, 3])]).toEqual([0]);
  expect([...findMoved([3, 0, 1, 2])]).toEqual([3]);
  expect(findMoved(Array.from({length: 50_000}, (_, i) => i)).size).toBe(0);
});
