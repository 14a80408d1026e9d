// A choice of a block that leads in to what follows it -> with the sentence that does, and what a formula supposes.
import {type Candidate, countOf, endOf, joinRuns} from './candidates/candidate.ts';
import type {NeedLimits} from './candidates/limits.ts';
import type {Weighed} from './features/types.ts';
import type {Span} from '../../text/span.ts';

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

/**
 * `chosen`, which leads in to the formula below its block, with the sentences before the lead-in that hold formulas:
 * they say what its signs stand for. Itself where not all of them are within the `limits`.
 */
export function addGivens({block, candidate: chosen}: Weighed, limits: NeedLimits): Candidate {
  const {sentences, words, after} = block;
  if (after.kind !== 'math' || endOf(chosen) !== words.length || !/[:：,]$/.test(words.at(-1)?.raw ?? ''))
    return chosen;
  const holds = ({from, to}: Span): boolean => words.slice(from, to).some(({isAtom}) => isAtom);
  const isDisplayed = ({from, to}: Span): boolean => chosen.runs.some(run => run.from < to && from < run.to);
  const givens = sentences.filter(span => holds(span) && !isDisplayed(span));
  const runs = joinRuns([...chosen.runs, ...givens].sort((a, b) => a.from - b.from));
  const length = runs.reduce((sum, run) => sum + countOf(run, words), 0);
  return givens.length === 0 || runs.length > maxRuns || length > limits.needs
    ? chosen
    : {...chosen, kind: 'long', runs, length};
}
