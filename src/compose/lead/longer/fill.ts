// The words chosen of a block -> more of its sentences, the most telling first, for a page with room left.
import type {Span} from '../../../text/span.ts';
import {type Candidate, countOf, endOf, joinRuns, mainStart, texSource, wordsText} from '../candidates/candidate.ts';
import {runWords, sentencesRead} from '../candidates/limits.ts';
import {announces} from '../features/marks.ts';
import type {Weighed} from '../features/types.ts';
import {english} from '../languages/en.ts';
import {scoreCandidate, type Weights} from '../model/ranker.ts';
import {standsAlone} from '../support.ts';
import {findVetoes} from '../vetoes/vetoes.ts';

/** Words that it adds at least. */
const minGain = 6;
/** Stretches of sentences in a row: of more it would not read as a text. */
const maxRuns = 2;
/** Score that a sentence gains by standing beside one that is shown: they read on. */
const adjacent = 0.5;
/** Score that the sentence gains which opens the block: it says what the others are about. */
const opens = 1.5;
/** Sentences before those chosen that they may go on from. */
const maxBefore = 3;
/** Score of what readers have to do; the judged blocks have little of that. */
const obliges = 0.6;
/** Score that it loses by granting, supposing or exemplifying what others state. */
const opensAside = 0.4;

/** Indices of sentences, in order. */
type Chosen = readonly number[];

/**
 * `chosen` with whole sentences of its block put before and after it, one by one by their scores, each step longer than
 * the one before: up to 80 words in two stretches. A sentence that announces, narrates or leads in to what follows is
 * not added, and one that goes on from another only behind that other.
 */
export function fillChoice(weighed: Weighed, weights: Weights): readonly Candidate[] {
  const {block, marks, candidate: chosen} = weighed;
  const {sentences, label, words} = block;
  const named = label !== undefined && chosen.runs[0]?.from === label.from ? label : undefined;
  const isLabel = (i: number): boolean => named !== undefined && (sentences[i]?.to ?? 0) <= named.to;
  const all = sentences.flatMap((_, i) => (isLabel(i) ? [] : [i]));
  const own = all.filter(i => {
    const {from, to} = sentences[i] ?? {from: 0, to: 0};
    return from < endOf(chosen) && to > mainStart(chosen, block);
  });
  const toCandidate = (indices: Chosen): Candidate => {
    const runs = joinRuns([...(named ? [named] : []), ...indices.flatMap(i => sentences[i] ?? [])]);
    const length = runs.reduce((sum, run) => sum + countOf(run, words), 0);
    return {runs, kind: 'long', start: 'sentence', end: 'sentence', gap: 'none', sentence: indices[0] ?? 0, length};
  };
  const fits = (indices: Chosen): boolean => toCandidate(indices).length <= runWords.page;
  const open = all.slice(0, sentencesRead).flatMap(i => (own.includes(i) ? [] : scoreOf(i, named, weighed, weights)));
  const leadsInAt = (i: number): boolean => /[:：]$/.test(marks.sentences[i] ?? '');
  // A lead-in reads on from none.
  const readsOn = (i: number, shown: Chosen): boolean =>
    shown.includes(i - 1) || (shown.includes(i + 1) && !leadsInAt(i + 1));
  // "It is possible to …" names nothing yet.
  const opener = all.slice(0, 1).find(i => !english.pointers.has(words[sentences[i]?.from ?? 0]?.bare ?? ''));
  const addBest = (shown: Chosen): Chosen | undefined =>
    open
      .filter(({i, standsAlone}) => !shown.includes(i) && (standsAlone || shown.includes(i - 1)))
      .map(({i, score}) => ({i, score: score + (readsOn(i, shown) ? adjacent : 0) + (i === opener ? opens : 0)}))
      .sort((a, b) => b.score - a.score || a.i - b.i)
      .map(({i}) => [...shown, i].sort((a, b) => a - b))
      .find(indices => countStretches(indices) <= maxRuns && fits(indices));
  const steps: Candidate[] = [];
  // Its sentences whole may lean on what the words chosen of them do not.
  const leans = !standsAlone(weighed) || !standsAlone({block, marks, candidate: toCandidate(own)});
  const needed = leans ? findNeeded(own[0] ?? 0, open) : [];
  const first = [...needed, ...own];
  if (own.length === 0 || !fits(first) || (leans && needed.length === 0 && standsAlone(weighed))) return [];
  for (let shown: Chosen | undefined = first; shown; shown = addBest(shown)) {
    const candidate = toCandidate(shown);
    if (candidate.length >= (steps.at(-1) ?? chosen).length + minGain) steps.push(candidate);
  }
  const whole = toCandidate(all);
  const saysNothing = (text: string, span: Span): boolean =>
    english.narration.test(text) || announces(text, span, block) || english.recap.test(text);
  const isTold = all.every(i => !saysNothing(marks.sentences[i] ?? '', sentences[i] ?? {from: 0, to: 0}));
  // What leads in to the next block is bound to it by the words that stand at first.
  const leadsIn = leadsInAt(marks.sentences.length - 1) && endOf(chosen) < words.length;
  const isThere = !findVetoes({block, marks, candidate: whole}).includes('points at a figure that is missing');
  if (isTold && isThere && !leadsIn && whole.length <= runWords.whole && whole.length > (steps.at(-1) ?? chosen).length)
    steps.push(whole);
  return steps;
}

