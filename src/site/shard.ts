// Items with their costs -> the share of one machine of several: each item in exactly one share, the shares even.

/** A share of the work: `index` from 1 to `of`. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/** An item, and about how much work it is. */
export interface CostedItem<T> {
  readonly item: T;
  /** Names the item; no two are the same. */
  readonly name: string;
  readonly cost: number;
}

/**
 * The items of a share, in their order. The dearest goes first, each to the share that has least so far (Graham's LPT
 * rule): the heaviest of n shares bears at most 4/3 - 1/(3n) of what the best division would give it. The same items
 * give the same shares, in whatever order they come.
 */
export function selectShare<T>(items: readonly CostedItem<T>[], {index, of}: Shard): readonly T[] {
  const loads = new Array<number>(of).fill(0);
  const mine = new Set<string>();
  for (const {name, cost} of items.toSorted((a, b) => b.cost - a.cost || (a.name < b.name ? -1 : 1))) {
    const lightest = loads.indexOf(Math.min(...loads));
    loads[lightest] = (loads[lightest] ?? 0) + cost;
    if (lightest === index - 1) mine.add(name);
  }
  return items.filter(({name}) => mine.has(name)).map(({item}) => item);
}
