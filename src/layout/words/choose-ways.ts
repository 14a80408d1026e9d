// The ways to break each slide of a deck -> one of each: the cheapest with which the deck keeps to its words.
//
// Problem: at most so many of a deck's pages may hold more words than its median, and more than its 90th percentile.
// Solution: states of how many pages there are, and how many of them are above either bound; of each state the cheapest
// ways that lead to it, slide by slide. It is exact for each run of `together` slides that can be broken in several
// ways; a longer deck keeps to its words in each run.
import {deckWords} from '../costs.ts';
import {countAllowed} from './allowance.ts';
import type {Way} from './ways.ts';

/** Slides with several ways that are weighed against each other. */
const together = 48;

/** Pages so far, and how many of them are above the median and above the 90th percentile. */
interface DeckSoFar {
  readonly count: number;
  readonly full: number;
  readonly crowded: number;
  readonly cost: number;
  readonly way: number;
  readonly before: DeckSoFar | null;
}

/** The place of the way that each slide takes among its `ways`. */
export function chooseWays(ways: readonly (readonly Pick<Way, 'cost' | 'words'>[])[]): readonly number[] {
  const out: number[] = [];
  let run: (typeof ways)[number][] = [];
  let several = 0;
  for (const [i, some] of ways.entries()) {
    run.push(some);
    if (some.length > 1) several++;
    if (several < together && i < ways.length - 1) continue;
    out.push(...chooseRun(run));
    [run, several] = [[], 0];
  }
  return out;
}

function chooseRun(ways: readonly (readonly Pick<Way, 'cost' | 'words'>[])[]): readonly number[] {
  let states: readonly DeckSoFar[] = [{count: 0, full: 0, crowded: 0, cost: 0, way: -1, before: null}];
  for (const some of ways) {
    const next = new Map<number, DeckSoFar>();
    for (const before of states)
      for (const [way, {cost, words}] of some.entries()) {
        const state: DeckSoFar = {
          count: before.count + words.length,
          full: before.full + countOver(words, deckWords.median),
          crowded: before.crowded + countOver(words, deckWords.p90),
          cost: before.cost + cost,
          way,
          before,
        };
        const key = (state.count * 4096 + state.full) * 4096 + state.crowded;
        const known = next.get(key);
        if (!known || state.cost < known.cost) next.set(key, state);
      }
    states = [...next.values()];
  }
  let best = states[0];
  for (const state of states)
    if (best && (excess(state) < excess(best) || (excess(state) === excess(best) && state.cost < best.cost)))
      best = state;
  const chosen: number[] = [];
  for (let at = best ?? null; at && at.way >= 0; at = at.before) chosen.unshift(at.way);
  return chosen;
}

function countOver(words: readonly number[], bound: number): number {
  return words.filter(count => count > bound).length;
}

/** Pages too many above the median and above the 90th percentile. */
function excess({count, full, crowded}: DeckSoFar): number {
  const allowed = countAllowed(count);
  return Math.max(0, full - allowed.full) + Math.max(0, crowded - allowed.crowded);
}
