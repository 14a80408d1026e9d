// The words chosen of a block -> whole sentences around them, for a page that has the room.
import {type Candidate, countOf, endOf, mainStart} from '../candidates/candidate.ts';
import {runWords} from '../candidates/limits.ts';
import {announces} from '../features/marks.ts';
import type {Weighed} from '../features/types.ts';
import {english} from '../languages/en.ts';
import {standsAlone} from '../support.ts';

/** Words that a longer choice adds at least: fewer are not worth another look. */
const minGain = 4;

/**
 * The longest choice of whole sentences in a row that holds `chosen`, with the label that `chosen` has: the whole block
 * up to 60 words, else up to 45; null where there is none. It neither begins nor ends with a sentence that announces or
 * narrates, and a rule that forbids `chosen` nothing forbids it nothing.
 */
export function extendChoice({block, marks, candidate: chosen}: Weighed): Candidate | null {
  const {sentences, label} = block;
  const first = sentences.findLastIndex(({from}) => from <= mainStart(chosen, block));
  const last = sentences.findIndex(({to}) => to >= endOf(chosen));
  if (first < 0 || last < first) return null;
  const named = label !== undefined && chosen.runs[0]?.from === label.from ? [label] : [];
  const fits = (from: number, to: number): Candidate | null => {
    const span = {from: sentences[from]?.from ?? 0, to: sentences[to]?.to ?? 0};
    const runs = span.from < (named[0]?.to ?? 0) ? [{...span, from: 0}] : [...named, span];
    const joined = runs.length === 2 && runs[0]?.to === span.from ? [{from: 0, to: span.to}] : runs;
    const length = joined.reduce((sum, run) => sum + countOf(run, block.words), 0);
    const isAll = joined[0]?.from === 0 && joined.length === 1 && span.to === block.words.length;
    if (length > (isAll ? runWords.whole : runWords.sentence) || length < chosen.length + minGain) return null;
    const candidate = {runs: joined, kind: 'long', start: 'sentence', end: 'sentence', gap: 'none'} as const;
    return {...candidate, sentence: from, length};
  };
  const saysSomething = (i: number): boolean => {
    const text = marks.sentences[i] ?? '';
    return !announces(text, sentences[i] ?? {from: 0, to: 0}, block) && !english.narration.test(text);
  };
  const found: Candidate[] = [];
  for (let from = first; from >= 0; from--)
    for (let to = last; to < sentences.length; to++) {
      // Without more sentences it would only bring back how its own opens.
      if (from === first && to === last && /opener|that/.test(chosen.start)) continue;
      if ((from < first && !saysSomething(from)) || (to > last && !saysSomething(to))) continue;
      const candidate = fits(from, to);
      if (candidate) found.push(candidate);
    }
  const ends = (candidate: Candidate): boolean => endOf(candidate) === endOf(chosen) || !endsOpen(candidate, block);
  return (
    found
      .filter(ends)
      .sort((a, b) => b.length - a.length)
      .find(candidate => standsAlone({block, marks, candidate})) ?? null
  );
}

/** Leads in to what stands after the block. */
function endsOpen(candidate: Candidate, {words}: Weighed['block']): boolean {
  return /[:：]$/.test(words[endOf(candidate) - 1]?.raw ?? '');
}
