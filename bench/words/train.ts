// Examples -> weights: a conditional logit over the candidates of each block, deterministic.
import type {Weights} from '../../src/compose/lead/model/ranker.ts';
import {addFeatures} from '../../src/compose/lead/features/features.ts';
import type {Example} from './gold.ts';
import {isAcceptable} from './gold.ts';

/** What training may vary; usual values beside them. */
export interface Settings {
  /** Strength of the L2 penalty. */
  readonly l2: number;
  /** Rounds of Adam. */
  readonly rounds: number;
  readonly rate: number;
  /** Candidates that a feature must occur in. */
  readonly leastUses: number;
  /** Points that a rejected candidate is made likelier by while training, so that it is learnt against. */
  readonly margin: number;
  /** Whether candidates that a veto forbids are learnt from. */
  readonly learnsForbidden: boolean;
}

export const usual: Settings = {
  l2: 8,
  rounds: 60,
  rate: 0.15,
  leastUses: 8,
  margin: 0.5,
  learnsForbidden: false,
};

/** An example's candidates as rows of numbered features. */
export interface Packed {
  readonly example: Example;
  readonly starts: Int32Array;
  readonly ids: Int32Array;
  readonly values: Float64Array;
  readonly isTarget: readonly boolean[];
}

/** Names of the features that examples use often enough. */
export function listFeatures(examples: readonly Example[], leastUses: number): readonly string[] {
  const uses = new Map<string, number>();
  for (const {block, marks, rated} of examples)
    for (const {candidate} of rated)
      addFeatures({block, marks, candidate}, name => void uses.set(name, (uses.get(name) ?? 0) + 1));
  return [...uses].filter(([, count]) => count >= leastUses).map(([name]) => name);
}

/** Each example with its features by number. */
export function pack(examples: readonly Example[], names: readonly string[]): readonly Packed[] {
  const index = new Map(names.map((name, i) => [name, i]));
  return examples.map(example => {
    const [ids, values, starts]: [number[], number[], number[]] = [[], [], [0]];
    for (const {candidate} of example.rated) {
      addFeatures({block: example.block, marks: example.marks, candidate}, (name, value = 1) => {
        const id = index.get(name);
        if (id === undefined || value === 0) return;
        ids.push(id);
        values.push(value);
      });
      starts.push(ids.length);
    }
    return {
      example,
      starts: Int32Array.from(starts),
      ids: Int32Array.from(ids),
      values: Float64Array.from(values),
      isTarget: example.rated.map(isAcceptable),
    };
  });
}

/** Scores of a packed example's candidates. */
export function scoreAll({starts, ids, values}: Packed, weights: Float64Array): Float64Array {
  return Float64Array.from({length: starts.length - 1}, (_, row) => {
    let score = 0;
    for (let p = starts[row] ?? 0; p < (starts[row + 1] ?? 0); p++)
      score += (weights[ids[p] ?? 0] ?? 0) * (values[p] ?? 0);
    return score;
  });
}

/** Weights that make the accepted candidates of the examples likeliest, by Adam. */
export function train(packed: readonly Packed[], count: number, settings: Settings): Float64Array {
  const {l2, rounds, rate} = settings;
  const [weights, mean, square] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  const useful = packed.filter(({isTarget}) => isTarget.includes(true));
  for (let round = 1; round <= rounds; round++) {
    const gradient = new Float64Array(count);
    for (const one of useful) addGradient(one, weights, gradient, settings);
    const step = rate * (round > rounds * 0.7 ? 0.3 : 1);
    for (let i = 0; i < count; i++) {
      const slope = (gradient[i] ?? 0) - l2 * (weights[i] ?? 0);
      mean[i] = 0.9 * (mean[i] ?? 0) + 0.1 * slope;
      square[i] = 0.99 * (square[i] ?? 0) + 0.01 * slope * slope;
      const [m, s] = [(mean[i] ?? 0) / (1 - 0.9 ** round), (square[i] ?? 0) / (1 - 0.99 ** round)];
      weights[i] = (weights[i] ?? 0) + (step * m) / (Math.sqrt(s) + 1e-8);
    }
  }
  return weights;
}

/** Slope of the logarithm of the accepted candidates' share. */
function addGradient(one: Packed, weights: Float64Array, gradient: Float64Array, settings: Settings): void {
  const {rated, allowed} = one.example;
  const {starts, ids, values, isTarget} = one;
  const scores = scoreAll(one, weights).map((score, i) => score + (rated[i]?.isRejected ? settings.margin : 0));
  const isUsed = (i: number): boolean => settings.learnsForbidden || allowed[i] === true;
  const best = Math.max(...scores.filter((_, i) => isUsed(i)));
  const shares = scores.map((score, i) => (isUsed(i) ? Math.exp(score - best) : 0));
  const all = shares.reduce((sum, share) => sum + share, 0);
  const accepted = shares.reduce((sum, share, i) => sum + (isTarget[i] ? share : 0), 0);
  if (accepted === 0) return;
  for (const [i, share] of shares.entries()) {
    const slope = (isTarget[i] ? share / accepted : 0) - share / all;
    if (Math.abs(slope) < 3e-5) continue;
    for (let p = starts[i] ?? 0; p < (starts[i + 1] ?? 0); p++)
      gradient[ids[p] ?? 0] = (gradient[ids[p] ?? 0] ?? 0) + slope * (values[p] ?? 0);
  }
}

/** Weights by name, without those that do nothing. */
export function nameWeights(names: readonly string[], weights: Float64Array): Weights {
  return new Map(names.map((name, i) => [name, weights[i] ?? 0]));
}
