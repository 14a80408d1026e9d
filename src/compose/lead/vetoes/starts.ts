// Rules on how a candidate begins.
import {mainStart, wordsText} from '../candidates/candidate.ts';
import {english} from '../languages/en.ts';
import type {Veto} from './types.ts';
import {isFiniteVerb, mainWords, wordAt} from './words.ts';

/** Parts of speech that a sentence's adverbial begins with. */
const adverbials = /ADP|SCONJ|ADV|PART|CCONJ|VERB|X/;

/** Words of a clause between commas at least. */
const clauseWords = 4;

/** The rules on its beginning. */
export const startVetoes: readonly Veto[] = [
  {
    name: 'starts with a conjunction',
    forbids: ({block, candidate}) =>
      candidate.start !== 'sentence' &&
      /^(?:and|or|but|nor|that|which|who|whose|whom|where|than|because|so|as|not|also|thereby|hence)$/.test(
        block.words[mainStart(candidate, block)]?.bare ?? '',
      ),
  },
  {
    name: 'starts without a subject',
    forbids: weighed => {
      const {candidate} = weighed;
      if (candidate.start === 'sentence' || candidate.start === 'after label') return false;
      const words = mainWords(weighed);
      const [first] = words;
      if (first === undefined) return true;
      if (candidate.start === 'after opener' && first.tag === 'VERB') return false;
      return /^(?:VERB|AUX|PART|CCONJ|PUNCT)$/.test(first.tag) && !/ing$/.test(first.word.bare);
    },
  },
  {
    name: 'starts with a bracket',
    forbids: ({block, candidate}) =>
      candidate.start !== 'sentence' && /^[([]/.test(block.words[mainStart(candidate, block)]?.raw ?? ''),
  },
  {
    name: 'starts with one of what stands before',
    forbids: weighed => {
      if (weighed.candidate.start === 'sentence') return false;
      const [first, next] = mainWords(weighed);
      return (
        /^(?:one|another|some|others|both|each)$/.test(first?.word.bare ?? '') &&
        /^(?:ADP|PUNCT)$/.test(next?.tag ?? '') &&
        next?.word.bare !== 'of'
      );
    },
  },
  {
    name: 'small letter after a full stop',
    forbids: ({block, candidate}) => {
      const {label, words, isLabelMarked} = block;
      const start = mainStart(candidate, block);
      if (label === undefined || candidate.runs[0]?.from !== label.from) return false;
      // After a label that is marked a sentence may be the author's own, with its small letter.
      if (isLabelMarked && /^(?:sentence|after label)$/.test(candidate.start)) return false;
      return /[.!?]$/.test(words[label.to - 1]?.raw ?? '') && /^\p{Ll}/u.test(words[start]?.raw ?? '');
    },
  },
  {
    name: 'no clause after the cut',
    forbids: weighed => {
      const {candidate} = weighed;
      if (!/comma|conjunction|dash|stop|that/.test(candidate.start)) return false;
      const words = mainWords(weighed);
      const verb = words.findIndex(isFiniteVerb);
      const first = words[0]?.word.bare ?? '';
      if (english.clauseOpening.test(first) || english.phraseOpening.test(first)) return false;
      return verb < 1 || words.slice(0, verb).some(({word}) => /[,;:]$/.test(word.raw));
    },
  },
  {
    name: 'starts inside an enumeration',
    forbids: weighed => {
      const {block, candidate} = weighed;
      if (!/comma|conjunction/.test(candidate.start)) return false;
      const from = block.sentences[candidate.sentence]?.from ?? 0;
      const start = mainStart(candidate, block);
      let at = start - 1;
      if (candidate.start === 'after conjunction') at--;
      while (at > from && !/[,;:]$/.test(block.words[at - 1]?.raw ?? '')) at--;
      const segment = Array.from({length: Math.max(0, start - at)}, (_, i) => wordAt(weighed, at + i));
      return segment.length < clauseWords || !segment.some(word => word !== undefined && isFiniteVerb(word));
    },
  },
  {
    name: 'starts at the second of several subjects',
    forbids: weighed => {
      if (weighed.candidate.start !== 'after adverbial') return false;
      const words = mainWords(weighed);
      const comma = words.findIndex(({word}) => /,$/.test(word.raw));
      if (comma < 0 || !/^(?:and|or)$/.test(words[comma + 1]?.word.bare ?? '')) return false;
      return !words.slice(0, comma + 1).some(isFiniteVerb);
    },
  },
  {
    name: 'what is left away is no adverbial',
    forbids: ({block, marks, candidate}) => {
      if (candidate.start !== 'after adverbial') return false;
      const from = block.sentences[candidate.sentence]?.from ?? 0;
      const first = block.words[from]?.bare ?? '';
      // "In towns, there are walls": it says where.
      if (block.words[mainStart(candidate, block)]?.bare === 'there') return true;
      return !adverbials.test(marks.tags[from] ?? 'X') && !english.connectives.has(first);
    },
  },
  {
    name: 'leaves where it holds',
    isSoft: true,
    forbids: ({block, candidate}) => {
      if (candidate.start !== 'after adverbial') return false;
      const from = block.sentences[candidate.sentence]?.from ?? 0;
      const left = {from: Math.max(from, block.label?.to ?? 0), to: mainStart(candidate, block)};
      return english.scopes.test(wordsText(left, block.words));
    },
  },
  {
    name: 'leaves the first of several thats',
    forbids: weighed =>
      weighed.candidate.start === 'after that' &&
      mainWords(weighed).some(({word, before}) => word.bare === 'that' && /^(?:and|or|but)$/.test(before)),
  },
  {
    name: 'leaves what it is a fact of',
    forbids: ({block, marks, candidate}) => {
      if (candidate.start !== 'after that') return false;
      const from = block.sentences[candidate.sentence]?.from ?? 0;
      const left = Array.from({length: mainStart(candidate, block) - from}, (_, i) => from + i);
      return !left.some(
        i => /^(?:VERB|AUX)$/.test(marks.tags[i] ?? '') || english.remarks.has(block.words[i]?.bare ?? ''),
      );
    },
  },
];
