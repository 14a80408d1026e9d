// A choice of a block that leads in to what follows it -> with the sentence that does.
import {type Candidate, countOf, endOf, joinRuns} from './candidates/candidate.ts';
import type {NeedLimits} from './candidates/limits.ts';
import type {Weighed} from './features/types.ts';

/** Blocks that a lead-in belongs to. */
export const ledIn: ReadonlySet<string> = new Set(['code', 'math', 'table', 'list']);
/** Stretches of sentences in a row: of more it would not read as a text. */
const maxRuns = 2;
/** Words of a lead-in that is added to a longer choice too. */
const shortWords = 8;

/**
 * `chosen` with the last sentence of its block, where that leads in to what follows and both are
 * within the `limits`.
 */
export function addLeadIn({block, candidate: chosen}: Weighed, limits: NeedLimits): Candidate {
  const {sentences, words, after} = block;
  const last = sentences.at(-1);
  if (last === undefined || !ledIn.has(after.kind) || endOf(chosen) > last.from) return chosen;
  if (!/[:：]$/.test(words[last.to - 1]?.raw ?? '')) return chosen;
  const runs = joinRuns([...chosen.runs, last]);
  const length = runs.reduce((sum, run) => sum + countOf(run, words), 0);
  return runs.length > maxRuns || length > (countOf(last, words) <= shortWords ? limits.led : limits.needs)
    ? chosen
    : {...chosen, kind: 'long', runs, length};
}
