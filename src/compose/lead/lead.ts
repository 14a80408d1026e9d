// Which words of a long block stand on the slide: inline content -> all of it, a verbatim run, or none.
import type {Inline} from '../../model/document.ts';
import {findUncuttable, maskInline, sliceInline} from '../../text/slices.ts';
import {countWords} from '../../text/words.ts';
import type {Span} from '../../text/span.ts';
import {findClauseEnd, withoutCitation} from './clause.ts';
import {narratesImage, weighSentence} from './cues.ts';
import {findLabelEnd} from './label.ts';
import {measureAddress, measureAdverbial, measureOpener, measureOpening} from './opener.ts';
import {findSentences} from '../../text/sentences.ts';

/** What of a block is shown; all of it is said in the presenter notes unless it stands whole. */
export type Lead =
  | {readonly kind: 'whole'}
  | {readonly kind: 'run'; readonly children: readonly Inline[]}
  | {readonly kind: 'none'};

/** What stands around a block whose words are chosen. */
export interface LeadContext {
  readonly besideFigure: boolean;
  readonly beforeList: boolean;
  /** Words of a run at most; 28 where not given. */
  readonly max?: number;
}

/** Words up to which a block stands whole, and of a run at most: the contract of a deck. */
const wholeWords = {prose: 35, item: 30} as const;
const runWords = 28;
/** Words of a cut sentence. */
const minWords = 11;
/** Words; a shorter sentence takes the next one with it where both fit. */
const shortSentence = 8;
/** Words; a shorter opener stays where there is room, since a capital letter then begins the run. */
const longOpener = 3;
/** Words; a label of a sentence's length that ends like one needs no half sentence after it. */
const sentenceLabel = 6;
/** Sentences that are weighed; what a block says first it hardly ever says later than this. */
const weighed = 6;
/** Points of the first and the second sentence, the likeliest leads; after a label the first nearly always is. */
const position = {labelled: 5, first: 3, second: 1} as const;

/** A block as it is looked at: masked text, where it must not be cut, end of the label, sentences after that. */
interface ReadText {
  /** Words of the run at most. */
  readonly max: number;
  readonly text: string;
  readonly fixed: readonly Span[];
  readonly label: number;
  readonly spans: readonly Span[];
}

/** The words of `children` for the slide: verbatim, at most 28 words, `…` where a sentence is cut. */
export function chooseLead(children: readonly Inline[], kind: 'prose' | 'item', context: LeadContext): Lead {
  const text = maskInline(children);
  if (countWords(text) <= wholeWords[kind]) return {kind: 'whole'};
  const reading = {...readText(children, text), max: context.max ?? runWords};
  if (isNames(text.slice(reading.label)) || isNarration(reading, context)) return {kind: 'none'};
  const chosen = choose(reading, context);
  return chosen === undefined ? {kind: 'whole'} : cutRun(children, reading, chosen);
}

function readText(children: readonly Inline[], text: string): Omit<ReadText, 'max'> {
  const label = findLabelEnd(children);
  const spans = findSentences(children)
    .map(({from, to}) => trimSpan(text, {from: Math.max(from, label), to}))
    .map(({from, to}) => ({from: from + measureAddress(text.slice(from, to)), to}))
    .filter(({from, to}) => to > from && countWords(text.slice(from, to)) > 0);
  return {text, fixed: findUncuttable(children), label, spans};
}

function trimSpan(text: string, {from, to}: Span): Span {
  const part = text.slice(from, to);
  return {from: from + part.length - part.trimStart().length, to: to - part.length + part.trimEnd().length};
}

