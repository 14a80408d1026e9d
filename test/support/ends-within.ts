// Does work end in time? Of its own processor time, which other processes do not lengthen.
import {createTimeBudget, TimeLimitError} from '../../src/time-limit.ts';

/**
 * Does `work` end within `ms`, on one of two tries? What is run for the first time may wait for the compiler or for the
 * collector of garbage; what costs more than a walk along its text is too slow both times. Throws what `work` throws.
 */
export function endsWithin(ms: number, work: () => unknown): boolean {
  return [1, 2].some(() => {
    try {
      createTimeBudget(ms).run(work);
      return true;
    } catch (error) {
      if (error instanceof TimeLimitError) return false;
      throw error;
    }
  });
}
