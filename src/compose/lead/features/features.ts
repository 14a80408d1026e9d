// A candidate -> its features, named numbers that the model weighs.
import {addContent} from './content.ts';
import {addEdges} from './edges.ts';
import {addGrammar} from './grammar.ts';
import {addPosition} from './position.ts';
import {addRelative} from './relative.ts';
import type {AddFeature, Weighed} from './types.ts';

/** Hands every feature of a candidate to `add`. */
export function addFeatures(weighed: Weighed, add: AddFeature): void {
  addPosition(weighed, add);
  addEdges(weighed, add);
  addContent(weighed, add);
  addGrammar(weighed, add);
  addRelative(weighed, add);
}
