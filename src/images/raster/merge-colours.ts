// Colours × how many pixels have each -> fewer colours, so alike that nobody tells them apart.

/** Colours that take the place of others. */
export interface MergedColours {
  /** RGBA, 4 bytes a colour. */
  readonly colours: Uint8Array;
  /** Of each of the others, which takes its place; 0 for one that no pixel has. */
  readonly indexes: Uint8Array;
}

/** A step of a channel that the eye does not find: no colour moves by more. */
const unseenStep = 16;
/** Square of how far the colour of a pixel moves, all channels together, in the mean of all pixels. */
const meanError = 10;

/** Groups of colours, in columns: there are some ten thousand pairs to look at. A channel is a column of four. */
interface Groups {
  /** Numbers of those that are left. */
  alive: number[];
  /** Mean, and the ends of what it stands for, as they show on black, and alpha: what is clear has no colour. */
  readonly mean: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly pixels: Float64Array;
  /** What each would best be merged with, or -1, and the error that this adds. */
  readonly nearest: Int16Array;
  readonly error: Float64Array;
}

/** `colours` (RGBA), at most 256, merged pair by pair, the closest first; `pixels` tells how many have each. */
export function mergeColours(colours: Uint8Array, pixels: ArrayLike<number>): MergedColours {
  const groups = createGroups(colours, pixels);
  const into = Array.from({length: colours.length / 4}, (_, index) => index);
  let left = meanError * groups.pixels.reduce((sum, one) => sum + one, 0);
  for (const one of groups.alive) findNearest(groups, one);
  for (;;) {
    const one = pickClosest(groups);
    const other = groups.nearest[one] ?? -1;
    if (other < 0 || (groups.error[one] ?? 0) > left) break;
    left -= groups.error[one] ?? 0;
    merge(groups, one, other);
    into[other] = one;
    for (const each of groups.alive) {
      const known = groups.nearest[each];
      if (each === one || known === one || known === other) findNearest(groups, each);
      else compare(groups, each, one);
    }
  }
  return listColours(groups, into);
}

/** A group for each colour that a pixel has. */
function createGroups(colours: Uint8Array, pixels: ArrayLike<number>): Groups {
  const count = colours.length / 4;
  const mean = Float64Array.from(colours, (value, at) =>
    at % 4 === 3 ? value : (value * (colours[at - (at % 4) + 3] ?? 0)) / 255,
  );
  const indexes = Array.from({length: count}, (_, index) => index);
  return {
    alive: indexes.filter(index => (pixels[index] ?? 0) > 0),
    mean,
    low: mean.slice(),
    high: mean.slice(),
    pixels: Float64Array.from(indexes, index => pixels[index] ?? 0),
    nearest: new Int16Array(count).fill(-1),
    error: new Float64Array(count).fill(Number.POSITIVE_INFINITY),
  };
}

function findNearest(groups: Groups, one: number): void {
  groups.nearest[one] = -1;
  groups.error[one] = Number.POSITIVE_INFINITY;
  for (const other of groups.alive) if (other !== one) compare(groups, one, other);
}

/** Notes `other` where it is what `one` would best be merged with. */
function compare(groups: Groups, one: number, other: number): void {
  const error = errorOf(groups, one, other);
  if (error >= (groups.error[one] ?? 0) || !isUnseen(groups, one, other)) return;
  groups.nearest[one] = other;
  groups.error[one] = error;
}

/** By how much the squares of all pixels grow (Ward). */
function errorOf({mean, pixels}: Groups, one: number, other: number): number {
  let square = 0;
  for (let at = 0; at < 4; at++) {
    const step = (mean[4 * one + at] ?? 0) - (mean[4 * other + at] ?? 0);
    square += step * step;
  }
  const [own, others] = [pixels[one] ?? 0, pixels[other] ?? 0];
  return (square * own * others) / (own + others);
}

/** True where no colour of both moves so far that it is seen. */
function isUnseen(groups: Groups, one: number, other: number): boolean {
  for (let at = 0; at < 4; at++) {
    const to = meanOf(groups, one, other, at);
    const low = Math.min(groups.low[4 * one + at] ?? 0, groups.low[4 * other + at] ?? 0);
    const high = Math.max(groups.high[4 * one + at] ?? 0, groups.high[4 * other + at] ?? 0);
    if (to - low > unseenStep || high - to > unseenStep) return false;
  }
  return true;
}

function meanOf({mean, pixels}: Groups, one: number, other: number, at: number): number {
  const [own, others] = [pixels[one] ?? 0, pixels[other] ?? 0];
  return ((mean[4 * one + at] ?? 0) * own + (mean[4 * other + at] ?? 0) * others) / (own + others);
}

/** Makes `other` a part of `one`. */
function merge(groups: Groups, one: number, other: number): void {
  const {mean, low, high, pixels} = groups;
  for (let at = 0; at < 4; at++) {
    const [own, others] = [4 * one + at, 4 * other + at];
    mean[own] = meanOf(groups, one, other, at);
    low[own] = Math.min(low[own] ?? 0, low[others] ?? 0);
    high[own] = Math.max(high[own] ?? 0, high[others] ?? 0);
  }
  pixels[one] = (pixels[one] ?? 0) + (pixels[other] ?? 0);
  groups.alive = groups.alive.filter(each => each !== other);
}

/** The group that is closest to another one; -1 for none. */
function pickClosest({alive, error}: Groups): number {
  let found = -1;
  for (const each of alive) if (found < 0 || (error[each] ?? 0) < (error[found] ?? 0)) found = each;
  return found;
}

/** `into` names for each colour the one that it became a part of, or itself. */
function listColours({alive, mean}: Groups, into: readonly number[]): MergedColours {
  const numbers = new Map(alive.map((one, number) => [one, number] as const));
  const rootOf = (index: number): number => {
    let root = index;
    while (into[root] !== root) root = into[root] ?? root;
    return root;
  };
  const colours = alive.flatMap(one => {
    const [red = 0, green = 0, blue = 0, alpha = 0] = mean.subarray(4 * one, 4 * one + 4);
    const straight = [red, green, blue].map(value => (alpha === 0 ? 255 : (value * 255) / alpha));
    return [...straight, alpha].map(value => Math.min(255, Math.round(value)));
  });
  return {
    colours: Uint8Array.from(colours),
    indexes: Uint8Array.from(into, (_, index) => numbers.get(rootOf(index)) ?? 0),
  };
}
