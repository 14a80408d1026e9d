// Times of pages for tests that do not ask for them.
import type {DeckTimes} from '../../src/model/timing/times.ts';

/** `seconds` for each of `pages`. */
export function timesOf(pages: readonly unknown[], seconds = 60): DeckTimes {
  const time = {
    seconds,
    section: -1,
    lead: false,
    continuation: false,
    steps: 0,
    priority: '' as const,
    appendix: false,
  };
  return {pages: pages.map(() => time), sections: [], questions: 0.1, plans: []};
}
