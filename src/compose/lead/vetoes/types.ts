// A rule that forbids a candidate.
import type {Weighed} from '../features/types.ts';

/** A rule by its name. */
export interface Veto {
  readonly name: string;
  /** It bears with a candidate where no other is left. */
  readonly isSoft?: true;
  readonly forbids: (weighed: Weighed) => boolean;
}
