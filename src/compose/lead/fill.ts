// The words chosen of a block -> more of its sentences, the most telling first, for a page that is half empty.
import type {Span} from '../../text/span.ts';
import {type Candidate, endOf, mainStart} from './candidates/candidate.ts';
import {runWords, sentencesRead} from './candidates/limits.ts';
import type {Weighed} from './features/types.ts';
import {english} from './languages/en.ts';
import {scoreCandidate, type Weights} from './model/ranker.ts';
import {isAllowed} from './vetoes/vetoes.ts';

/** Words that it adds at least. */
const minGain = 6;
/** Score that a sentence gains by standing beside one that is shown: they read on. */
const besideShown = 0.5;

/** Indices of sentences, in order. */
type Chosen = readonly number[];

/**
 * `chosen` with whole sentences of its block put before and after it, one by one by their scores: the whole block up to
 * 80 words, else two runs of up to 60 in all; null where that is no more than `chosen`. A sentence that announces,
 * narrates or leads in to what follows is not added, and one that goes on from another only behind that other.
 */
export function fillChoice(weighed: Weighed, weights: Weights): Candidate | null {
  const {block, candidate: chosen} = weighed;
  const {sentences, label, words} = block;
  const named = label !== undefined && chosen.runs[0]?.from === label.from ? label : undefined;
  const isLabel = (i: number): boolean => named !== undefined && (sentences[i]?.to ?? 0) <= named.to;
  const own = sentences.flatMap(({from, to}, i) =>
    !isLabel(i) && from < endOf(chosen) && to > mainStart(chosen, block) ? [i] : [],
  );
  const count = (runs: readonly Span[]): number =>
    runs.reduce((sum, {from, to}) => sum + words.slice(from, to).reduce((all, word) => all + word.count, 0), 0);
  const toRuns = (indices: Chosen): readonly Span[] =>
    joinSpans([...(named ? [named] : []), ...spansOf(indices, sentences)]);
  const all = sentences.flatMap((_, i) => (isLabel(i) ? [] : [i]));
  const fits = (indices: Chosen): boolean =>
    count(toRuns(indices)) <= (indices.length === all.length ? runWords.page : runWords.whole);
  const [first] = own;
  if (first === undefined) return null;
  const open = new Map(
    all.slice(0, sentencesRead).flatMap(i => {
      const score = own.includes(i) ? null : scoreOf(i, named, weighed, weights);
      return score === null ? [] : [[i, score] as const];
    }),
  );
  // One that goes on from another needs that.
  let shown: Chosen = isAllowed(weighed) || first === 0 ? own : [first - 1, ...own];
  if (!fits(shown) || shown.some(isLabel)) return null;
  for (;;) {
    const next = [...open]
      .filter(([i]) => !shown.includes(i) && (open.get(i)?.standsAlone || shown.includes(i - 1)))
      .map(([i, {score}]) => ({i, score: score + (shown.includes(i - 1) || shown.includes(i + 1) ? besideShown : 0)}))
      .sort((a, b) => b.score - a.score || a.i - b.i)
      .map(({i}) => [...shown, i].sort((a, b) => a - b))
      .find(indices => countStretches(indices) <= 2 && fits(indices));
    if (!next) break;
    shown = next;
  }
  const runs = toRuns(shown);
  const length = count(runs);
  if (length < chosen.length + minGain) return null;
  return {runs, kind: 'long', start: 'sentence', end: 'sentence', gap: 'none', sentence: shown[0] ?? 0, length};
}

interface Scored {
  readonly score: number;
  /** It needs no other before it. */
  readonly standsAlone: boolean;
}

/** How telling sentence `i` is; null for one that is not to be shown. */
function scoreOf(i: number, named: Span | undefined, {block, marks}: Weighed, weights: Weights): Scored | null {
  const [span, text] = [block.sentences[i], marks.sentences[i] ?? ''];
  if (!span || english.announcement.test(text) || english.narration.test(text) || /[:：]$/.test(text)) return null;
  const runs = joinSpans([...(named ? [named] : []), span]);
  const length = block.words.slice(span.from, span.to).reduce((sum, word) => sum + word.count, 0);
  const cuts = {kind: 'plain', start: 'sentence', end: 'sentence', gap: 'none'} as const;
  const candidate: Candidate = {...cuts, runs, sentence: i, length};
  return {
    score: scoreCandidate(candidate, {block, marks, weights}),
    standsAlone: isAllowed({block, marks, candidate}),
  };
}

function spansOf(indices: Chosen, sentences: readonly Span[]): readonly Span[] {
  return indices.flatMap(i => sentences[i] ?? []);
}

/** Stretches of sentences in a row. */
function countStretches(indices: Chosen): number {
  return indices.filter((at, n) => indices[n - 1] !== at - 1).length;
}

/** Spans of which one begins where another ends are one. */
function joinSpans(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last?.to === span.from) joined.splice(-1, 1, {from: last.from, to: span.to});
    else joined.push(span);
  }
  return joined;
}
