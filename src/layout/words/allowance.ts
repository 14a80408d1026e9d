// Content pages of a deck -> how many of them may hold more words than its median and its 90th percentile may be.
import {shares} from '../costs.ts';

/** Pages that may be above the median, and above the 90th percentile. */
export interface Allowance {
  readonly full: number;
  readonly crowded: number;
}

/** Of a deck of `count` content pages. */
export function countAllowed(count: number): Allowance {
  const allow = ({at, free}: {readonly at: number; readonly free: number}) =>
    Math.max(0, count - 1 - Math.floor(at * count) - Math.floor(count / free));
  return {full: allow(shares.median), crowded: allow(shares.p90)};
}
