// A choice of words for a slide: one run of a block, or two that read as one sentence.
import type {Span} from '../../../text/span.ts';
import type {ReadBlock} from '../block.ts';

/** Where a run begins within its sentence. */
export type StartKind =
  | 'sentence'
  | 'after label'
  | 'after opener'
  | 'after adverbial'
  | 'after that'
  | 'after stop'
  | 'after conjunction'
  | 'after comma'
  | 'after dash';

/** Where a run ends within its sentence. */
export type EndKind = 'sentence' | 'comma' | 'stop' | 'bracket' | 'dash' | 'clause';

/** What a pair of runs leaves out. */
export type Gap = 'none' | 'bracket' | 'commas' | 'clause';

/** A command of TeX; formulas that were read as such are masked. */
export const texSource = /\\[a-z]{2,}/i;

/** One choice: ranges of words, one or two, in order. */
export interface Candidate {
  readonly runs: readonly Span[];
  readonly kind: 'plain' | 'labelled' | 'long' | 'aside' | 'two';
  readonly start: StartKind;
  readonly end: EndKind;
  readonly gap: Gap;
  /** Index of the sentence that it is of. */
  readonly sentence: number;
  /** Words that it counts. */
  readonly length: number;
}

/** First word of a candidate after its label. */
export function mainStart({runs}: Candidate, {label}: ReadBlock): number {
  const [first, second] = runs;
  if (first === undefined) return 0;
  if (label === undefined || first.from !== label.from || first.to < label.to) return first.from;
  return first.to > label.to ? label.to : (second?.from ?? first.from);
}

/** Word after the last one of a candidate. */
export function endOf({runs}: Candidate): number {
  return runs.at(-1)?.to ?? 0;
}

/** Text of a candidate, its runs joined by a blank. */
export function textOf({runs}: Candidate, {words}: ReadBlock): string {
  return runs.map(run => wordsText(run, words)).join(' ');
}

/** Words of a range, by one blank. */
export function wordsText({from, to}: Span, words: ReadBlock['words']): string {
  return words
    .slice(from, to)
    .map(({raw}) => raw)
    .join(' ');
}

/** Runs of which one begins where another ends are one. */
export function joinRuns(runs: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last?.to === run.from) joined.splice(-1, 1, {from: last.from, to: run.to});
    else joined.push(run);
  }
  return joined;
}

/** Words that a range counts. */
export function countOf({from, to}: Span, words: ReadBlock['words']): number {
  return words.slice(from, to).reduce((sum, {count}) => sum + count, 0);
}