/** A list of people: names and commas without a sentence. */
function isNames(text: string): boolean {
  const words = text.split(/\s+/).filter(word => /\p{L}/u.test(word));
  const capital = words.filter(word => /^[("]*\p{Lu}/u.test(word)).length;
  const commas = text.split(',').length - 1;
  return words.length >= 10 && capital >= words.length * 0.9 && commas >= words.length / 6;
}

/** Opens by saying what an image shows, and draws no conclusion from it. */
function isNarration({text, spans, label}: ReadText, {besideFigure}: LeadContext): boolean {
  const [first, ...rest] = spans.map(({from, to}) => text.slice(from, to));
  if (label > 0 || first === undefined) return false;
  return narratesImage(first, besideFigure) && !rest.some(sentence => weighSentence(sentence) >= 2);
}

/** The sentence with the most points, of equals the earliest. */
function choose(reading: ReadText, context: LeadContext): Span | undefined {
  const scores = reading.spans.slice(0, weighed).map((_, index) => scoreSentence(reading, index, context));
  return reading.spans[scores.indexOf(Math.max(...scores))];
}

function scoreSentence({text, spans, label}: ReadText, index: number, {beforeList}: LeadContext): number {
  const {from, to} = spans[index] ?? {from: 0, to: 0};
  const sentence = text.slice(from, to);
  const range = index === 0 ? (label > 0 ? position.labelled : position.first) : index === 1 ? position.second : 0;
  const short = countWords(sentence) < shortSentence ? -2 : 0;
  const leadIn = beforeList && index === spans.length - 1 && sentence.endsWith(':') ? 1 : 0;
  return range + short + leadIn + weighSentence(sentence.slice(measureOpener(sentence)));
}

function cutRun(children: readonly Inline[], reading: ReadText, chosen: Span): Lead {
  const {text, fixed, label} = reading;
  const labelWords = countWords(text.slice(0, label));
  if (reading.max < runWords && isStump(reading, chosen, labelWords))
    return cutRun(children, {...reading, max: runWords}, chosen);
  const max = reading.max - labelWords;
  const whole = extendRun(reading, chosen, max);
  const from = findStart(reading, chosen, max);
  const to = findClauseEnd(text, {from, to: whole}, max, fixed);
  const cut = to < withoutCitation(text, {from, to: whole}).to;
  const ellipsis: Inline = {type: 'text', value: '…'};
  // A run that begins inside its sentence says so, unless a capital hides it.
  const inside = from > chosen.from && /^\p{Ll}/u.test(text.slice(from).trimStart());
  const before: readonly Inline[] = inside ? [{type: 'text', value: '… '}] : [];
  const displayed = [...before, ...sliceInline(children, from, to), ...(cut ? [ellipsis] : [])];
  if (label === 0) return {kind: 'run', children: displayed};
  const name = text.slice(0, label).trimEnd();
  const named = sliceInline(children, 0, name.length);
  const half = cut || from > chosen.from;
  if (half && labelWords >= sentenceLabel && /[.!?]$/.test(name)) return {kind: 'run', children: named};
  return {kind: 'run', children: [...named, {type: 'text', value: ' '}, ...displayed]};
}

/**
 * Would so short a run break off before its sentence has said anything? Then it may have the length that a deck allows.
 */
function isStump({max, text, fixed}: ReadText, chosen: Span, labelWords: number): boolean {
  const to = findClauseEnd(text, chosen, max - labelWords, fixed);
  return (
    to < withoutCitation(text, chosen).to &&
    (countWords(text.slice(chosen.from, to)) < minWords ||
      to <= chosen.from + measureOpening(text.slice(chosen.from, chosen.to)))
  );
}

/** Where the run begins: past what says nothing yet if that is long or words are scarce, for the price of a capital. */
function findStart({text, label}: ReadText, {from, to}: Span, max: number): number {
  let at = from;
  for (const skip of [measureOpener, measureAdverbial, measureOpener]) {
    const sentence = text.slice(at, to);
    const length = skip(sentence);
    const scarce = countWords(sentence) > max;
    const long = label === 0 && skip === measureOpener && countWords(sentence.slice(0, length)) >= longOpener;
    if ((scarce || long) && countWords(sentence.slice(length)) >= shortSentence) at += length;
  }
  return at;
}

/** Where the run may end at most: after the sentence; after the next where this one is short; before a citation. */
function extendRun({text, spans}: ReadText, chosen: Span, max: number): number {
  const length = countWords(text.slice(chosen.from, chosen.to));
  if (length > max) return withoutCitation(text, chosen).to;
  const next = spans[spans.indexOf(chosen) + 1];
  if (next === undefined || length >= shortSentence) return chosen.to;
  return countWords(text.slice(chosen.from, next.to)) <= max ? next.to : chosen.to;
}
