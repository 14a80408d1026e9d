// What features are found of, and who receives them.
import type {ReadBlock} from '../block.ts';
import type {Candidate} from '../candidates/candidate.ts';
import type {Marks} from './marks.ts';

/** Receives a feature; 1 where no value is given. */
export type AddFeature = (name: string, value?: number) => void;

/** What features are found of. */
export interface Weighed {
  readonly block: ReadBlock;
  readonly marks: Marks;
  readonly candidate: Candidate;
}
