// The words that were chosen of a block, as plain-text offsets.
import type {Span} from '../../text/span.ts';

/** What is shown, runs in order; an ellipsis after them where a sentence breaks off. */
export type Choice =
  | {
      readonly kind: 'runs';
      readonly runs: readonly Span[];
      readonly isBrokenOff: boolean;
      /** What may stand in their place where a page has room, shortest first; absent for nothing. */
      readonly longer?: readonly (readonly Span[])[];
    }
  | {readonly kind: 'none'};

/** Runs that may be shown, in order, and how probable the model holds them, 0 to 1. */
export interface RankedRuns {
  readonly runs: readonly Span[];
  readonly probability: number;
}
