// Features of how a candidate begins and ends, and of what its cuts leave out.
import type {Span} from '../../../text/span.ts';
import {endOf, mainStart} from '../candidates/candidate.ts';
import {english} from '../languages/en.ts';
import {binOf} from './bins.ts';
import type {AddFeature, Weighed} from './types.ts';
import {hasCue} from './marks.ts';

/** First, last and next words, what stands before and after, and the seam of a pair. */
export function addEdges(weighed: Weighed, add: AddFeature): void {
  addStart(weighed, add);
  addLabel(weighed, add);
  addEnd(weighed, add);
  addSeam(weighed, add);
}

function addStart({block, marks, candidate}: Weighed, add: AddFeature): void {
  const {words, sentences} = block;
  const from = candidate.runs[0]?.from ?? 0;
  const first = words[from];
  const bare = first?.bare ?? '';
  const span = sentences[candidate.sentence] ?? {from, to: from};
  if (english.pronouns.has(bare)) add('starts with a pronoun');
  if (/^(it|they|he|she)$/.test(bare)) add('starts with it');
  if (/^(this|these|that|those|such)$/.test(bare))
    add(/NOUN|PROPN/.test(marks.tags[from + 1] ?? '') ? 'starts with this and a noun' : 'starts with this');
  if (english.connectives.has(bare)) add('starts with a connective');
  if (/^(and|but|or|because|which|where|who|that)$/.test(bare)) add('starts with a conjunction');
  if (/^(if|when|given|by|in|for|with|to|as|on|from|while|since|although)$/.test(bare))
    add('starts with a preposition');
  if (/^(we|i|you|let's|let’s|our|your)$/.test(bare)) add('starts with we');
  if (/^(the|a|an)$/.test(bare)) add('starts with an article');
  if (from > span.from && /^[A-Z]/.test(first?.raw ?? '')) add('starts inside with a capital');
  if (words.slice(from + 1, from + 9).some(word => /^(it|they|them|this|these)$/.test(word.bare))) add('pronoun early');
  if (from > span.from && candidate.kind !== 'labelled') addOpening({from: span.from, to: from}, marks.cues, add);
}

/** What is left away before the start. */
function addOpening(left: Span, cues: Weighed['marks']['cues'], add: AddFeature): void {
  for (const cue of ['condition', 'we', 'image', 'contrast', 'study', 'negation', 'hedge'])
    if (hasCue(cues, cue, [left])) add(`leaves before: ${cue}`);
  const count = left.to - left.from;
  add('leaves before', count / 10);
  add(`leaves before ${binOf(count, [1, 2, 4, 8])}`);
}

function addLabel({block, marks, candidate}: Weighed, add: AddFeature): void {
  const {label, words} = block;
  if (label === undefined) return;
  const isLabelled = candidate.runs[0]?.from === label.from && endOf(candidate) > label.to;
  add(isLabelled ? 'has the label' : 'lacks the label');
  if (endOf(candidate) <= label.to) add('label alone');
  if (!isLabelled) return;
  const start = mainStart(candidate, block);
  if (english.pronouns.has(words[start]?.bare ?? '')) add('label, then a pronoun');
  const repeats = words.slice(start, start + 6).some(word => word.terms.some(term => marks.terms.label.has(term)));
  if (repeats) add('label, then its words');
}

function addEnd({block, marks, candidate}: Weighed, add: AddFeature): void {
  const {words, sentences} = block;
  const end = endOf(candidate);
  const span = sentences[candidate.sentence] ?? {from: 0, to: end};
  const last = words[end - 1];
  if (english.danglers.has(last?.bare ?? '')) add('ends dangling');
  if (/:$/.test(last?.raw ?? '')) add('ends with a colon');
  if (/\?$/.test(last?.raw ?? '')) add('ends with a question');
  if (/,$/.test(last?.raw ?? '')) add('ends with a comma');
  if (end < span.to) {
    addRest({from: end, to: span.to}, {block, marks, candidate}, add);
    return;
  }
  const next = marks.sentences[candidate.sentence + 1] ?? '';
  if (/^(however|but|instead|yet|unfortunately)/i.test(next)) add('before a contrast');
  if (/^(this|these|that|it|they|such)\b/i.test(next)) add('before a pointer');
  if (/^(for example|for instance|e\.g|that is|in other words|i\.e)/i.test(next)) add('before an example');
}

/** What is left away after the end. */
function addRest(rest: Span, {block, marks, candidate}: Weighed, add: AddFeature): void {
  const next = block.words[rest.from];
  add('cut');
  const bare = next?.bare ?? '';
  add(`cut before ${english.nextWords.has(bare) ? bare : /^\(/.test(next?.raw ?? '') ? '(' : 'another word'}`);
  for (const cue of ['contrast', 'cause', 'example']) if (hasCue(marks.cues, cue, [rest])) add(`leaves: ${cue}`);
  for (const cue of ['number', 'result'])
    if (hasCue(marks.cues, cue, [rest]) && !hasCue(marks.cues, cue, candidate.runs)) add(`leaves: ${cue}`);
  add('leaves', (rest.to - rest.from) / 20);
  if (rest.to - rest.from <= 4) add('leaves few words');
}

function addSeam({block, candidate}: Weighed, add: AddFeature): void {
  const [first, second] = candidate.runs;
  if (first === undefined || second === undefined) return;
  const {words} = block;
  const [before, after] = [words[first.to - 1], words[second.from]];
  add('gap', (second.from - first.to) / 20);
  add(`first run ${binOf(first.to - first.from, [2, 4, 8, 14])}`);
  add(`second run ${binOf(second.to - second.from, [3, 6, 12])}`);
  const isStopped = /[.!?:]$/.test(before?.raw ?? '');
  if (isStopped) add('seam after a stop');
  if (english.pronouns.has(after?.bare ?? '')) add('seam before a pronoun');
  if (/,$/.test(before?.raw ?? '') && candidate.kind === 'aside') add('seam after a comma');
  if (english.connectives.has(after?.bare ?? '')) add('seam before a connective');
  if (/^[A-Z]/.test(after?.raw ?? '') && !isStopped) add('seam before a capital');
}
