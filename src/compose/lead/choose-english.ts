// A block of English -> the words that the model chooses among those that no rule forbids.
import type {Span} from '../../text/span.ts';
import {type BlockText, readBlock, type ReadBlock} from './block.ts';
import {type Candidate, endOf, mainStart, texSource, textOf} from './candidates/candidate.ts';
import {generateCandidates} from './candidates/generate.ts';
import {needLimits, type NeedLimits, runWords} from './candidates/limits.ts';
import {type Marks, markBlock} from './features/marks.ts';
import {extendChoice} from './longer/extend.ts';
import {fillChoice, scoreSentence} from './longer/fill.ts';
import type {Weighed} from './features/types.ts';
import {english} from './languages/en.ts';
import {addGivens, addLeadIn, ledIn} from './lead-in.ts';
import type {Choice, RankedRuns} from './choice.ts';
import {standsAlone, supportChoice} from './support.ts';
import {joinSides} from './sides.ts';
import {chooseTask} from './task.ts';
import {decide, scoreCandidate} from './model/ranker.ts';
import {preferSubject} from './subject.ts';
import {isSummary, preferSummary} from './summary.ts';
import {weights} from './model/weights.ts';
import {tagWords} from '../../text/language/parts-of-speech.ts';
import {isAllowed, isBearable} from './vetoes/vetoes.ts';

/** Characters; a longer block is no prose of a lecture. */
const longestText = 12_000;
/**
 * Words of a choice that is short for its block, and of a block of which more is shown than that; the score of a
 * sentence that is worth it.
 */
const short = {most: 20, of: 60, worth: -1.5} as const;
/** Longer texts of a block that a page chooses from. */
const maxLonger = 3;
/** Words of a lead-in that says more than that something follows. */
const leadInWords = 6;

/** What may stand on the slide, and how probable the model holds each; in the order of the block. */
interface Ranking {
  readonly block: ReadBlock;
  readonly marks: Marks;
  readonly candidates: readonly Candidate[];
  readonly scores: readonly number[];
}

/** What stands on the slide; nothing where no candidate may: then its structure decides. */
export function chooseEnglish(text: BlockText): Choice | undefined {
  const ranking = rank(text);
  if (ranking === undefined || ranking === 'none') return ranking === 'none' ? {kind: 'none'} : undefined;
  const {block, marks, candidates, scores} = ranking;
  const {slide} = needLimits;
  const first = settleChoice(decideStanding(scores, candidates, {block, marks}, slide), {block, marks}, slide);
  if (!first) return undefined;
  const weigh = (candidate: Candidate) => ({block, marks, candidate});
  const own = fillChoice(weigh(first), weights);
  const chosen = addNext(weigh(first), own);
  const steps = chosen === first ? own : fillChoice(weigh(chosen), weights);
  const given = addGivens(weigh(chosen), slide);
  const extended = extendChoice(weigh(chosen));
  // What the block opens with says more of it than what stands around the choice.
  const isPassed = extended !== null && (steps[0]?.sentence ?? extended.sentence) < extended.sentence;
  const added = [given, joinSides({block, candidate: chosen}, slide.needs)].filter(one => one !== chosen);
  const longer = offerLonger(isPassed ? null : extended, [...added, ...steps]);
  return {
    kind: 'runs',
    runs: toSpans(chosen, block, marks),
    isBrokenOff: false,
    ...(longer.length > 0 ? {longer: longer.map(one => toSpans(one, block, marks))} : {}),
  };
}

/** Score by which the model may hold a choice that leans on what is not shown above one that stands by itself. */
const leaning = 0.8;

/**
 * What the model agrees on; where that leans on a sentence that is not shown, and cannot be, what it agrees on among
 * the choices that stand by themselves, if one of them is nearly as probable.
 */
