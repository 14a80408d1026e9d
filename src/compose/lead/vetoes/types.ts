// A rule that forbids a candidate.
import type {Weighed} from '../features/features.ts';

/** A rule by its name. */
export interface Veto {
  readonly name: string;
  readonly forbids: (weighed: Weighed) => boolean;
}
