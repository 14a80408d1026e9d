// Two lists of things, as they were and as they are -> which is which: by name, then by likeness. Pure.
import type {WorkBudget} from './budget.ts';
import {bagOf, likeness, type WordBag} from './words.ts';

/** How two things are compared. */
export interface Likeness<Thing> {
  /** Empty for what has no name that would tell it. */
  readonly nameOf: (thing: Thing) => string;
  /** Words by which things are alike, from 0 to 1. */
  readonly textOf: (thing: Thing) => string;
  /** How alike two are whatever their words; undefined where those tell it. */
  readonly fit?: (one: Thing, other: Thing) => number | undefined;
  /** Likeness of things with the same name, and of others, at least. */
  readonly min: {readonly named: number; readonly other: number};
}

/** What a pair costs that has to be sorted. */
const sorting = 100;

/** Of each of `now`, the index of what it was in `before`; -1 for what is new. Throws where the budget is used up. */
export function pairThings<Thing>(
  before: readonly Thing[],
  now: readonly Thing[],
  {nameOf, textOf, fit, min}: Likeness<Thing>,
  budget: WorkBudget,
): readonly number[] {
  const found = now.map(() => -1);
  const taken = new Set<number>();
  const take = (j: number, i: number): void => {
    found[j] = i;
    taken.add(i);
  };
  const bags = new Map<Thing, WordBag>();
  const numbers = new Map<string, number>();
  const bag = (thing: Thing): WordBag => {
    const own = bags.get(thing) ?? bagOf(textOf(thing), numbers);
    bags.set(thing, own);
    return own;
  };
  const alike = (one: Thing, other: Thing): number => {
    const fixed = fit?.(one, other);
    if (fixed !== undefined) return fixed;
    const [a, b] = [bag(one), bag(other)];
    budget.spend(a.length + b.length);
    return likeness(a, b);
  };
  const named = new Map<string, number[]>();
  for (const [i, thing] of before.entries()) {
    const name = nameOf(thing);
    const same = named.get(name);
    if (same === undefined) named.set(name, [i]);
    else same.push(i);
  }
  for (const [j, thing] of now.entries()) {
    const name = nameOf(thing);
    const queue = name === '' ? undefined : named.get(name);
    const [own = -1] = queue ?? [];
    const was = before[own];
    if (was === undefined || alike(was, thing) < min.named) continue;
    take(j, own);
    queue?.shift();
  }
  const free = [...before.entries()].filter(([i]) => !taken.has(i));
  const unknown = [...now.entries()].filter(([j]) => found[j] === -1);
  budget.spend(10 * free.length * unknown.length);
  const rest = unknown.flatMap(([j, thing]) =>
    free.flatMap(([i, one]) => {
      const score = alike(one, thing);
      if (score < min.other) return [];
      budget.spend(sorting);
      return [{i, j, score, away: Math.abs(i - j)}];
    }),
  );
  rest.sort((a, b) => b.score - a.score || a.away - b.away);
  for (const {i, j} of rest) if (!taken.has(i) && found[j] === -1) take(j, i);
  return found;
}

/** Which of `order`, indices of what was, are out of order: all but the longest run that rises. */
export function findMoved(order: readonly number[]): ReadonlySet<number> {
  const ends: number[] = [];
  const before: number[] = [];
  for (const [at, value] of order.entries()) {
    let [spot, last] = [0, ends.length];
    while (spot < last) {
      const middle = (spot + last) >> 1;
      if ((order[ends[middle] ?? -1] ?? 0) > value) last = middle;
      else spot = middle + 1;
    }
    before[at] = ends[spot - 1] ?? -1;
    ends[spot] = at;
  }
  const rising = new Set<number>();
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) rising.add(at);
  return new Set(order.flatMap((value, at) => (rising.has(at) ? [] : [value])));
}
