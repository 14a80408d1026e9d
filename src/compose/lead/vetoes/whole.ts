// Rules on a candidate as a whole: a clause of its own, brackets and quotation marks in pairs.
import {endOf, mainStart, textOf, wordsText} from '../candidates/candidate.ts';
import {english} from '../languages/en.ts';
import type {Veto} from './types.ts';
import {isFiniteVerb, isWholeSentence, mainWords, type TaggedWord, wordAt} from './words.ts';

/** Words of a label that says something by itself. */
const labelSentence = 5;

/** Words that open a clause which says which thing is meant. */
const relatives = /^(?:where|which|that|who|whose|whom)$/;

/** The rules on the whole. */
export const wholeVetoes: readonly Veto[] = [
  {
    name: 'no finite verb',
    forbids: weighed => !isWholeSentence(weighed) && !mainWords(weighed).some(isFiniteVerb),
  },
  {
    name: 'no main clause',
    forbids: weighed => {
      if (isWholeSentence(weighed)) return false;
      const words = mainWords(weighed);
      const [first] = words;
      if (first === undefined) return false;
      const isClause = english.clauseOpening.test(first.word.bare);
      if (!isClause && !english.phraseOpening.test(first.word.bare)) return false;
      const comma = words.findIndex(({word}) => /,$/.test(word.raw));
      const rest = words.slice(comma + 1);
      // "In a scheme where we use strides": what stands in a relative clause is none of the main one.
      const relative = comma < 0 && !isClause ? rest.findIndex(({word}) => relatives.test(word.bare)) : -1;
      const verbs = countVerbs(rest.slice(0, relative < 0 ? rest.length : relative));
      if (comma >= 0) return rest.length < 3 || verbs === 0 || /^(?:VERB|AUX)$/.test(rest[0]?.tag ?? '');
      return verbs < (isClause && !words.some(({word}) => word.bare === 'then') ? 2 : 1);
    },
  },
  {
    name: 'brackets not in pairs',
    forbids: weighed => {
      const text = textOf(weighed.candidate, weighed.block);
      return !isPaired(text, '(', ')') || !isPaired(text, '[', ']');
    },
  },
  {
    name: 'quotation marks not in pairs',
    forbids: weighed => {
      const text = textOf(weighed.candidate, weighed.block).replace(/\d["”]/g, '');
      return countOf(text, /"/g) % 2 === 1 || countOf(text, /“/g) !== countOf(text, /”/g);
    },
  },
  {
    name: 'lacks its label',
    forbids: ({block, candidate}) => {
      const [first] = candidate.runs;
      return block.isLabelMarked && first !== undefined && first.from !== block.label?.from;
    },
  },
  {
    name: 'label alone',
    forbids: weighed => {
      const {block, candidate} = weighed;
      const {label, words, sentences} = block;
      if (label === undefined || endOf(candidate) > label.to) return false;
      const isOpen = /[:：]$/.test(words[label.to - 1]?.raw ?? '');
      if (isOpen || candidate.length < labelSentence || label.to < (sentences[0]?.to ?? 0)) return true;
      // A heading that stands in the line says nothing without what it heads.
      return !Array.from(words.slice(label.from, label.to), (_, i) => wordAt(weighed, label.from + i)).some(
        word => word !== undefined && isFiniteVerb(word),
      );
    },
  },
  {
    name: 'all in brackets',
    forbids: ({block, candidate}) =>
      isAllInBrackets(wordsText({from: mainStart(candidate, block), to: endOf(candidate)}, block.words)),
  },
];

/** Words between an auxiliary and its verb. */
const verbGroup = 3;

/** Verbs that a clause can rest on; "don't have" is one. */
function countVerbs(words: readonly TaggedWord[]): number {
  let [count, auxiliary] = [0, -Infinity];
  for (const [i, word] of words.entries()) {
    if (!isFiniteVerb(word)) continue;
    const isJoined = i - auxiliary <= (word.tag === 'VERB' ? verbGroup : 2);
    if (!isJoined) count++;
    auxiliary = word.tag === 'AUX' ? i : -Infinity;
  }
  return count;
}

/** Does the bracket that opens `text` close at its end, or not at all? */
function isAllInBrackets(text: string): boolean {
  if (!text.startsWith('(')) return false;
  let depth = 0;
  for (const [i, character] of [...text].entries()) {
    if (character === '(') depth++;
    if (character === ')' && --depth === 0)
      return /^[.!?]?$/.test(
        [...text]
          .slice(i + 1)
          .join('')
          .trim(),
      );
  }
  return true;
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** `a)` and `1)` at the beginning are marks of an entry. */
function isPaired(text: string, open: string, close: string): boolean {
  let depth = 0;
  for (const character of text.replace(/^\(?[\da-z]{1,2}\)/i, '')) {
    if (character === open) depth++;
    if (character === close && --depth < 0) return false;
  }
  return depth === 0;
}
