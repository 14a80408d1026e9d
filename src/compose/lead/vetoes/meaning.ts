// Rules on what a candidate leaves away or points at: conditions, results, numbers, nouns that are not on the slide.
import type {Span} from '../../../text/span.ts';
import {endOf, mainStart, textOf, wordsText} from '../candidates/candidate.ts';
import {announces, hasCue} from '../features/marks.ts';
import type {Weighed} from '../features/types.ts';
import {english} from '../languages/en.ts';
import type {Veto} from './types.ts';
import {mainWords, nextWord} from './words.ts';

/** Words of a clause that names its thing, or says nothing without it. */
const clauseWords = 8;

/** The rules on its meaning. */
export const meaningVetoes: readonly Veto[] = [
  {
    name: 'points at what is not there',
    isSoft: true,
    forbids: weighed => {
      const {block, marks, candidate} = weighed;
      const start = mainStart(candidate, block);
      // A label names it, but for what the words between them named.
      const isLabelled = start > (candidate.runs[0]?.from ?? 0);
      const first = block.words[start]?.bare ?? '';
      const isNoun = english.demonstratives.has(first) && /^(?:NOUN|PROPN|ADJ)$/.test(marks.tags[start + 1] ?? '');
      if (isLabelled && isNoun) {
        const named = block.words.slice(start + 1, start + 4).flatMap(({terms}) => terms);
        return !named.some(term => marks.terms.label.has(term) || marks.terms.heading.has(term));
      }
      if (isLabelled && !/adverbial|comma|conjunction/.test(candidate.start)) return false;
      const rest = block.words.slice(start, start + 3).map(({bare}) => bare);
      if (english.backReference.test(rest.join(' ')) || english.remarkOnPointer.test(rest.join(' '))) return true;
      if (!english.pointers.has(first) || english.expletive.test(textOf(candidate, block))) return false;
      return !(block.words[start + 1]?.terms ?? []).some(term => marks.terms.heading.has(term));
    },
  },
  {
    name: 'speaks of what is not named',
    isSoft: true,
    forbids: weighed => {
      const {candidate} = weighed;
      if (!/conjunction|comma|dash|stop/.test(candidate.start)) return false;
      const words = mainWords(weighed);
      const end = words.findIndex(({word}) => /[.,;:?!]$/.test(word.raw));
      const clause = words.slice(0, end < 0 ? words.length : end + 1);
      if (clause.length > clauseWords || clause.some(({tag}) => tag === 'NOUN' || tag === 'PROPN')) return false;
      return clause.some(({word}, i) => i > 0 && english.objects.has(word.bare));
    },
  },
  {
    name: 'goes on from what is not there',
    isSoft: true,
    forbids: ({block, candidate}) => {
      const start = mainStart(candidate, block);
      const opening = block.text.slice(block.words[start]?.from ?? 0).slice(0, 40);
      // After a label that names what it is about, "in particular" goes on from that.
      const isNamed = block.isLabelMarked && candidate.runs[0]?.from === block.label?.from;
      return english.continuation.test(opening) && !(isNamed && english.specifies.test(opening));
    },
  },
  {
    name: 'announces',
    forbids: weighed => {
      const {block, candidate} = weighed;
      const isEmptySpan = (span: Span): boolean => isEmpty(wordsText(span, block.words), span, block);
      const label = candidate.runs[0]?.from === block.label?.from ? block.label : undefined;
      if (isEmptySpan({from: mainStart(candidate, block), to: endOf(candidate)})) return true;
      if (label !== undefined && isEmptySpan(label)) return true;
      const [first, ...rest] = block.sentences.filter((_, i) => isCovered(weighed, i));
      return rest.some(isEmptySpan) || (candidate.start === 'sentence' && first !== undefined && isEmptySpan(first));
    },
  },
  {
    name: 'narrates an image',
    forbids: weighed =>
      coveredSentences(weighed).some(
        (text, i) => english.narration.test(text) && (i > 0 || weighed.candidate.start !== 'after that'),
      ),
  },
  {
    name: 'supposes and concludes nothing',
    isSoft: true,
    forbids: weighed => {
      const covered = coveredSentences(weighed);
      const isLast = weighed.candidate.sentence + covered.length >= weighed.marks.sentences.length;
      return !isLast && covered.every(text => english.supposition.test(text));
    },
  },
  {
    name: 'points at a figure that is missing',
    isSoft: true,
    forbids: ({block, candidate}) => {
      const text = textOf(candidate, block);
      return (
        (block.before.kind === 'missing' && english.figureNeeds.after.test(text)) ||
        (block.after.kind === 'missing' && english.figureNeeds.before.test(text))
      );
    },
  },
  {
    name: 'leads in to nothing',
    forbids: ({block, candidate}) =>
      /^(?:figure|missing|heading|none)$/.test(block.after.kind) &&
      /:$/.test(block.words[endOf(candidate) - 1]?.raw ?? ''),
  },
  {
    name: 'leaves its condition',
    forbids: weighed => {
      const {marks, candidate} = weighed;
      const sentence = marks.sentences[candidate.sentence] ?? '';
      if (!isCutBefore(weighed)) return false;
      return english.condition.test(sentence) && candidate.start !== 'after that';
    },
  },
  {
    name: 'leaves a denial',
    forbids: weighed => {
      const {block, marks, candidate} = weighed;
      if (!/that|comma/.test(candidate.start)) return false;
      const from = block.sentences[candidate.sentence]?.from ?? 0;
      const left = wordsText({from, to: mainStart(candidate, block)}, block.words);
      if (candidate.start === 'after that' && english.doubt.test(left)) return true;
      return hasCue(marks.cues, 'negation', [{from, to: mainStart(candidate, block)}]);
    },
  },
  {
    name: 'cut before the but',
    forbids: weighed => {
      const next = nextWord(weighed);
      return next !== undefined && english.adversative.test(next.bare);
    },
  },
  {
    name: 'cut before the number',
    forbids: weighed => {
      const {block, marks, candidate} = weighed;
      if (nextWord(weighed) === undefined) return false;
      const rest = [{from: endOf(candidate), to: block.sentences[candidate.sentence]?.to ?? 0}];
      return hasCue(marks.cues, 'percentage', rest) && !hasCue(marks.cues, 'number', candidate.runs);
    },
  },
];

function isCutBefore({block, candidate}: Weighed): boolean {
  const from = block.sentences[candidate.sentence]?.from ?? 0;
  return mainStart(candidate, block) > from;
}

/** The sentences that a candidate reaches into, from its own on. */
function coveredSentences(weighed: Weighed): readonly string[] {
  return weighed.marks.sentences.filter((_, i) => isCovered(weighed, i));
}

function isCovered({block, candidate}: Weighed, i: number): boolean {
  const end = endOf(candidate);
  return i >= candidate.sentence && (block.sentences[i]?.from ?? end) < end;
}

/** Says only that something comes, came, or is to be had elsewhere. */
function isEmpty(text: string, span: Span, block: Weighed['block']): boolean {
  return announces(text, span, block) || english.recap.test(text) || english.address.test(text);
}
