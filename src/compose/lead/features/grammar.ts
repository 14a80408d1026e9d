// Features of the parts of speech of a candidate.
import {endOf} from '../candidates/candidate.ts';
import {binOf} from './bins.ts';
import type {AddFeature, Weighed} from './types.ts';

/** Verbs, nouns and their share, the parts of speech at its edges and at its seam. */
export function addGrammar({block, marks, candidate}: Weighed, add: AddFeature): void {
  const {words, sentences} = block;
  const {tags} = marks;
  const [first, second] = candidate.runs;
  if (first === undefined) return;
  const indices = candidate.runs.flatMap(({from, to}) => Array.from({length: to - from}, (_, i) => from + i));
  const tagAt = (i: number): string => tags[i] ?? 'X';
  const count = (...names: readonly string[]): number => indices.filter(i => names.includes(tagAt(i))).length;
  const length = Math.max(1, candidate.length);
  const verbs = count('VERB', 'AUX');
  if (verbs === 0) add('no verb');
  add('verbs', verbs / length);
  add('nouns', count('NOUN', 'PROPN') / length);
  add('adjectives', count('ADJ') / length);
  add('adverbs', count('ADV') / length);
  const [from, end] = [first.from, endOf(candidate)];
  add(`first: ${tagAt(from)}`);
  add(`last: ${tagAt(end - 1)}`);
  const span = sentences[candidate.sentence] ?? {from, to: end};
  if (end < span.to) {
    add(`next: ${tagAt(end)}`);
    const isOpen = !/[,;:)]$/.test(words[end - 1]?.raw ?? '');
    if (isOpen && /NOUN|PROPN|ADJ|NUM/.test(tagAt(end - 1)) && /NOUN|PROPN/.test(tagAt(end)))
      add('ends inside a noun phrase');
    if (/VERB|AUX/.test(tagAt(end - 1))) add('ends with a verb');
  }
  const firstVerb = indices.findIndex(i => /VERB|AUX/.test(tagAt(i)));
  add(`first verb ${firstVerb < 0 ? 'nowhere' : binOf(firstVerb, [0, 2, 5, 9])}`);
  if (tagAt(from) === 'VERB' && from === span.from) add('imperative');
  const isGerund = (i: number): boolean => tagAt(i) === 'VERB' && /ing$/.test(words[i]?.bare ?? '');
  if (isGerund(from)) add('starts with a gerund');
  if (!indices.some(i => tagAt(i) === 'AUX' || (tagAt(i) === 'VERB' && !isGerund(i)))) add('no finite verb');
  if (second === undefined) return;
  add(`before the seam: ${tagAt(first.to - 1)}`);
  add(`after the seam: ${tagAt(second.from)}`);
}
