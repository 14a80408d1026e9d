// Candidates with their scores -> the one that the model agrees on.
import {tokensOf, type ReadBlock} from '../block.ts';
import {textOf, type Candidate} from '../candidates/candidate.ts';
import {addFeatures} from '../features/features.ts';
import type {Marks} from '../features/marks.ts';

/** Weight of each feature, by its name. */
export type Weights = ReadonlyMap<string, number>;

/** Token F1 from which two choices say the same; the measure that the weights were made for. */
const alike = 0.7;
/** Candidates that vote, the likeliest. */
const voters = 40;
/** What an unlike candidate adds to another's votes, by their F1; and what a point of score does. */
const partly = 0.3;
const ownScore = 0.002;

/** Sum of the weighted features of a candidate. */
export function scoreCandidate(
  candidate: Candidate,
  {block, marks, weights}: {readonly block: ReadBlock; readonly marks: Marks; readonly weights: Weights},
): number {
  let score = 0;
  addFeatures({block, marks, candidate}, (name, value = 1) => {
    score += (weights.get(name) ?? 0) * value;
  });
  return score;
}

/**
 * Index of the candidate that most of the probable ones are like: the choice of least expected loss, which is steadier
 * than the likeliest one. -1 where there is none.
 */
export function decide(scores: readonly number[], candidates: readonly Candidate[], block: ReadBlock): number {
  const best = Math.max(...scores);
  const order = scores.map((_, i) => i).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  const top = order.slice(0, voters).map(i => {
    const candidate = candidates[i];
    const tokens = candidate ? countTokens(textOf(candidate, block)) : new Map<string, number>();
    const score = scores[i] ?? best;
    return {i, tokens, size: sum([...tokens.values()]), score: score - best, weight: Math.exp(score - best)};
  });
  const total = sum(scores.map(score => Math.exp(score - best)));
  let [chosen, most] = [-1, -Infinity];
  for (const one of top) {
    const votes = sum(top.map(other => other.weight * agreement(one, other)));
    const value = votes / total + ownScore * one.score;
    if (value > most) [chosen, most] = [one.i, value];
  }
  return chosen;
}

interface Bag {
  readonly tokens: ReadonlyMap<string, number>;
  readonly size: number;
}

function agreement(one: Bag, other: Bag): number {
  if (one.size === 0 || other.size === 0) return 0;
  let common = 0;
  for (const [token, count] of one.tokens) common += Math.min(count, other.tokens.get(token) ?? 0);
  const f1 = (2 * common) / (one.size + other.size);
  return f1 >= alike ? 1 : f1 * partly;
}

function countTokens(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const token of tokensOf(text)) counts.set(token, (counts.get(token) ?? 0) + 1);
  return counts;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
