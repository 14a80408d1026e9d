// A block -> every choice of its words that the model weighs.
import type {Span} from '../../../text/span.ts';
import type {ReadBlock} from '../block.ts';
import {findAsides} from './asides.ts';
import {findEnds, findStarts, type Places} from './bounds.ts';
import {type Candidate, type EndKind, joinRuns, type StartKind} from './candidate.ts';
import {runWords, sentencesRead} from './limits.ts';

/** Words; a longer sentence is a list or no sentence: its marks alone say where it is cut. */
const longestSentence = 120;
/** Where a sentence without an aside may begin, and one that stands whole. */
const cleanStarts: ReadonlySet<StartKind> = new Set<StartKind>([
  'sentence',
  'after label',
  'after opener',
  'after adverbial',
  'after that',
  'after stop',
  'after conjunction',
]);

/** What a candidate is before its runs are joined and counted. */
type Cuts = Omit<Candidate, 'length' | 'runs'>;

/** A sentence with the places at which it is cut, and who takes its candidates. */
interface CutSentence {
  readonly sentence: number;
  readonly span: Span;
  readonly starts: Places<StartKind>;
  readonly ends: Places<EndKind>;
  /** Too long to stand whole. */
  readonly isLong: boolean;
  /** Takes the runs of a candidate of at most so many words. */
  readonly add: (runs: readonly Span[], cuts: Cuts, max: number) => void;
}

/**
 * All candidates of a block, each once: whole sentences from each place where one may begin, less their parentheses;
 * two short sentences in a row; runs and pairs of runs of a sentence that is too long to stand whole.
 */
export function generateCandidates(block: ReadBlock): readonly Candidate[] {
  const counts = [0];
  for (const {count} of block.words) counts.push((counts.at(-1) ?? 0) + count);
  const countOf = ({from, to}: Span): number => (counts[to] ?? 0) - (counts[from] ?? 0);
  const found = new Map<string, Candidate>();
  const add: CutSentence['add'] = (runs, cuts, max) => {
    const joined = joinRuns(runs);
    const length = joined.reduce((sum, run) => sum + countOf(run), 0);
    if (joined.length > 2 || length < runWords.min || length > max) return;
    const key = joined.map(({from, to}) => `${from}-${to}`).join();
    const kind = cuts.kind === 'plain' && length > runWords.max ? 'long' : cuts.kind;
    if (!found.has(key)) found.set(key, {...cuts, kind, runs: joined, length});
  };
  for (const [sentence, span] of block.sentences.slice(0, sentencesRead).entries()) {
    if (span.to - span.from > longestSentence) continue;
    const isLong = countOf(span) > runWords.sentence;
    const ends: Places<EndKind> = isLong ? findEnds(block, span) : new Map([[span.to, 'sentence']]);
    const cut = {sentence, span, starts: findStarts(block, span), ends, isLong, add};
    addRuns(block, cut);
    addPairs(block, cut);
    addWithoutAsides(block, cut);
  }
  return [...found.values()];
}

/** Runs of one sentence, with the block's label and without it. */
function addRuns({label}: ReadBlock, {sentence, starts, ends, add}: CutSentence): void {
  for (const [from, start] of starts) {
    for (const [to, end] of ends) {
      const cuts = {start, end, sentence, gap: 'none'} as const;
      const max = end === 'sentence' && cleanStarts.has(start) ? runWords.sentence : runWords.max;
      add([{from, to}], {...cuts, kind: 'plain'}, max);
      if (label !== undefined && from >= label.to) add([label, {from, to}], {...cuts, kind: 'labelled'}, max);
    }
  }
}

/** A sentence and the next, where both together are short. */
function addPairs({label, sentences}: ReadBlock, {sentence, span, starts, add}: CutSentence): void {
  const to = sentences[sentence + 1]?.to;
  // A label and its sentence are one.
  if (to === undefined || label?.to === span.to) return;
  for (const [from, start] of starts) {
    if (!cleanStarts.has(start)) continue;
    const cuts = {start, end: 'sentence', sentence, gap: 'none', kind: 'two'} as const;
    add([{from, to}], cuts, runWords.max);
    if (label !== undefined && from >= label.to) add([label, {from, to}], cuts, runWords.max);
  }
}

/** A sentence less a parenthesis; a long one less any aside. */
function addWithoutAsides(block: ReadBlock, {sentence, span, starts, ends, isLong, add}: CutSentence): void {
  const {label} = block;
  const asides = findAsides(block, span).filter(({gap}) => gap === 'bracket' || isLong);
  for (const [from, start] of starts) {
    if (!cleanStarts.has(start)) continue;
    for (const aside of asides.filter(one => one.from - from >= 2)) {
      for (const [to, end] of ends) {
        const isEnd = end === 'sentence' || end === 'stop' || end === 'comma';
        if (to - aside.to < 2 || !(isEnd || (aside.gap === 'bracket' && end !== 'dash'))) continue;
        const cuts = {kind: 'aside', gap: aside.gap, start, end, sentence} as const;
        const rest = {from: aside.to, to};
        const max = end === 'sentence' && aside.gap === 'bracket' ? runWords.sentence : runWords.max;
        add([{from, to: aside.from}, rest], cuts, max);
        if (label !== undefined && from === label.to)
          add([{from: label.from, to: aside.from}, rest], {...cuts, start: 'sentence'}, max);
      }
    }
  }
}
