// What the rules ask of a candidate's words.
import type {Word} from '../block.ts';
import {endOf, mainStart} from '../candidates/candidate.ts';
import type {Weighed} from '../features/types.ts';
import type {PartOfSpeech} from '../../../text/language/parts-of-speech.ts';

/** A word with its part of speech and the word before it. */
export interface TaggedWord {
  readonly word: Word;
  readonly tag: PartOfSpeech;
  readonly before: string;
}

/** The word at an index of the block; `undefined` after its last. */
export function wordAt({block, marks}: Weighed, at: number): TaggedWord | undefined {
  const word = block.words[at];
  return word && {word, tag: marks.tags[at] ?? 'X', before: block.words[at - 1]?.bare ?? ''};
}

/** The words of a candidate in its first sentence, after its label, in order. */
export function mainWords({block, marks, candidate}: Weighed): readonly TaggedWord[] {
  const start = mainStart(candidate, block);
  const end = block.sentences[candidate.sentence]?.to ?? 0;
  return candidate.runs.flatMap(({from, to}) =>
    block.words.slice(from, to).flatMap((word, i): readonly TaggedWord[] => {
      const at = from + i;
      if (at < start || at >= end) return [];
      return [{word, tag: marks.tags[at] ?? 'X', before: block.words[at - 1]?.bare ?? ''}];
    }),
  );
}

/** Is the word a verb that a clause can rest on: no participle in -ing, no infinitive? */
export function isFiniteVerb({word, tag, before}: TaggedWord): boolean {
  if (tag === 'AUX') return !/^(?:be|been|being|having|to)$/.test(word.bare);
  return tag === 'VERB' && !/ing$/.test(word.bare) && before !== 'to';
}

/** Begins and ends where the author's sentence does: its grammar is the author's. */
export function isWholeSentence({block, candidate}: Weighed): boolean {
  const span = block.sentences[candidate.sentence];
  const start = mainStart(candidate, block);
  const isStart = candidate.start === 'sentence' || candidate.start === 'after label' || start === span?.from;
  return isStart && candidate.end === 'sentence' && candidate.gap === 'none';
}

/** The word after a candidate within its sentence. */
export function nextWord({block, candidate}: Weighed): Word | undefined {
  const end = endOf(candidate);
  return end < (block.sentences[candidate.sentence]?.to ?? 0) ? block.words[end] : undefined;
}
