// A choice that tells of one side of a picture or a pair -> the sentence on each side, where all are short.
import {type Candidate, countOf, joinRuns, wordsText} from './candidates/candidate.ts';
import type {Span} from '../../text/span.ts';
import type {Weighed} from './features/types.ts';
import {english} from './languages/en.ts';

/** Which side a text opens with ("left" of "Left: …"); '' for none. */
export function sideOf(text: string): string {
  return (english.side.exec(text)?.[1] ?? '').toLowerCase();
}

/**
 * `candidate` with the sentences that open with the other sides ("Left: …", "Right: …"), where it holds one of them and
 * all are at most `most` words; else itself, or one side alone where it says of that what is not of it.
 */
export function joinSides({block, candidate}: Omit<Weighed, 'marks'>, most: number): Candidate {
  const {sentences, words, label} = block;
  const sides = sentences.flatMap(({from, to}, i) => {
    const next = sentences[i + 1];
    // A label is a sentence of its own; what it names is the next one.
    const end = to === label?.to && next ? next.to : to;
    return sideOf(wordsText({from, to}, words)) === '' ? [] : [{from, to: end, main: end > to ? to : from}];
  });
  const isOf = (run: Span, side: Span & {readonly main: number}) => run.from < side.to && side.main < run.to;
  const own = sides.filter(side => candidate.runs.some(run => isOf(run, side)));
  const named = sides.find(({from}) => from === candidate.runs[0]?.from);
  const names = new Set(sides.map(({from, to}) => sideOf(wordsText({from, to}, words))));
  if (!(own.length > 0 || named) || own.length === sides.length || names.size < sides.length) return candidate;
  const isAside = candidate.runs.some(({from, to}) => !sides.some(side => side.from <= from && to <= side.to));
  if (isAside && !named) return candidate;
  const toCandidate = (some: readonly Span[]): Candidate => {
    const runs = joinRuns(some.map(({from, to}) => ({from, to})));
    const length = runs.reduce((sum, run) => sum + countOf(run, words), 0);
    return {...candidate, runs, kind: 'two', start: 'sentence', end: 'sentence', gap: 'none', length};
  };
  const all = toCandidate(sides);
  if (all.length <= most) return all;
  // Behind the label of a side stands nothing but its own sentence.
  return named && !own.includes(named) ? toCandidate([own[0] ?? named]) : candidate;
}