export function decideStanding(
  scores: readonly number[],
  candidates: readonly Candidate[],
  {block, marks}: Pick<Weighed, 'block' | 'marks'>,
  {needs}: NeedLimits,
): Candidate | undefined {
  const decided = decide(scores, candidates, block);
  const stands = (candidate: Candidate): boolean => standsAlone({block, marks, candidate});
  const [first] = decided < 0 ? [] : [candidates[decided]];
  if (!first || stands(first) || stands(supportChoice({block, marks, candidate: first}, needs))) return first;
  const min = (scores[decided] ?? 0) - leaning;
  const open = candidates.flatMap((candidate, i) => ((scores[i] ?? 0) >= min && stands(candidate) ? [i] : []));
  const others = open.flatMap(i => candidates[i] ?? []);
  const near = open.map(i => scores[i] ?? 0);
  return others[decide(near, others, block)] ?? first;
}

/**
 * What stands on the slide: the task that a block sets, else what the model has `decided`, with what it leans on as far
 * as the `limits` go.
 */
export function settleChoice(
  decided: Candidate | undefined,
  {block, marks}: Pick<Weighed, 'block' | 'marks'>,
  limits: NeedLimits,
): Candidate | undefined {
  const task = chooseTask(block, marks, limits.needs);
  if (task || !decided) return task ?? undefined;
  const supported = supportChoice({block, marks, candidate: decided}, limits.needs);
  const paired = joinSides({block, candidate: supported}, runWords.sides);
  return addLeadIn({block, marks, candidate: paired}, limits);
}

/**
 * The choice with the sentence that says most of those after it, the first of its `steps` to a longer one, where the
 * block is long and the choice but a short one of its sentences: who did something and when, without what it was. What
 * its author sums up with is left as it is.
 */
function addNext(weighed: Weighed, steps: readonly Candidate[]): Candidate {
  const {block, marks, candidate} = weighed;
  if (block.words.length < short.of || candidate.length > short.most || isSummary(candidate, {block, marks}))
    return candidate;
  const next = steps.find(({length}) => length > candidate.length);
  if (!next || next.length > runWords.sentence || mainStart(next, block) !== mainStart(candidate, block))
    return candidate;
  const isWorthIt = block.sentences.every(
    (span, i) =>
      span.from < endOf(candidate) ||
      next.runs.every(({from, to}) => span.from < from || to < span.to) ||
      scoreSentence(i, weighed, weights) >= short.worth,
  );
  return isWorthIt ? next : candidate;
}

/** All that may stand on the slide, each with its probability by the model, the most probable first. */
export function rankEnglish(text: BlockText): readonly RankedRuns[] {
  const ranking = rank(text);
  if (ranking === undefined || ranking === 'none') return [];
  const {block, marks, candidates, scores} = ranking;
  const best = Math.max(...scores);
  const total = scores.reduce((sum, score) => sum + Math.exp(score - best), 0);
  return candidates
    .map((candidate, i) => ({
      runs: toSpans(candidate, block, marks),
      probability: Math.exp((scores[i] ?? best) - best) / total,
    }))
    .sort((a, b) => b.probability - a.probability);
}

/** Nothing for a block that no model looks at; `none` for one of which nothing is shown. */
function rank(text: BlockText): Ranking | 'none' | undefined {
  if (text.text.length > longestText) return undefined;
  const block = readBlock(text);
  const marks = markBlock(block, tagWords);
  if (isNoteOnly(block, marks)) return 'none';
  const all = generateCandidates(block);
  const weigh = (candidate: Candidate) => ({block, marks, candidate});
  const allowed = all.filter(candidate => isAllowed(weigh(candidate)));
  const bearable = allowed.length > 0 ? allowed : all.filter(candidate => isBearable(weigh(candidate)));
  const clean = bearable.filter(candidate => !texSource.test(textOf(candidate, block)));
  const open = clean.length > 0 ? clean : bearable;
  const told = preferSummary(preferSubject(open, {block, marks}), {block, marks});
  const candidates = preferLeadIn(told, all, {block, marks});
  const scores = candidates.map(candidate => scoreCandidate(candidate, {block, marks, weights}));
  return {block, marks, candidates, scores};
}