/**
 * The sentences before sentence `at` that it goes on from: back to one that goes on from none; none where there is
 * none so near.
 */
function findNeeded(at: number, open: readonly Scored[]): Chosen {
  const found: number[] = [];
  for (let i = at - 1; i >= Math.max(0, at - maxBefore); i--) {
    const one = open.find(other => other.i === i);
    if (!one) return [];
    found.unshift(i);
    if (one.standsAlone) return found;
  }
  return [];
}

interface Scored {
  readonly i: number;
  readonly score: number;
  /** It needs no other before it. */
  readonly standsAlone: boolean;
}

/** How telling sentence `i` is; none for one that is not to be shown. */
function scoreOf(i: number, named: Span | undefined, {block, marks}: Weighed, weights: Weights): readonly Scored[] {
  const [span, text] = [block.sentences[i], marks.sentences[i] ?? ''];
  if (!span || announces(text, span, block) || english.narration.test(text) || /[:：]$/.test(text)) return [];
  if (texSource.test(wordsText(span, block.words)) || english.chat.test(text)) return [];
  // It goes on from a formula, or from what may stand on another page.
  if (english.relativeOpening.test(text) || english.recap.test(text) || english.elsewhere.test(text)) return [];
  const candidate = toSentence(i, named, block);
  const use = (english.obligation.test(text) ? obliges : 0) - (english.sideOpening.test(text) ? opensAside : 0);
  const score = scoreCandidate(candidate, {block, marks, weights}) + use;
  return [{i, score, standsAlone: standsAlone({block, marks, candidate})}];
}

/** How telling the model holds sentence `i` of the block by itself. */
export function scoreSentence(i: number, {block, marks}: Weighed, weights: Weights): number {
  return scoreCandidate(toSentence(i, undefined, block), {block, marks, weights});
}

/** Sentence `i`, behind its block's label where that is `named`. */
function toSentence(i: number, named: Span | undefined, {sentences, words}: Weighed['block']): Candidate {
  const span = sentences[i] ?? {from: 0, to: 0};
  const cuts = {kind: 'plain', start: 'sentence', end: 'sentence', gap: 'none'} as const;
  return {...cuts, runs: joinRuns([...(named ? [named] : []), span]), sentence: i, length: countOf(span, words)};
}

/** Stretches of sentences in a row. */
function countStretches(indices: Chosen): number {
  return indices.filter((at, n) => indices[n - 1] !== at - 1).length;
}
