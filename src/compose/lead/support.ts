// A choice that goes on from sentences before it -> those sentences too, where all are short.
import {type Candidate, countOf, endOf, joinRuns, mainStart, wordsText} from './candidates/candidate.ts';
import type {Weighed} from './features/types.ts';
import {english} from './languages/en.ts';
import {findVetoes, isAllowed} from './vetoes/vetoes.ts';

/**
 * Words of an opening in which a pointer is looked for, of one that requests; after it, in which its noun is; of a
 * phrase that fronts a sentence.
 */
const opening = {words: 6, request: 8, noun: 2, phrase: 8} as const;

/** Words within which "both … and …" names what it speaks of. */
const pairWithin = 7;

/** Sentences before a choice that it may take along. */
const maxBefore = 3;

/**
 * `chosen` with the fewest sentences before it that name what it leans on, where it goes on from what is not there, and
 * all are at most `most` words, beside its label, that no rule forbids; else itself.
 */
export function supportChoice(weighed: Weighed, most: number): Candidate {
  const {block, candidate: chosen} = weighed;
  const at = block.sentences.findLastIndex(({from}) => from <= mainStart(chosen, block));
  const {label} = block;
  const isLabelled = label !== undefined && chosen.runs[0]?.from === label.from;
  const isRun = chosen.runs.length === (isLabelled && chosen.runs[0]?.to === label.to ? 2 : 1);
  if (!isRun || chosen.start !== 'sentence' || !needsMore(weighed)) return chosen;
  for (let from = at - 1; from >= Math.max(0, at - maxBefore); from--) {
    const before = block.sentences[from];
    if (!before || (isLabelled && before.from < label.to)) break;
    const runs = joinRuns([...(isLabelled ? [label] : []), {from: before.from, to: endOf(chosen)}]);
    const length = runs.reduce((sum, run) => sum + countOf(run, block.words), 0);
    if (length - (isLabelled ? countOf(label, block.words) : 0) > most) break;
    const candidate: Candidate = {...chosen, kind: 'two', runs, sentence: from, length};
    if (isOpen({...weighed, candidate}) && !isSupposed({...weighed, candidate})) return candidate;
  }
  return chosen;
}

/** Does it lean on sentences before it? */
function needsMore(weighed: Weighed): boolean {
  return !standsAlone(weighed) || isSupposed(weighed);
}

/** May it stand with what it has taken along? What announces may, where it names what the choice speaks of. */
function isOpen(weighed: Weighed): boolean {
  return !pointsEarly(weighed) && !asksForUnnamed(weighed) && findVetoes(weighed).every(isBorne(weighed));
}

/** May a rule be broken by what stands before the choice to name what that speaks of, or to set its example up? */
function isBorne({block, candidate}: Weighed): (name: string) => boolean {
  const text = wordsText({from: mainStart(candidate, block), to: endOf(candidate)}, block.words);
  return name => name === 'announces' || (name === 'goes on from what is not there' && english.instance.test(text));
}

/** Does no rule forbid it, and does it point at nothing that only a sentence before it names? */
export function standsAlone(weighed: Weighed): boolean {
  return isAllowed(weighed) && !pointsEarly(weighed) && !asksForUnnamed(weighed) && !leansOn(weighed);
}

/** "Suppose that … Also assume that … We get:": does a sentence before it suppose what it holds under? */
function isSupposed({block, marks, candidate}: Weighed): boolean {
  const at = block.sentences.findLastIndex(({from}) => from <= mainStart(candidate, block));
  return marks.sentences.slice(Math.max(0, at - maxBefore), at).some(sentence => english.supposes.test(sentence));
}

/**
 * "The function would then compute …", "For example, …": says it what comes of a sentence before it, or gives an
 * instance of it?
 */
function leansOn({block, marks, candidate}: Weighed): boolean {
  const start = mainStart(candidate, block);
  const at = block.sentences.findLastIndex(({from}) => from <= start);
  // With its own words left away it is an instance still.
  if (at > 0 && english.instance.test(marks.sentences[at] ?? '')) return true;
  return english.leans.test(wordsText({from: start, to: endOf(candidate)}, block.words));
}

/** "Be careful of letting that become …": asks it for something that only a sentence before it names? */
function asksForUnnamed({block, marks, candidate}: Weighed): boolean {
  const start = mainStart(candidate, block);
  const tags = marks.tags.slice(start, start + opening.request);
  if (!/^(?:VERB|AUX)$/.test(tags[0] ?? '')) return false;
  const pronoun = tags.findIndex(
    (tag, i) => tag === 'PRON' && english.pointers.has(block.words[start + i]?.bare ?? ''),
  );
  const noun = tags.findIndex(tag => tag === 'NOUN' || tag === 'PROPN');
  return pronoun > 0 && (noun < 0 || pronoun < noun);
}

/** "Though previous experience in these areas …": points its opening at a noun that nothing before it has named? */
function pointsEarly({block, marks, candidate}: Weighed): boolean {
  const start = mainStart(candidate, block);
  const named = new Set([...marks.terms.heading, ...marks.terms.label]);
  if (pointsBehindPhrase({block, marks}, start)) return true;
  for (const [i, {bare, raw, terms}] of block.words.slice(start, start + opening.words).entries()) {
    const isPair =
      bare === 'both' && block.words.slice(start + i, start + i + pairWithin).some(word => word.bare === 'and');
    if (i > 0 && !isPair && english.demonstratives.has(bare)) {
      const nouns = block.words.slice(start + i + 1, start + i + 1 + opening.noun).flatMap(word => word.terms);
      return !nouns.some(term => named.has(term));
    }
    if (/[,;:.]$/.test(raw)) return false;
    for (const term of terms) named.add(term);
  }
  return false;
}

/** "In the case of images, this corresponds to …": does a sentence whose opening only fronts it begin by pointing? */
function pointsBehindPhrase({block, marks}: Pick<Weighed, 'block' | 'marks'>, start: number): boolean {
  if (!english.phraseOpening.test(block.words[start]?.bare ?? '')) return false;
  const comma = block.words.slice(start, start + opening.phrase).findIndex(({raw}) => raw.endsWith(','));
  const [at, next] = [start + comma + 1, start + comma + 2];
  const isBare = /^(?:VERB|AUX)$/.test(marks.tags[next] ?? '');
  return comma > 0 && isBare && english.demonstratives.has(block.words[at]?.bare ?? '');
}
