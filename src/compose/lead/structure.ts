// A block of any language -> its label and its first whole sentence, by marks alone.
import type {Span} from '../../text/span.ts';
import {countWords, findWords} from '../../text/words.ts';
import type {BlockText} from './block.ts';
import {runWords} from './candidates/limits.ts';
import type {Choice} from './choice.ts';

/** Words that a cut leaves at least. */
const minWords = 8;
/** Marks after which a long sentence is cut, the likelier end of a clause first; then any blank. */
const clauseMarks = [/[;:；：](?=\s|\p{L})|\s[–—-](?=\s)/gu, /[,，、،](?=\s|\p{L})|\s(?=\()/gu, /\s/gu];

/** The first sentence that has words after the label, with it; cut at a mark only where it has over 45 words. */
export function chooseByStructure({text, fixed, sentences, label}: BlockText): Choice {
  const first = sentences
    .map(({from, to}) => trimSpan(text, {from: Math.max(from, label), to}))
    .find(({from, to}) => countWords(text.slice(from, to)) > 0);
  if (first === undefined)
    return {kind: 'runs', runs: [trimSpan(text, {from: 0, to: text.length})], isBrokenOff: false};
  const named = label > 0 ? [trimSpan(text, {from: 0, to: label})] : [];
  const max = runWords.sentence - countWords(text.slice(0, label));
  const isWhole = countWords(text.slice(first.from, first.to)) <= max;
  const run = isWhole ? first : {from: first.from, to: findCut(text, first, fixed)};
  return {kind: 'runs', runs: [...named, run], isBrokenOff: run.to < first.to};
}

/** Offset after the last clause of at most 28 words. */
function findCut(text: string, {from, to}: Span, fixed: readonly Span[]): number {
  const words = findWords(text.slice(from, to));
  const limit = from + (words[runWords.max]?.from ?? to - from);
  const earliest = from + (words[minWords]?.from ?? 0);
  const isOpen = (at: number): boolean =>
    at >= earliest && at <= limit && !fixed.some(one => one.from < at && at < one.to);
  for (const marks of clauseMarks) {
    const at = [...text.slice(from, limit + 1).matchAll(marks)].map(({index}) => from + index).findLast(isOpen);
    if (at !== undefined) return at;
  }
  const atom = fixed.find(one => one.from <= limit && limit < one.to);
  if (atom === undefined) return limit;
  return atom.from > from ? atom.from : atom.to;
}

function trimSpan(text: string, {from, to}: Span): Span {
  const part = text.slice(from, to);
  return {from: from + part.length - part.trimStart().length, to: to - part.length + part.trimEnd().length};
}
