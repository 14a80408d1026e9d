// Rules on how a candidate ends.
import {endOf, mainStart} from '../candidates/candidate.ts';
import {english} from '../languages/en.ts';
import type {Veto} from './types.ts';
import {isFiniteVerb, nextWord, wordAt} from './words.ts';

/** What stands before these without a comma needs them. */
const complements =
  /^(?:of|to|on|about|into|that|than|as|so|and|or|not|it|if|unless|until|even|at|whether|such|allowing|making|due)$/;
/** Followed by one of these a comma parts members of an enumeration. */
const members = /^(?:[^,.;:()]{1,40},\s){1,6}(?:and|or)\s/;
/** After a comma these open no member. */
const opensAside = /^(?:which|where|who|whose|including|such|while|but|because|so|e\.g|i\.e|especially)$/;
const lastMember = /^(?:and|or)\s/;
/** Without a comma before them these say which thing is meant. */
const restricts = /^(?:where|which|who|whose|whom)$/;
/** After a comma these are the subject of a clause that says what follows from the one before. */
const subjects = /^(?:it|they|we|this|these|there)$/;

/** The rules on its end. */
export const endVetoes: readonly Veto[] = [
  {
    name: 'ends on a word that goes on',
    forbids: ({block, marks, candidate}) => {
      if (candidate.end === 'sentence') return false;
      const last = endOf(candidate) - 1;
      const bare = block.words[last]?.bare ?? '';
      return english.danglers.has(bare) || /^(?:ADP|DET|CCONJ|SCONJ|AUX)$/.test(marks.tags[last] ?? '');
    },
  },
  {
    name: 'cut before its complement',
    forbids: weighed => {
      const {block, marks, candidate} = weighed;
      const next = nextWord(weighed);
      if (next === undefined || candidate.end !== 'clause') return false;
      const last = endOf(candidate) - 1;
      if (/[,;:)]$/.test(block.words[last]?.raw ?? '')) return false;
      const isJoined = next.bare === 'and' && /^(?:VERB|AUX|PRON)$/.test(marks.tags[last + 2] ?? '');
      return (complements.test(next.bare) && !isJoined) || /^(?:VERB|AUX|ADJ|ADV)$/.test(marks.tags[last] ?? '');
    },
  },
  {
    name: 'cut inside a noun phrase',
    forbids: weighed => {
      const {block, marks, candidate} = weighed;
      if (/^[([]/.test(nextWord(weighed)?.raw ?? '(')) return false;
      const end = endOf(candidate);
      const isOpen = !/[,;:)–—-]$/.test(block.words[end - 1]?.raw ?? '');
      return (
        isOpen &&
        /^(?:NOUN|PROPN|ADJ|NUM|DET)$/.test(marks.tags[end - 1] ?? '') &&
        /^(?:NOUN|PROPN|VERB|AUX)$/.test(marks.tags[end] ?? '')
      );
    },
  },
  {
    name: 'cut before its verb',
    forbids: weighed => {
      const {block, candidate} = weighed;
      let at = endOf(candidate);
      if (nextWord(weighed) === undefined) return false;
      if (/^[([]/.test(block.words[at]?.raw ?? ''))
        while (at < block.words.length && !/[)\]]/.test(block.words[at++]?.raw ?? ''));
      const after = wordAt(weighed, at);
      return after !== undefined && isFiniteVerb(after);
    },
  },
  {
    name: 'cut inside an enumeration',
    forbids: weighed => {
      const {block, candidate} = weighed;
      const next = nextWord(weighed);
      const mark = block.words[endOf(candidate) - 1]?.raw ?? '';
      if (next === undefined || !/,$/.test(mark) || opensAside.test(next.bare)) return false;
      const after = block.text.slice(next.from, next.from + 260);
      if (members.test(after)) return true;
      const end = endOf(candidate);
      const before = block.text.slice(Math.max(0, (block.words[end - 1]?.to ?? 0) - 42), block.words[end - 1]?.to);
      return lastMember.test(after) && /,[^,.;:]{1,40},$/.test(before);
    },
  },
  {
    name: 'cut off its noun',
    forbids: weighed => {
      const {block, candidate} = weighed;
      const next = nextWord(weighed);
      if (next === undefined || !restricts.test(next.bare)) return false;
      return !/[,;:)]$/.test(block.words[endOf(candidate) - 1]?.raw ?? '');
    },
  },
  {
    name: 'cut before the clause that it leads to',
    forbids: weighed => {
      const {candidate} = weighed;
      const next = nextWord(weighed);
      if (next === undefined || candidate.end !== 'comma' || !subjects.test(next.bare)) return false;
      const after = wordAt(weighed, endOf(candidate) + 1);
      return after !== undefined && isFiniteVerb(after);
    },
  },
  {
    name: 'cut before its then',
    forbids: weighed => {
      const {block, candidate} = weighed;
      const to = block.sentences[candidate.sentence]?.to ?? 0;
      if (nextWord(weighed) === undefined) return false;
      const [end, start] = [endOf(candidate), mainStart(candidate, block)];
      const hasIf = block.words.slice(start, end).some(({bare}) => bare === 'if' || bare === 'when');
      return hasIf && block.words.slice(end, to).some(({bare}) => bare === 'then');
    },
  },
  {
    name: 'cut before a colon',
    forbids: ({block, candidate}) =>
      candidate.end !== 'sentence' && /:$/.test(block.words[endOf(candidate) - 1]?.raw ?? ''),
  },
];
