// A block -> every choice of its words that the model weighs.
import type {Span} from '../../../text/span.ts';
import type {ReadBlock} from '../block.ts';
import {findAsides} from './asides.ts';
import {findEnds, findStarts, type Places} from './bounds.ts';
import type {Candidate, EndKind, StartKind} from './candidate.ts';
import {runWords} from './limits.ts';

/** Sentences of a block that are looked at; what it says first it hardly ever says later than this. */
const sentencesRead = 12;
/** Sentences of more words have no asides looked for. */
const longestSentence = 90;
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

/** All candidates of a block, each once. */
export function generateCandidates(block: ReadBlock): readonly Candidate[] {
  const {words, label} = block;
  const counts = [0];
  for (const {count} of words) counts.push((counts.at(-1) ?? 0) + count);
  const count = ({from, to}: Span): number => (counts[to] ?? 0) - (counts[from] ?? 0);
  const found = new Map<string, Candidate>();
  const add = (runs: readonly Span[], choice: Cuts, most: number): void => {
    const joined = joinRuns(runs);
    const length = joined.reduce((sum, run) => sum + count(run), 0);
    if (joined.length > 2 || length < runWords.min || length > most) return;
    const key = joined.map(({from, to}) => `${from}-${to}`).join();
    if (!found.has(key)) found.set(key, {...choice, runs: joined, length});
  };
  for (const [sentence, span] of block.sentences.slice(0, sentencesRead).entries()) {
    const [starts, ends] = [findStarts(block, span), findEnds(block, span)];
    for (const [from, start] of starts) {
      for (const [to, end] of ends) {
        if (to - from < runWords.min && !(end === 'sentence' && start === 'sentence')) continue;
        const choice = {start, end, sentence, gap: 'none'} as const;
        const isWhole = end === 'sentence' && cleanStarts.has(start);
        const most = isWhole ? runWords.sentence : runWords.max;
        add([{from, to}], {...choice, kind: count({from, to}) > runWords.max ? 'long' : 'plain'}, most);
        if (label !== undefined && from >= label.to) add([label, {from, to}], {...choice, kind: 'labelled'}, most);
      }
    }
    if (span.to - span.from <= longestSentence) addWithoutAsides(block, {sentence, span, starts, ends, add});
  }
  return [...found.values()];
}

/** A sentence with the places at which it is cut. */
interface CutSentence {
  readonly sentence: number;
  readonly span: Span;
  readonly starts: Places<StartKind>;
  readonly ends: Places<EndKind>;
  readonly add: (runs: readonly Span[], choice: Cuts, most: number) => void;
}

function addWithoutAsides(block: ReadBlock, {sentence, span, starts, ends, add}: CutSentence): void {
  const {label} = block;
  for (const [from, start] of starts) {
    if (!cleanStarts.has(start)) continue;
    for (const aside of findAsides(block, span)) {
      if (aside.from - from < 2) continue;
      for (const [to, end] of ends) {
        const isEnd = end === 'sentence' || end === 'stop' || end === 'comma';
        if (to - aside.to < 2 || !(isEnd || (aside.gap === 'bracket' && end !== 'dash'))) continue;
        const choice = {kind: 'aside', gap: aside.gap, start, end, sentence} as const;
        const rest = {from: aside.to, to};
        add([{from, to: aside.from}, rest], choice, runWords.max);
        if (label !== undefined && from === label.to)
          add([{from: label.from, to: aside.from}, rest], {...choice, start: 'sentence'}, runWords.max);
      }
    }
  }
}

/** Runs of which one begins where another ends are one. */
function joinRuns(runs: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last?.to === run.from) joined.splice(-1, 1, {from: last.from, to: run.to});
    else joined.push(run);
  }
  return joined;
}
