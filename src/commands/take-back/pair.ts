// Two lists of things, as they were and as they are -> which is which: by name, then by likeness. Pure.
import {LecternError} from '../../errors.ts';

/** How two things are compared. */
export interface Likeness<Thing> {
  /** Empty for what has no name that would tell it. */
  readonly nameOf: (thing: Thing) => string;
  /** From 0 to 1. */
  readonly alike: (one: Thing, other: Thing) => number;
  /** Likeness of things with the same name, and of others, at least. */
  readonly min: {readonly named: number; readonly other: number};
}

/** Things without a namesake that are compared, each with each, at most: 400 slides that all lost their names. */
const maxPairs = 160_000;

/**
 * Of each of `now`, the index of what it was in `before`; -1 for what is new. Throws a LecternError where too many have
 * no name that tells them.
 */
export function pairThings<Thing>(
  before: readonly Thing[],
  now: readonly Thing[],
  {nameOf, alike, min}: Likeness<Thing>,
): readonly number[] {
  const found = now.map(() => -1);
  const taken = new Set<number>();
  const take = (j: number, i: number): void => {
    found[j] = i;
    taken.add(i);
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
    const own = name === '' ? -1 : (named.get(name)?.find(i => !taken.has(i)) ?? -1);
    const was = before[own];
    if (was !== undefined && alike(was, thing) >= min.named) take(j, own);
  }
  const free = [...before.entries()].filter(([i]) => !taken.has(i));
  const unknown = [...now.entries()].filter(([j]) => found[j] === -1);
  if (free.length * unknown.length > maxPairs)
    throw new LecternError('The deck is another one almost everywhere: it cannot be told what was what', 2);
  const rest = unknown.flatMap(([j, thing]) =>
    free.flatMap(([i, one]) => {
      const score = alike(one, thing);
      return score >= min.other ? [{i, j, score, away: Math.abs(i - j)}] : [];
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
    let spot = ends.findIndex(end => (order[end] ?? 0) > value);
    if (spot < 0) spot = ends.length;
    before[at] = ends[spot - 1] ?? -1;
    ends[spot] = at;
  }
  const rising = new Set<number>();
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) rising.add(at);
  return new Set(order.flatMap((value, at) => (rising.has(at) ? [] : [value])));
}
