// A block that sets its readers a task -> the words of the task: what is asked of them is not shortened.
import type {Span} from '../../text/span.ts';
import type {ReadBlock} from './block.ts';
import {type Candidate, countOf, joinRuns, texSource, wordsText} from './candidates/candidate.ts';
import type {Marks} from './features/marks.ts';
import {english} from './languages/en.ts';

/** Stretches of sentences in a row, with the label: of more it would not read as a text. */
const maxRuns = 2;
/** What a request is never followed by: then its verb is a noun ("Use of …", "Show and tell"). */
const afterNoun = /^(?:is|are|was|were|of|and|or|has|have|can|will)$/;

/**
 * The whole of a block that requests something, up to `most` words; of a longer one its tasks with what stands
 * between them, else as many of them as go into `most` words; of a problem that is put to its readers, the whole up to
 * that; null for a block that sets none.
 */
export function chooseTask(block: ReadBlock, marks: Marks, most: number): Candidate | null {
  const {sentences, words, label} = block;
  const requests = sentences.flatMap((span, i) => (requestsSomething(span, block) ? [i] : []));
  // What a note asks under a label it answers itself; an item that only asks is a question for its readers.
  const asks = (i: number): boolean => block.isItem && /\?["”’)]*$/.test(marks.sentences[i] ?? '');
  const tasks = sentences.flatMap((_, i) => (requests.includes(i) || asks(i) ? [i] : []));
  const [first] = tasks;
  const toCandidate = (runs: readonly Span[]): Candidate | null => {
    const joined = joinRuns(runs);
    const length = joined.reduce((sum, run) => sum + countOf(run, words), 0);
    if (joined.length > maxRuns || length > most) return null;
    if (joined.some(run => texSource.test(wordsText(run, words)))) return null;
    return {runs: joined, kind: 'long', start: 'sentence', end: 'sentence', gap: 'none', sentence: first ?? 0, length};
  };
  const all = toCandidate([{from: 0, to: words.length}]);
  if (first === undefined) return english.poses.test(marks.sentences[0] ?? '') || setsUp(block, marks) ? all : null;
  // "For each which can:" is what the parts below it hang on.
  if (/[:：]$/.test(marks.sentences.at(-1) ?? '') && !tasks.includes(sentences.length - 1))
    tasks.push(sentences.length - 1);
  const last = tasks.at(-1) ?? first;
  // A question at the end of an item is what the rest of it is said for.
  if (requests.length === 0 && (label !== undefined || (first > 0 && !asks(sentences.length - 1)))) return null;
  const named = label !== undefined && block.isLabelMarked ? [label] : [];
  const rowFrom = (i: number): Candidate | null => {
    const from = Math.max(sentences[i]?.from ?? 0, named[0]?.to ?? 0);
    return toCandidate([...named, {from, to: sentences[last]?.to ?? 0}]);
  };
  // "Assume that it is far away. Expand …": what the task supposes is part of it.
  const supposes = (i: number): boolean => english.setup.test(marks.sentences[i] ?? '');
  const given = first - 1 - marks.sentences.slice(0, first).findLastIndex((_, i) => !supposes(i));
  const whole = all ?? rowFrom(first - given) ?? rowFrom(first);
  if (whole) return whole;
  let best: Candidate | null = null;
  let runs: readonly Span[] = named;
  for (const i of tasks) {
    const next = [...runs, sentences[i] ?? {from: 0, to: 0}];
    const candidate = toCandidate(next);
    if (candidate) [best, runs] = [candidate, next];
  }
  return best;
}

/** "Suppose that two loaves …": does it tell, before a list or a picture, what the questions there are about? */
function setsUp({after, isItem}: ReadBlock, {sentences}: Marks): boolean {
  return !isItem && /^(?:list|figure|missing)$/.test(after.kind) && english.setup.test(sentences[0] ?? '');
}

/** Does a sentence open with a request, or have one after what it is fronted by? */
function requestsSomething({from, to}: Span, {words, label}: ReadBlock): boolean {
  const start = label && label.from <= from && label.to < to ? Math.max(from, label.to) : from;
  const comma = words.slice(start, to).findIndex(({raw}) => raw.endsWith(','));
  const opening = words[start]?.bare ?? '';
  // "In your own words, explain …", "Armed with this, solve …".
  const isFronted = comma > 0 && (english.phraseOpening.test(opening) || /[a-z]{2}(?:ed|ing)$/.test(opening));
  const starts = [start, ...(isFronted ? [start + comma + 1] : [])];
  return starts.some(
    at => at < to - 1 && english.requests.has(words[at]?.bare ?? '') && !afterNoun.test(words[at + 1]?.bare ?? ''),
  );
}