/** `extended` and the `steps` beyond it, shortest first, at most as many as pages are tried with. */
function offerLonger(extended: Candidate | null, steps: readonly Candidate[]): readonly Candidate[] {
  const sorted = [...(extended ? [extended] : []), ...steps].sort((a, b) => a.length - b.length);
  const apart = sorted.filter((one, i) => i === 0 || one.length > (sorted[i - 1]?.length ?? 0));
  return apart.length > maxLonger ? [...apart.slice(0, maxLonger - 1), ...apart.slice(-1)] : apart;
}

/** Nothing but announcements and what a picture shows. */
function isNoteOnly({label}: ReadBlock, {sentences, isBesideFigure, traits}: Marks): boolean {
  const saysNothing = (sentence: string): boolean =>
    english.announcement.test(sentence) || english.narration.test(sentence);
  if (sentences.every(saysNothing)) return true;
  const [first = '', ...rest] = sentences;
  if (label !== undefined || english.statesResult.test(first)) return false;
  const narrates = english.narration.test(first) || (isBesideFigure && english.imageOpening.test(first));
  return narrates && rest.every((_, i) => isAboutImage(traits[i + 1] ?? []));
}

/** Goes on about the picture, or from it, or claims nothing. */
function isAboutImage(traits: readonly string[]): boolean {
  const is = (pattern: RegExp): boolean => traits.some(trait => pattern.test(trait));
  return (
    is(/: (?:image|narrates|announces|opens with a pronoun|opens with a connective)$/) ||
    !is(/: (?:definition|result|weight)$/)
  );
}

/**
 * Does a sentence end in a colon, or run into the formula below it: "… that we define as the vector area,"? One whose
 * quotation ends it does not: "He said: “It holds.”"
 */
function leadsIn(sentence: string, after: string): boolean {
  return sentence.endsWith(':') || (after === 'math' && /[\p{L}\p{N})’”"',](?<![.!?…][’”"']+)$/u.test(sentence));
}

/** Before code, formulas, lists and tables the sentence that leads in is shown, if it says anything. */
function preferLeadIn(
  open: readonly Candidate[],
  all: readonly Candidate[],
  {block, marks}: {readonly block: ReadBlock; readonly marks: Marks},
): readonly Candidate[] {
  const last = block.sentences.length - 1;
  const sentence = marks.sentences[last] ?? '';
  const span = block.sentences[last];
  if (span === undefined || !ledIn.has(block.after.kind) || !leadsIn(sentence, block.after.kind)) return open;
  if (english.bareLeadIn.test(sentence) || span.to - span.from < leadInWords) return open;
  const leads = (candidate: Candidate): boolean => candidate.sentence === last && endOf(candidate) === span.to;
  const found = open.filter(leads);
  if (found.length > 0) return found;
  const bearable = all.filter(candidate => leads(candidate) && isBearable({block, marks, candidate}));
  return bearable.length > 0 ? bearable : open;
}

/** Runs of words as offsets, without the marks that only what is left out needs. */
function toSpans({runs, gap, end}: Candidate, {words}: ReadBlock, {tags}: Marks): readonly Span[] {
  return runs.map(({from, to}, i) => {
    const next = runs[i + 1];
    const raw = words[to - 1]?.raw ?? '';
    const isLast = next === undefined;
    const isSeam = gap !== 'none' && i === runs.length - 2;
    const isOpen = isSeam && gap !== 'bracket' && /^(?:VERB|AUX|ADP|PART)$/.test(tags[next?.from ?? 0] ?? '');
    const mark = (isLast && end !== 'sentence') || isOpen ? (/[,;:–—-]+$/.exec(raw)?.[0].length ?? 0) : 0;
    return {from: words[from]?.from ?? 0, to: (words[to - 1]?.to ?? 0) - mark};
  });
}
