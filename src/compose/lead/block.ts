// A block as the choice of words sees it: masked text and what stands around it -> words, sentences, its label.
import type {Stress} from '../../text/slices.ts';
import type {Span} from '../../text/span.ts';
import {findWords} from '../../text/words.ts';
import {english} from './languages/en.ts';

/** What stands before or after a block: its kind, also that of a figure that is missing; the beginning of its text. */
export interface Neighbour {
  readonly kind:
    | 'prose'
    | 'item'
    | 'heading'
    | 'figure'
    | 'missing'
    | 'code'
    | 'math'
    | 'table'
    | 'list'
    | 'other'
    | 'none';
  readonly text: string;
}

/** Text of a block with formulas and code masked, and where it stands. */
export interface BlockText {
  readonly text: string;
  /** Where it must not be cut, in order. */
  readonly fixed: readonly Span[];
  /** What its author has set in bold or italics, in order. */
  readonly stressed: readonly Stress[];
  /** The sentences, as offsets. */
  readonly sentences: readonly Span[];
  /** Offset after its label, bold or with a colon, and the blanks that follow; 0 where it has none. */
  readonly label: number;
  readonly isItem: boolean;
  readonly heading: string;
  readonly before: Neighbour;
  readonly after: Neighbour;
}

/** A word: a stretch between blanks, or all of a formula, code or link. */
export interface Word extends Span {
  readonly raw: string;
  /** In small letters, without quotation marks, brackets and stops around it. */
  readonly bare: string;
  /** How many words it counts; 0 for a mark alone. */
  readonly count: number;
  /** Its words of content, in small letters. */
  readonly terms: readonly string[];
  readonly isAtom: boolean;
}

/** A block read: ranges of `sentences`, `stressed` and `label` are of words. */
export interface ReadBlock extends Omit<BlockText, 'stressed' | 'sentences' | 'label'> {
  readonly words: readonly Word[];
  readonly sentences: readonly Span[];
  /** What is in bold or italics after its label. */
  readonly stressed: readonly Stress[];
  /** The words of the label that opens it. */
  readonly label: Span | undefined;
  /** The label is bold or ends in a colon: it belongs to what is shown. */
  readonly isLabelMarked: boolean;
}

/** Words at the beginning of a block within which a label ends. */
const labelWithin = 9;
/** Characters of a word in bold or italics; of fewer it is a sign ("**W**"). */
const stressedCharacters = 3;
/** Words of a first sentence that names what follows. */
const shortSentence = 8;

/** Divides a block into words and sentences, and finds the label that opens it. */
export function readBlock(block: BlockText): ReadBlock {
  const words = readWords(block);
  const sentences = block.sentences.map(span => wordsWithin(words, span)).filter(({from, to}) => to > from);
  const marked = block.label > 0 ? wordsWithin(words, {from: 0, to: block.label}) : undefined;
  const label = marked ?? findLabel(words, sentences);
  const stressed = block.stressed
    .map(({isBold, ...span}) => ({...wordsWithin(words, span), isBold}))
    .filter(({from}) => from >= (label?.to ?? 0))
    .filter(({from, to}) => words.slice(from, to).some(({bare}) => bare.length >= stressedCharacters));
  const isLabelMarked = marked !== undefined;
  return {...block, words, sentences: divideAt(sentences, marked?.to), stressed, label, isLabelMarked};
}

/** A label that ends within a sentence parts it: what follows is a sentence of its own. */
function divideAt(sentences: readonly Span[], at: number | undefined): readonly Span[] {
  if (at === undefined) return sentences;
  return sentences.flatMap(({from, to}) =>
    from < at && at < to
      ? [
          {from, to: at},
          {from: at, to},
        ]
      : [{from, to}],
  );
}

/** Words of a text, the content of each apart: what overlap is counted in. */
export function listTerms(text: string): readonly string[] {
  return tokensOf(text).filter(token => token.length > 1 && !english.stopWords.has(token));
}

/** Runs of letters and digits, in small letters. */
export function tokensOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function readWords({text, fixed}: BlockText): readonly Word[] {
  const words: Word[] = [];
  let next = 0;
  let from = -1;
  for (const {0: stretch, index} of text.matchAll(/\S+/g)) {
    if (from < 0) from = index;
    const to = index + stretch.length;
    while ((fixed[next]?.to ?? Infinity) <= to) next++;
    // A blank within an atom parts no words.
    if ((fixed[next]?.from ?? Infinity) < to && (fixed[next]?.to ?? 0) > to) continue;
    words.push(toWord(text.slice(from, to), from, fixed));
    from = -1;
  }
  return words;
}

function toWord(raw: string, from: number, fixed: readonly Span[]): Word {
  const isAtom = /\s|XX|^X$/.test(raw) && fixed.some(span => span.from < from + raw.length && span.to > from);
  const bare = raw.toLowerCase().replace(/^[("“‘'[*_]+|[)"”’'\].,;:!?*_]+$/g, '');
  return {from, to: from + raw.length, raw, bare, count: findWords(raw).length, terms: listTerms(raw), isAtom};
}

function wordsWithin(words: readonly Word[], {from, to}: Span): Span {
  const first = words.findIndex(word => word.from >= from);
  const after = words.findIndex(word => word.from >= to);
  return {from: first < 0 ? words.length : first, to: after < 0 ? words.length : after};
}

/** "Flash attention: …", "Flash attention. …", "Flash attention - …": a label that only its mark shows. */
function findLabel(words: readonly Word[], sentences: readonly Span[]): Span | undefined {
  const opening = words.slice(0, labelWithin);
  const colon = opening.findIndex(({raw}) => /[:：][)\]"”’'*_]*$/.test(raw));
  if (colon >= 0 && colon + 1 < words.length) return {from: 0, to: colon + 1};
  const first = sentences[0]?.to ?? 0;
  if (sentences.length > 1 && first <= shortSentence) return {from: 0, to: first};
  const dash = opening.findIndex(({raw}) => /^[-–—]$/.test(raw));
  return dash > 0 ? {from: 0, to: dash + 1} : undefined;
}
