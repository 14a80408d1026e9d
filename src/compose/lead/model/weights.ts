// The weights as `npm run train-words` has written them.
import data from './weights.json' with {type: 'json'};
import type {Weights} from './ranker.ts';

/** Weight of each feature. */
export const weights: Weights = new Map(Object.entries(data.weights));
