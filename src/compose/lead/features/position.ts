// Features of where a candidate stands, of what kind it is, and how long.
import {endOf} from '../candidates/candidate.ts';
import {runWords} from '../candidates/limits.ts';
import type {AddFeature, Weighed} from './types.ts';
import {binOf} from './bins.ts';

/** Words: the lengths that are told apart. */
const lengths = [4, 6, 9, 13, 17, 21, 25, 28, 34];

/** Position of the sentence, kind of candidate and of its cuts, length. */
export function addPosition({block, marks, candidate}: Weighed, add: AddFeature): void {
  const {kind, gap, sentence, length, start, end} = candidate;
  const {sentences, label, words, isItem} = block;
  const isLabelFirst = label !== undefined && label.to === sentences[0]?.to;
  const index = Math.max(0, sentence - (isLabelFirst ? 1 : 0));
  add(`sentence ${Math.min(index, 4)}`);
  if (sentences.length > 1 && sentence === sentences.length - 1) add('sentence last');
  if (isItem) add(`sentence ${Math.min(index, 2)} of an item`);
  if (sentences.length > 5) add(`sentence ${Math.min(index, 2)} of many`);
  for (const trait of marks.traits[sentence] ?? []) add(trait);
  add(`kind: ${kind}`);
  if (isItem) add(`kind: ${kind}, item`);
  if (gap !== 'none') add(`gap: ${gap}`);
  add(`start: ${start}`);
  add(`end: ${end}`);
  const share = length / runWords.max;
  add(`length ${binOf(length, lengths)}`);
  add('length', share);
  add('length squared', share * share);
  add('share of the block', length / words.length);
  const span = sentences[sentence];
  if (span === undefined) return;
  const reached = (endOf(candidate) - span.from) / (span.to - span.from);
  add('share of the sentence', reached);
  if (reached < 0.5) add('under half of the sentence');
  if (marks.isBesideFigure) add(`sentence ${Math.min(sentence, 2)} beside a figure`);
}
