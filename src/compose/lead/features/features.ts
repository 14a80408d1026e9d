// A candidate -> its features, named numbers that the model weighs.
import type {ReadBlock} from '../block.ts';
import type {Candidate} from '../candidates/candidate.ts';
import {addContent} from './content.ts';
import {addEdges} from './edges.ts';
import {addGrammar} from './grammar.ts';
import type {Marks} from './marks.ts';
import {addPosition} from './position.ts';
import {addRelative} from './relative.ts';

/** Receives a feature; 1 where no value is given. */
export type Add = (name: string, value?: number) => void;

/** What features are found of. */
export interface Weighed {
  readonly block: ReadBlock;
  readonly marks: Marks;
  readonly candidate: Candidate;
}

/** Hands every feature of a candidate to `add`. */
export function addFeatures(weighed: Weighed, add: Add): void {
  addPosition(weighed, add);
  addEdges(weighed, add);
  addContent(weighed, add);
  addGrammar(weighed, add);
  addRelative(weighed, add);
}
