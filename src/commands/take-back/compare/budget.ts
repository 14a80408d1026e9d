// Work that comparing a deck of a stranger takes -> an error where it would take minutes. Pure: it counts, no clock.
import {LecternError} from '../../../errors.ts';

/** What is left of all comparisons of one deck: a unit is about a word that is looked at. */
export interface WorkBudget {
  /** Throws a LecternError where that is more than is left. */
  readonly spend: (units: number) => void;
  readonly isSpent: () => boolean;
}

/** Two decks of 400 slides, 400 words each, of which none has its name take a sixth of it; all of it, some seconds. */
const most = 1_000_000_000;

/** A budget for all comparisons of one deck. */
export function createBudget(units = most): WorkBudget {
  let left = units;
  return {
    isSpent: () => left < 0,
    spend(count) {
      left -= count;
      if (left < 0)
        throw new LecternError('The deck is another one almost everywhere: it cannot be told what was what', 2);
    },
  };
}
