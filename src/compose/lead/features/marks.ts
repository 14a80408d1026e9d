// A block read -> what its candidates are weighed by, found once for all of them.
import type {Span} from '../../../text/span.ts';
import {listTerms, type ReadBlock} from '../block.ts';
import {wordsText} from '../candidates/candidate.ts';
import {english} from '../languages/en.ts';
import type {PartOfSpeech, Tagger} from '../../../text/language/parts-of-speech.ts';

/** A cue of a family: the words from its first to its last. */
export type CueRanges = ReadonlyMap<string, readonly Span[]>;

/** What is known of a block beside its words. */
export interface Marks {
  readonly tags: readonly PartOfSpeech[];
  readonly cues: CueRanges;
  /** Text of each sentence. */
  readonly sentences: readonly string[];
  /** What each sentence as a whole speaks for or against. */
  readonly traits: readonly (readonly string[])[];
  /** How often each term occurs in the block, and in how many of its sentences. */
  readonly frequencies: ReadonlyMap<string, number>;
  readonly spread: ReadonlyMap<string, number>;
  readonly terms: Readonly<Record<'heading' | 'before' | 'after' | 'label', ReadonlySet<string>>>;
  readonly isBesideFigure: boolean;
}

/** Looks over a block once. */
export function markBlock(block: ReadBlock, tag: Tagger): Marks {
  const {words, heading, before, after, label} = block;
  const sentences = block.sentences.map(span => wordsText(span, words));
  const cues = findCues(block);
  const terms = (text: string): ReadonlySet<string> => new Set(listTerms(text));
  return {
    tags: tag(words),
    cues,
    sentences,
    traits: block.sentences.map((span, i) => describeSentence(block, span, sentences[i] ?? '', cues)),
    frequencies: countTerms(words.flatMap(word => word.terms)),
    spread: countTerms(
      block.sentences.flatMap(({from, to}) => [...new Set(words.slice(from, to).flatMap(word => word.terms))]),
    ),
    terms: {
      heading: terms(heading),
      before: terms(before.text),
      after: terms(after.text),
      label: label ? terms(wordsText(label, words)) : new Set(),
    },
    isBesideFigure: before.kind === 'figure' || after.kind === 'figure',
  };
}

/** Does a cue of `name` stand within one of `runs`? */
export function hasCue(cues: CueRanges, name: string, runs: readonly Span[]): boolean {
  return (cues.get(name) ?? []).some(cue => runs.some(run => cue.from >= run.from && cue.to <= run.to));
}

/**
 * Does the part `span` of a sentence, which reads `text`, say only that something comes? Where it names a term in bold,
 * it introduces that: "We measure this with a **loss function**".
 */
export function announces(text: string, span: Span, {stressed}: Pick<ReadBlock, 'stressed'>): boolean {
  if (!english.announcement.test(text)) return false;
  return !stressed.some(({isBold, from, to}) => isBold && from >= span.from && to <= span.to);
}

function countTerms(terms: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

function findCues({words, text, stressed}: ReadBlock): CueRanges {
  const wordAt = (offset: number): number => {
    let [low, high] = [0, words.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((words[middle]?.to ?? 0) > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  const toRange = (from: number, length: number): Span => ({from: wordAt(from), to: wordAt(from + length - 1) + 1});
  const cues = new Map<string, readonly Span[]>();
  for (const [name, pattern] of Object.entries(english.cues))
    cues.set(
      name,
      [...text.matchAll(pattern)].map(({0: found, index}) => toRange(index, found.length)),
    );
  cues.set('stress', stressed);
  cues.set(
    'formula',
    words.flatMap(({isAtom}, i) => (isAtom ? [{from: i, to: i + 1}] : [])),
  );
  return cues;
}

function describeSentence({words}: ReadBlock, span: Span, text: string, cues: CueRanges): readonly string[] {
  const first = words[span.from]?.bare ?? '';
  const traits = [
    ...(english.pronouns.has(first) ? ['opens with a pronoun'] : []),
    ...(english.connectives.has(first) ? ['opens with a connective'] : []),
    ...(/\?["”’)]*$/.test(text) ? ['asks'] : []),
    ...(/:$/.test(text) ? ['ends with a colon'] : []),
    ...(english.announcement.test(text) ? ['announces'] : []),
    ...(english.narration.test(text) ? ['narrates'] : []),
    ...Object.entries(english.openings).flatMap(([name, pattern]) => (pattern.test(text) ? [`opens: ${name}`] : [])),
    ...[...cues.keys()].filter(name => hasCue(cues, name, [span])),
  ];
  return traits.map(trait => `sentence: ${trait}`);
}
